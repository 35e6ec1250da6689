import { bestRepeats } from '../best-repeats.ts'
import type { Block } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { code, data } from '../document/inline-nodes.ts'
import { planName } from '../plan-name.ts'
import type { ReportContext } from '../report-context.ts'
import type { ReportIndex } from '../report-index.ts'
import { citedAction, facetsOf } from './cite.ts'
import { concernNumber } from './concern-name.ts'
import { cutRows } from './cut-rows.ts'
import { ACTION_QUOTE, LIMITS } from './limits.ts'

/** Actions of an earlier plan that a later one promises again, both side by side, the surest first. */
export function repeatBlocks(context: ReportContext): readonly Block[] {
  const { index, figures } = context
  const heading: Block = { kind: 'heading', level: 3, id: 'promised-again', content: 'Promised again' }
  const rows = bestRepeats(index.tables.repeated_actions)
  if (rows.length === 0) {
    const content =
      'No action of an earlier plan is in substance promised again by a later plan of the same establishment.'
    return [heading, { kind: 'paragraph', content }]
  }
  const { shown, rest } = cutRows(
    rows,
    LIMITS.repeats,
    'repeated promises',
    'repeated_actions',
    figures.count('promised_again', '', 'repeated promise'),
  )
  return [
    heading,
    {
      kind: 'paragraph',
      content: [
        'Actions of an earlier plan, each with the action of a later plan of the same establishment that is in substance the same, ' +
          'the surest first. The score is made of the likeness of the texts, of their concerns, of things that both name and of ' +
          'what is done; of ten such pairs about one is wrong on the plans that it was measured on, so read both before citing ' +
          'one. Pairs that are only alike are in ',
        code('tables/repeated_actions.csv'),
        '.',
      ],
    },
    ...context.picture('slippage'),
    {
      kind: 'grid',
      caption: 'Promises made again, the surest first',
      columns: [
        { label: 'first promised' },
        { label: 'promised again' },
        { label: 'score', isNumeric: true },
        { label: 'target then' },
        { label: 'target now' },
        { label: 'months between', isNumeric: true },
      ],
      rows: shown.map((row) => ({
        cells: [
          actionCell(index, row.earlier_action_id),
          actionCell(index, row.later_action_id),
          data(row.score.toFixed(2)),
          row.earlier_target === null ? 'none' : data(row.earlier_target),
          row.later_target === null ? 'none' : data(row.later_target),
          row.slipped_months === null ? 'not known' : data(String(row.slipped_months)),
        ],
        facets: facetsOf(
          index,
          [row.earlier_action_id, row.later_action_id].map((id) =>
            index.concern(index.action(id).concern_id),
          ),
        ),
      })),
      sources: ['repeated_actions', 'actions', 'concerns', 'plans'],
      table: 'promised_again',
    },
    ...rest,
  ]
}

function actionCell(index: ReportIndex, actionId: string): Inline {
  const action = index.action(actionId)
  const concern = index.concern(action.concern_id)
  return [
    data(planName(index.plan(concern.plan_id))),
    ', ',
    concernNumber(concern),
    ': ',
    citedAction(index, action, ACTION_QUOTE),
  ]
}
