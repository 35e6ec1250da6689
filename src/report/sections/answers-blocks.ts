import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import type { Block } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { code, data, joined, LINE_BREAK, strong } from '../document/inline-nodes.ts'
import { inspectionYears } from '../plan-name.ts'
import type { ReportContext } from '../report-context.ts'
import type { ActionRow, ConcernRow, ReportIndex } from '../report-index.ts'
import type { SharedFailure } from '../shared-failures.ts'
import { citedAction } from './cite.ts'

/** With more prisons a table is too wide for a page. */
const MOST_PRISONS = 4
const ANSWER_QUOTE = 140
/** Actions of one type and one prison; the others are in the tables. */
const MOST_ACTIONS = 3

interface Answer {
  readonly action: ActionRow
  readonly slug: string
  readonly type: string
}

/** How each prison answered a failing, side by side: a column for each prison, a row for each type of action. */
export function answersBlocks({ index, figures }: ReportContext, failure: SharedFailure): readonly Block[] {
  const answers = failure.concerns.flatMap((concern) =>
    index.actionsOf(concern.concern_id).map((action): Answer => ({
      action,
      slug: slugOf(index, concern),
      type: index.actionType(action.action_id),
    })),
  )
  if (answers.length === 0) return [{ kind: 'paragraph', content: 'No action answers it in the plans read.' }]
  if (failure.establishments.length > MOST_PRISONS) {
    const content = [
      'How the prisons answered, ',
      figures.count('failure_actions', failure.id, 'action'),
      ': ',
      code('crossplan failures'),
      '.',
    ]
    return [{ kind: 'paragraph', content }]
  }
  const types = [...groupBy(answers, ({ type }) => type)].sort(
    ([a, x], [b, y]) => y.length - x.length || compareCodeUnits(a, b),
  )
  const bySlug = groupBy(failure.concerns, (concern) => slugOf(index, concern))
  return [
    { kind: 'paragraph', content: [strong('How each answered'), ', by type of action.'] },
    {
      kind: 'grid',
      caption: 'Actions by type and prison',
      columns: [
        { label: '', isRowHead: true },
        ...failure.establishments.map((slug) => {
          const plans = (bySlug.get(slug) ?? []).map(({ plan_id: id }) => index.plan(id))
          return { label: [data(index.establishmentName(slug)), ' (', data(inspectionYears(plans)), ')'] }
        }),
      ],
      rows: types.map(([type, ofType]) => ({
        cells: [
          data(type),
          ...failure.establishments.map((slug) =>
            cellOf(
              index,
              ofType.filter((answer) => answer.slug === slug),
            ),
          ),
        ],
      })),
      sources: ['failure_concerns', 'actions', 'action_types', 'plans'],
    },
  ]
}

const slugOf = (index: ReportIndex, concern: ConcernRow): string =>
  index.plan(concern.plan_id).establishment_slug

const cellOf = (index: ReportIndex, answers: readonly Answer[]): Inline =>
  joined(
    [
      ...answers
        .slice(0, MOST_ACTIONS)
        .map(({ action }): Inline => [
          action.target === null ? 'no target' : data(action.target),
          ': ',
          citedAction(index, action, ANSWER_QUOTE),
        ]),
      ...(answers.length > MOST_ACTIONS ? [['others in ', code('tables/actions.csv')]] : []),
    ],
    LINE_BREAK,
  )
