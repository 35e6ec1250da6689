import type { Inline } from '../../../src/report/document/inline.ts'
import type { ReportDocument } from '../../../src/report/document/report-document.ts'
import type { ReportColumn, ReportTable } from '../../../src/report/document/report-table.ts'

const KINDS = ['text', 'quote', 'id', 'place', 'count', 'score', 'share', 'date', 'month', 'flag'] as const

/** Keeps the layout of a grid the same, whatever else its cells hold. */
const LONG = 'long '.repeat(20)

/** A document that has a text of its own wherever a document can have one; `text` gives the next. */
export function documentOf(text: () => string): ReportDocument {
  const [name, key, row, prison] = [text(), text(), text(), text()]
  const inline = (): readonly Inline[] => [
    text(),
    { kind: 'strong', content: text() },
    { kind: 'emphasis', content: [text()] },
    { kind: 'figure', name, key, shown: text() },
    { kind: 'data', text: text() },
    { kind: 'quote', text: text(), isCut: true },
    { kind: 'place', place: { file: text(), line: 1, lineEnd: 2 }, row: { table: text(), key: text() } },
    { kind: 'place', place: { file: text() } },
    { kind: 'code', text: text() },
    { kind: 'break' },
    { kind: 'link', to: row, content: text() },
    { kind: 'link', to: text(), content: text() },
  ]
  const table = (id: string): ReportTable => {
    const columns = KINDS.map((kind): ReportColumn => ({
      id: text(),
      label: text(),
      description: text(),
      kind,
    }))
    const rows = [0, 1].map(() => Object.fromEntries(columns.map((column) => [column.id, text()])))
    return { id, title: text(), description: text(), columns, rows, sources: [text()], notes: ['alpha'] }
  }
  const chart = (tableId: string) => ({
    id: text(),
    title: text(),
    finding: inline(),
    table: tableId,
    specification: {},
  })
  const [shown, charted, closed] = [text(), text(), text()]
  const figures: ReportTable = {
    ...table('figures'),
    rows: [{ name, key, value: text(), description: text(), sql: `\n${text()}` }],
  }
  return {
    title: text(),
    subtitle: inline(),
    author: text(),
    contact: text(),
    introduction: [text()],
    fingerprint: text(),
    filters: { prisons: [prison, text()].map((id) => ({ id, label: text() })), themes: [], years: [] },
    notes: [{ id: 'alpha', text: text() }],
    cited: [{ row: { table: text(), key: text() }, place: { file: text() }, text: text() }],
    tables: [table(shown), table(charted), table(closed), figures],
    sections: [
      {
        id: row,
        title: inline(),
        blocks: [
          { kind: 'heading', level: 3, id: text(), content: inline() },
          { kind: 'paragraph', content: inline() },
          {
            kind: 'list',
            items: [
              {
                content: inline(),
                facets: { prisons: [prison] },
                blocks: [{ kind: 'paragraph', content: text() }],
              },
            ],
          },
          {
            kind: 'grid',
            caption: inline(),
            columns: [
              { label: inline(), isRowHead: true },
              { label: inline(), isNumeric: true },
            ],
            rows: [
              {
                cells: [inline(), inline()].map((cell) => [LONG, cell]),
                facets: { themes: [text()], years: [text()] },
              },
            ],
            sources: [text()],
          },
          { kind: 'table', table: shown },
          { kind: 'chart', chart: chart(charted) },
          {
            kind: 'group',
            facets: { prisons: [text()] },
            blocks: [{ kind: 'paragraph', content: inline() }],
          },
        ],
      },
    ],
  }
}
