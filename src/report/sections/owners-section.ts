import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { Block, Grid, Section } from '../document/block.ts'
import { data, strong } from '../document/inline-nodes.ts'
import { formatMonth } from '../format-date.ts'
import type { ReportContext } from '../report-context.ts'
import { cutRows } from './cut-rows.ts'
import { LIMITS } from './limits.ts'
import { ownerKinds, ownerName } from './owner-kinds.ts'

/** Who answers for the actions, by when they were to be done, and what became of the concerns. */
export function ownersSection(context: ReportContext): Section {
  const { figures } = context
  const title = context.title('owners', 'Owners and target dates')
  if (figures.value('owner_actions', 'all') === 0)
    return {
      id: 'owners',
      title,
      blocks: [{ kind: 'paragraph', content: 'The plans hold no action.' }],
    }
  return {
    id: 'owners',
    title,
    blocks: [
      { kind: 'heading', level: 3, id: 'owner-kinds', content: 'Who answers for the actions' },
      {
        kind: 'paragraph',
        content:
          'An action of several owners counts for each kind of owner, so that kinds add up to more than all. Due before the next inspection are actions whose target month was over when it began, and those said to be complete. A concern can be raised again although an action was done, and not raised again although it was not.',
      },
      ownerGrid(context),
      ...context.table('owners'),
      { kind: 'heading', level: 3, id: 'target-kinds', content: 'By when' },
      {
        kind: 'paragraph',
        content:
          'A month has passed when it was over before the next inspection of the prison began. Where no plan of a later inspection was read nothing can be said of it.',
      },
      targetGrid(context),
      ...context.picture('target_dates'),
      ...monthBlocks(context),
    ],
  }
}

function ownerGrid(context: ReportContext): Grid {
  const { figures } = context
  const kinds = ownerKinds(context).map((kind) => ({ kind, name: ownerName(kind) }))
  return {
    kind: 'grid',
    caption: 'Actions by kind of owner',
    columns: [
      { label: 'answered for by', isRowHead: true },
      { label: 'actions', isNumeric: true },
      { label: 'prison inspected again', isNumeric: true },
      { label: 'inspected again, and due before that', isNumeric: true },
      { label: 'inspected again, and concern raised again', isNumeric: true },
    ],
    rows: [...kinds, { kind: 'all', name: strong('all') }].map(({ kind, name }) => ({
      cells: [
        name,
        figures.number('owner_actions', kind),
        figures.number('owner_tested', kind),
        figures.number('owner_due', kind),
        figures.number('owner_recurring', kind),
      ],
    })),
    sources: ['action_owners', 'actions', 'promises'],
  }
}

/** The kinds of targets in the order in which they can be held to. */
const KINDS = [
  ['month', 'a month'],
  ['complete', 'complete'],
  ['ongoing', 'ongoing'],
  ['relative', 'a time after something'],
  ['unknown', 'none, or not to be read'],
] as const

const targetGrid = ({ figures }: ReportContext): Grid => ({
  kind: 'grid',
  caption: 'Actions by kind of target',
  columns: [
    { label: 'the plan names', isRowHead: true },
    { label: 'actions', isNumeric: true },
    { label: 'prison inspected again', isNumeric: true },
    { label: 'month passed at the next inspection', isNumeric: true },
    { label: 'passed, and concern raised again', isNumeric: true },
  ],
  rows: [...KINDS.map(([kind, name]) => ({ kind, name })), { kind: 'all', name: strong('all') }].map(
    ({ kind, name }) => ({
      cells: [
        name,
        figures.number('target_actions', kind),
        figures.number('target_tested', kind),
        figures.number('target_passed', kind),
        figures.number('target_passed_recurring', kind),
      ],
    }),
  ),
  sources: ['actions', 'promises'],
})

function monthBlocks({ index, figures }: ReportContext): readonly Block[] {
  const months = [...new Set(index.tables.actions.flatMap(({ target_month: month }) => month ?? []))].sort(
    compareCodeUnits,
  )
  if (months.length === 0) return []
  const { shown, rest } = cutRows(months, LIMITS.months, 'months', 'actions')
  return [
    { kind: 'heading', level: 3, id: 'target-months', content: 'Target months' },
    {
      kind: 'grid',
      caption: 'Actions by target month',
      columns: [
        { label: 'target month', isRowHead: true },
        { label: 'actions', isNumeric: true },
        { label: 'prison inspected again', isNumeric: true },
        { label: 'passed at the next inspection', isNumeric: true },
        { label: 'passed, and concern raised again', isNumeric: true },
      ],
      rows: shown.map((month) => ({
        cells: [
          data(formatMonth(month)),
          figures.number('month_actions', month),
          figures.number('month_tested', month),
          figures.number('month_passed', month),
          figures.number('month_passed_recurring', month),
        ],
      })),
      sources: ['actions', 'promises'],
      table: 'target_dates',
    },
    ...rest,
  ]
}
