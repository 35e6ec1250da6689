import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Grid } from '../../../src/report/document/block.ts'
import { data, emphasis, strong } from '../../../src/report/document/inline-nodes.ts'
import type { ReportDocument } from '../../../src/report/document/report-document.ts'
import type { ReportCell, ReportColumn, ReportTable } from '../../../src/report/document/report-table.ts'
import { formatMarkdown } from '../../../src/report/markdown/format-markdown.ts'

const column = (id: string, kind: ReportColumn['kind'], more: Partial<ReportColumn> = {}): ReportColumn => ({
  id,
  label: id,
  description: id,
  kind,
  ...more,
})

const tableOf = (
  columns: readonly ReportColumn[],
  rows: readonly Readonly<Record<string, ReportCell>>[],
): ReportTable => ({
  id: 'counts',
  title: 'Counts',
  description: 'Each row is a count.',
  columns,
  rows,
  sources: ['plans'],
  notes: [],
})

const documentWith = (blocks: readonly Block[], tables: readonly ReportTable[] = []): ReportDocument => ({
  title: 'Report',
  subtitle: 'Of plans.',
  introduction: [],
  sections: [{ id: 'findings', title: 'Findings', blocks }],
  tables,
  filters: { prisons: [], themes: [], years: [] },
  fingerprint: 'aa',
})

const bodyOf = (blocks: readonly Block[], tables: readonly ReportTable[] = []): string =>
  formatMarkdown(documentWith(blocks, tables))
    .replace('# Report\n\nOf plans.\n\n## Findings\n\n', '')
    .trimEnd()

const grid = (more: Partial<Grid> = {}): Grid => ({
  kind: 'grid',
  caption: 'Some grid',
  columns: [{ label: 'name' }, { label: 'number', isNumeric: true }],
  rows: [{ cells: [data('a|b'), data('1')] }],
  sources: ['plans'],
  ...more,
})
const GRID = '| name | number |\n|---|---:|\n| a&#124;b | 1 |'

const paragraph: Block = { kind: 'paragraph', content: 'Text.' }
const chart = (more = {}): Block => ({
  kind: 'chart',
  chart: {
    id: 'bars',
    title: 'Bars',
    finding: ['Seen: ', data('x')],
    table: 'counts',
    specification: {},
    ...more,
  },
})

describe('formatMarkdown(document)', () => {
  it('ends with one line break and begins with the title', () => {
    expect(formatMarkdown(documentWith([paragraph]))).toBe('# Report\n\nOf plans.\n\n## Findings\n\nText.\n')
  })

  it('names a grid by its caption, but not right below a heading or a paragraph', () => {
    const heading: Block = { kind: 'heading', level: 3, id: 'a', content: 'Head' }
    expect(bodyOf([grid()])).toBe(GRID)
    expect(bodyOf([heading, grid()])).toBe(`### Head\n\n${GRID}`)
    expect(bodyOf([paragraph, grid(), grid()])).toBe(`Text.\n\n${GRID}\n\n**Some grid**\n\n${GRID}`)
    expect(bodyOf([paragraph, { kind: 'group', facets: {}, blocks: [grid()] }])).toBe(`Text.\n\n${GRID}`)
  })

  it('sets lists within lists, and what else stands in an item', () => {
    const inner: Block = { kind: 'list', items: [{ content: 'c' }, { content: 'd' }] }
    expect(
      bodyOf([
        {
          kind: 'list',
          items: [
            { content: 'a', blocks: [inner] },
            { content: 'b', blocks: [paragraph] },
          ],
        },
      ]),
    ).toBe('- a\n  - c\n  - d\n- b\n\n  Text.')
    expect(bodyOf([{ kind: 'list', items: [] }, paragraph])).toBe('Text.')
  })

  it('writes marks where no blank stands inside them', () => {
    expect(bodyOf([{ kind: 'paragraph', content: [strong(' a '), emphasis(data('*b*')), strong('')] }])).toBe(
      String.raw` **a** *\*b\**`,
    )
  })

  it('keeps places, code, links, quotes and breaks within their line', () => {
    const content = [
      { kind: 'quote', text: 'a\nb', isCut: true },
      ' ',
      { kind: 'place', place: { file: 'a.txt', line: 2, lineEnd: 3 } },
      { kind: 'break' },
      { kind: 'code', text: 'tables/x.csv' },
      { kind: 'link', to: 'b', content: 'section' },
    ] as const
    expect(bodyOf([{ kind: 'paragraph', content }])).toBe('“a b…” `a.txt:2-3`<br>`tables/x.csv`section')
  })
})

