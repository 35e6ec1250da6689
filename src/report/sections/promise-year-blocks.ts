import type { Block, Grid } from '../document/block.ts'
import { data } from '../document/inline-nodes.ts'
import type { ReportContext } from '../report-context.ts'
import { promiseYears } from './promise-years.ts'

/** The actions of each year in which plans were submitted, and what became of their concerns. */
export function promiseYearBlocks(context: ReportContext): readonly Block[] {
  const { figures } = context
  const years = promiseYears(context)
  if (years.length === 0) return []
  const grid: Grid = {
    kind: 'grid',
    caption: 'Actions by the year in which their plan was submitted',
    columns: [
      { label: 'year', isRowHead: true },
      { label: 'actions', isNumeric: true },
      { label: 'said to be complete', isNumeric: true },
      { label: 'prison inspected again', isNumeric: true },
      { label: 'of these, concern raised again', isNumeric: true },
      { label: 'of these, said to be complete', isNumeric: true },
      { label: 'said to be complete, and concern raised again', isNumeric: true },
    ],
    rows: years.map((year) => ({
      cells: [
        data(year),
        ...[
          'year_promises',
          'year_complete',
          'year_tested',
          'year_recurring',
          'year_complete_tested',
          'year_complete_recurring',
        ].map((name) => figures.number(name, year)),
      ],
    })),
    sources: ['promises', 'actions', 'concerns', 'plans'],
    table: 'promises_by_year',
  }
  return [
    { kind: 'heading', level: 3, id: 'promises-by-year', content: 'By the year of the promise' },
    {
      kind: 'paragraph',
      content:
        'The year is that in which the plan was submitted. Only where the prison was inspected again can a concern have been raised again, and it may have been even where its action was said to be complete.',
    },
    grid,
  ]
}
