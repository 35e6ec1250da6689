import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/documents/read-document.ts'
import { makeTaggedPdf, tag, type Mark, type MarkedText, type Tag } from '../../support/make-tagged-pdf.ts'
import { readBlocks } from '../../support/read-blocks.ts'

const XS = [50, 90, 300, 400]

/** The pieces of a row, one in each column that has a text. */
const row = (y: number, ...texts: readonly string[]): readonly MarkedText[] =>
  texts.flatMap((text, i) => (text === '' ? [] : [{ x: XS[i]!, y, text }]))

const cell = (...marks: readonly Mark[]): Tag => tag('TD', ...marks.map((mark) => tag('P', mark)))

const read = (pages: readonly (readonly MarkedText[])[], root: Tag): Promise<readonly string[]> =>
  readBlocks('a.pdf', makeTaggedPdf(pages, root))

describe('taggedBlocks(pages, needsTable)', () => {
  it('reads paragraphs, list items and the rows of tables as tagged', async () => {
    const page = [
      { x: 50, y: 760, text: 'Alpha' },
      ...row(700, '1.', 'Bravo will', 'Governor'),
      { x: 95, y: 688, text: 'charlie.' },
      { x: 95, y: 676, text: '\u0095' },
      { x: 105, y: 676, text: 'delta' },
    ]
    const item: Tag = tag('L', tag('LI', tag('Lbl', '0/5'), tag('LBody', tag('P', '0/6'))))
    expect(
      await read(
        [page],
        tag(
          'Document',
          tag('H1', '0/0'),
          tag(
            'Table',
            tag('TBody', tag('TR', cell('0/1'), tag('TD', tag('P', '0/2', '0/4'), item), cell('0/3'))),
          ),
        ),
      ),
    ).toEqual(['Alpha', '[1. | Bravo will charlie. ¶ • delta | Governor]'])
  })

  it('puts cells beside merged ones into their columns, by where their text stands', async () => {
    const page = [
      ...row(700, 'No', 'Concern', 'Owner', 'Date'),
      ...row(650, '1.', 'Alpha', 'Governor', 'May 2025'),
      ...row(600, '', '', 'Bravo', 'Complete'),
    ]
    const header: Tag = tag('TR', tag('TH', '0/0'), tag('TH', '0/1'), tag('TH', '0/2'), tag('TH', '0/3'))
    const rows: readonly Tag[] = [
      tag('TR', cell('0/4'), cell('0/5'), cell('0/6'), cell('0/7')),
      tag('TR', cell('0/8'), cell('0/9')),
    ]
    expect(await read([page], tag('Document', tag('Table', header, ...rows)))).toEqual([
      '[No | Concern | Owner | Date]',
      '[1. | Alpha | Governor | May 2025]',
      '[ |  | Bravo | Complete]',
    ])
  })

  it('puts a table over two pages together, its cut row and its repeated header', async () => {
    const header = row(700, 'No', 'Concern', 'Owner')
    const pages = [
      [...header, ...row(650, '1.', 'Alpha was poor because the', 'Governor')],
      [...header, ...row(650, '', 'staff had left.'), ...row(600, '2.', 'Bravo.', 'Governor')],
    ]
    const table: Tag = tag(
      'Table',
      tag('TR', tag('TH', '0/0', '1/0'), tag('TH', '0/1', '1/1'), tag('TH', '0/2', '1/2')),
      tag('TR', cell('0/3'), cell('0/4', '1/3'), cell('0/5')),
      tag('TR', cell('1/4'), cell('1/5'), cell('1/6')),
    )
    const { document } = await readDocument({
      name: 'a.pdf',
      bytes: makeTaggedPdf(pages, tag('Document', table)),
    })
    expect(document!.blocks.map((block) => block.place.page)).toEqual([1, 1, 2])
    expect(await read(pages, tag('Document', table))).toEqual([
      '[No | Concern | Owner]',
      '[1. | Alpha was poor because the staff had left. | Governor]',
      '[2. | Bravo. | Governor]',
    ])
  })

  it('keeps two tables of the same form apart', async () => {
    const page = (n: number): readonly MarkedText[] => [
      ...row(700, 'No', 'Concern', 'Owner'),
      ...row(650, `${n}.`, 'Alpha.', 'Governor'),
      ...row(600, `${n + 1}.`, 'Bravo.', 'Governor'),
    ]
    const table = (p: number): Tag => {
      const mark = (n: number): Mark => `${p}/${n}`
      const rows = [0, 3, 6].map((n): Tag => tag('TR', cell(mark(n)), cell(mark(n + 1)), cell(mark(n + 2))))
      return tag('Table', ...rows)
    }
    const rows = await read([page(1), page(5)], tag('Document', table(0), table(1)))
    expect(rows.map((text) => text.slice(1, 3))).toEqual(['No', '1.', '2.', 'No', '5.', '6.'])
  })

  it('drops decoration and page numbers, and keeps text that no tag holds', async () => {
    const texts = Array.from({ length: 6 }, (_, i) =>
      row(700 - 50 * i, `${i + 1}.`, 'Alpha bravo charlie delta', 'Owner'),
    )
    const page = (n: number): readonly MarkedText[] => [
      { x: 50, y: 780, text: 'Running header', kind: 'artifact' },
      ...texts.flat(),
      { x: 50, y: 300, text: `Note ${n}`, kind: 'bare' },
      { x: 300, y: 20, text: `Page ${n} of 2`, kind: 'bare' },
    ]
    const table = (p: number): Tag =>
      tag(
        'Table',
        ...texts.map((_, i): Tag =>
          tag('TR', cell(`${p}/${3 * i}`), cell(`${p}/${3 * i + 1}`), cell(`${p}/${3 * i + 2}`)),
        ),
      )
    const blocks = await read([page(1), page(2)], tag('Document', table(0), table(1)))
    expect(blocks.filter((text) => !text.startsWith('['))).toEqual(['Running header', 'Note 1', 'Note 2'])
    expect(blocks).toHaveLength(15)
  })

  it('does not trust tags that leave most of the text out', async () => {
    const page: readonly MarkedText[] = [
      ...row(700, '1.', 'a', 'b'),
      { x: 50, y: 600, text: 'A long text that stands under no tag at all', kind: 'bare' },
    ]
    expect(
      await read([page], tag('Document', tag('Table', tag('TR', cell('0/0'), cell('0/1'), cell('0/2'))))),
    ).toEqual(['1. a b', 'A long text that stands under no tag at all'])
  })
})