describe('formatMarkdown(document) with report tables', () => {
  const kinds: readonly (readonly [ReportColumn, ReportCell, string])[] = [
    [column('text', 'text'), 'a|b', 'a&#124;b'],
    [column('quote', 'quote'), 'said', '“said”'],
    [column('id', 'id'), 'alpha-2022#1', '`alpha-2022#1`'],
    [column('place', 'place'), 'a.txt:1-2', '`a.txt:1-2`'],
    [column('count', 'count'), 1234, '1,234'],
    [column('score', 'score'), 0.999, 'over 0.99'],
    [column('share', 'share'), 0.437, '44 %'],
    [column('date', 'date'), '2025-03-13', '13 March 2025'],
    [column('month', 'month'), '2025-03-01', 'March 2025'],
    [column('flag', 'flag'), true, 'yes'],
    [column('no', 'flag'), false, 'no'],
    [column('gone', 'count', { missing: 'x' }), null, String.raw`\[x\]`],
    [column('empty', 'text'), null, ''],
  ]

  it.each(kinds)('writes a cell by its kind: %o', (of, cell, text) => {
    const table = tableOf([of], [{ [of.id]: cell }])
    expect(
      bodyOf([{ kind: 'table', table: 'counts' }], [table])
        .split('\n')
        .at(-1),
    ).toBe(`| ${text} |`)
  })

  it('prints the first rows of a long one, and of a wide one where it is', () => {
    const rows = Array.from({ length: 21 }, (_, i) => ({ count: i }))
    const long = bodyOf([{ kind: 'table', table: 'counts' }], [tableOf([column('count', 'count')], rows)])
    expect(long).toMatch(/^\*\*Counts\*\*\n\n\| count \|\n\|---:\|\n/)
    expect(long.match(/^\| \d+ \|$/gm)).toHaveLength(20)
    expect(long).toMatch(/Only the first 20 rows; all are in `report-tables\/counts\.csv`\.$/)
    const columns = Array.from({ length: 9 }, (_, i) => column(`c${i}`, 'count'))
    expect(bodyOf([{ kind: 'table', table: 'counts' }], [tableOf(columns, [])])).toBe(
      '**Counts**\n\nAll rows: `report-tables/counts.csv`.',
    )
    expect(bodyOf([{ kind: 'table', table: 'counts' }], [tableOf([column('count', 'count')], [])])).toBe(
      '**Counts**\n\nNo rows.',
    )
    expect(bodyOf([{ kind: 'table', table: 'unheard_of' }, paragraph])).toBe('Text.')
  })

  it('tells a picture by its finding with its numbers, or says where they are', () => {
    const table = (n: number) =>
      tableOf(
        [column('count', 'count')],
        Array.from({ length: n }, (_, i) => ({ count: i })),
      )
    expect(bodyOf([chart()])).toBe('**Bars.** Seen: x')
    expect(bodyOf([chart()], [table(1)])).toBe('**Bars.** Seen: x\n\n| count |\n|---:|\n| 0 |')
    expect(bodyOf([chart({ where: { count: 2 } })], [table(30)])).toBe(
      '**Bars.** Seen: x\n\n| count |\n|---:|\n| 2 |',
    )
    const elsewhere = '**Bars.** Seen: x Its numbers are in `report-tables/counts.csv`.'
    expect(bodyOf([chart()], [table(13)])).toBe(elsewhere)
    expect(bodyOf([chart(), grid({ table: 'counts' })], [table(1)])).toContain(elsewhere)
  })

  it('lets no text act, in whatever cell it stands', () => {
    const hostile = fc
      .array(
        fc.constantFrom(
          '<script>',
          '|',
          '`',
          '\\',
          '**',
          '[a](b)',
          '\n',
          '\r',
          '\u202E',
          '\u0000',
          '=1+1',
          '👩‍🚒',
          'é',
          '1. ',
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const columns = (['text', 'quote', 'id', 'place'] as const).map((kind) =>
          column(kind, kind, { label: a }),
        )
        const row = { text: a, quote: b, id: a, place: b }
        const text = bodyOf(
          [{ kind: 'table', table: 'counts' }, chart({ title: a, finding: data(b) })],
          [{ ...tableOf(columns, [row]), title: b }],
        )
        expect(text).not.toMatch(/[<\u202E\u0000\r]/)
        const lines = text.split('\n').filter((line) => line.startsWith('|'))
        expect(new Set(lines.map((line) => line.split('|').length)).size).toBe(1)
      }),
      { numRuns: 200 },
    )
  })
})
