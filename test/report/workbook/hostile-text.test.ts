import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../support/read-workbook.ts'
import { tableWith, workbookOf } from './sample-document.ts'
import { workbookFaults } from './workbook-faults.ts'
import { hostileTexts } from './hostile-texts.ts'

describe('formatWorkbook(document, options) with hostile text', () => {
  it('keeps every text a text that reads as it should', async () => {
    const rows = hostileTexts.map(([text]) => ({ c0: text, c1: text }))
    const bytes = await workbookOf([tableWith([{ kind: 'quote' }, { kind: 'text' }], rows)])
    expect(workbookFaults(bytes)).toEqual([])
    const sheet = readWorkbook(bytes).sheets.at(-1)
    const cells = sheet?.cells.slice(-2 * rows.length) ?? []
    expect(cells.map(({ type }) => type)).toEqual(cells.map(() => 'text'))
    expect(cells.map(({ value }) => value)).toEqual(hostileTexts.flatMap(([, seen]) => [seen, seen]))
  })

  it('keeps title, introduction, author and contact texts as well', async () => {
    for (const [text, seen] of hostileTexts) {
      const bytes = await workbookOf([tableWith([{}], [{ c0: 'a' }])], {
        title: `A${text}`,
        introduction: [text],
        author: `A${text}`,
        contact: text,
      })
      const [cover] = readWorkbook(bytes).sheets
      expect(
        workbookFaults(bytes).filter((fault) => !fault.includes('shorthand of its own')),
        text,
      ).toEqual([])
      expect(cover?.cells.map(({ value }) => value)).toContain(seen)
    }
  })
})
