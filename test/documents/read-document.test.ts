import { describe, expect, it } from 'vitest'
import { cellText, isRow } from '../../src/documents/source-document.ts'
import { readDocument } from '../../src/documents/read-document.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const rowsOf = async (text: string, name = 'plan.txt'): Promise<string[][]> =>
  (await readDocument({ name, bytes: bytes(text) }))
    .document!.blocks.filter(isRow)
    .map((row) => row.cells.map(cellText))

describe('readDocument(file)', () => {
  it('reads lines with tabs as rows and knows their lines and the breaks between them', async () => {
    const { document } = await readDocument({
      name: 'a.txt',
      bytes: bytes('Cover\n\n1\talpha\n2\tbravo\n\n\n3\tcharlie\n--\t---\n4\tdelta'),
    })
    expect(
      document!.blocks.map((b) => (b.kind === 'row' ? [b.place.line, b.afterBreak] : [b.place.line, b.text])),
    ).toEqual([
      [1, 'Cover'],
      [3, true],
      [4, false],
      [7, true],
      [9, true],
    ])
  })

  it('drops markup, keeps paragraphs and items, and leaves brackets that are no tag', async () => {
    const { document } = await readDocument({
      name: 'a.txt',
      bytes: bytes(
        '1\t<p>13<sup>th</sup> &amp; <b>last</b></p> <ul><li>• alpha</li><li>bravo</li></ul>\twrite to <a.b@c.uk>, cost < 5',
      ),
    })
    const [row] = document!.blocks.filter(isRow)
    expect(row!.cells[1]).toEqual([
      { text: '13th & last', isItem: false },
      { text: 'alpha', isItem: true },
      { text: 'bravo', isItem: true },
    ])
    expect(cellText(row!.cells[2])).toBe('write to <a.b@c.uk>, cost < 5')
  })

  it('reads pipe tables of markdown, with emphasis, escaped pipes and breaks', async () => {
    expect(
      await rowsOf('# Plan\n\n| No | Concern |\n|---|:--|\n| 1 | **alpha** \\| bravo<br>charlie |', 'a.md'),
    ).toEqual([
      ['No', 'Concern'],
      ['1', 'alpha | bravo charlie'],
    ])
  })

  it('reads UTF-16 with its mark, and Windows-1252 with a notice that names the line', async () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Array.from('1\ta').flatMap((c) => [c.charCodeAt(0), 0])])
    expect((await readDocument({ name: 'a.txt', bytes: utf16 })).document!.blocks).toHaveLength(1)
    const latin = Uint8Array.from([...bytes('1\ta\n2\tb'), 0x92, ...bytes('s')])
    const { document, notices } = await readDocument({ name: 'a.txt', bytes: latin })
    expect(document!.blocks.filter(isRow).map((r) => cellText(r.cells[1]))).toEqual(['a', 'b’s'])
    expect(notices).toMatchObject([
      { code: 'D004', place: { line: 2 }, remedy: expect.stringContaining('UTF-8') as string },
    ])
  })

  it.each([
    ['a.txt', new Uint8Array(0), 'D002', 'Copy the plan'],
    ['a.txt', Uint8Array.from([1, 0, 2]), 'D001', 'Save the plan as text'],
    ['a.xyz', bytes('alpha'), 'D003', 'Convert the plan'],
  ])('refuses %s with a fatal notice (%#)', async (name, content, code, remedy) => {
    const { document, notices } = await readDocument({ name, bytes: content })
    expect(document).toBeUndefined()
    expect(notices).toMatchObject([
      { code, level: 'fatal', remedy: expect.stringContaining(remedy) as string },
    ])
  })
})
