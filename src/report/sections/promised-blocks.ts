import type { Row } from '../../tables/schema.ts'
import type { Block } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { data, joined, strong } from '../document/inline-nodes.ts'
import type { ReportContext } from '../report-context.ts'
import type { ActionRow, ReportIndex } from '../report-index.ts'
import { citedAction } from './cite.ts'
import { concernNumber } from './concern-name.ts'
import { ACTION_QUOTE } from './limits.ts'

/** What had been promised for a concern, and which of it is promised again. */
export function promisedBlocks({ index, repeats }: ReportContext, concernId: string): readonly Block[] {
  const actions = index.actionsOf(concernId)
  const lead = strong('What had been promised.')
  if (actions.length === 0) return [{ kind: 'paragraph', content: [lead, ' The plan gives no action.'] }]
  const items = actions.map((action) => {
    const again = repeats.get(action.action_id)
    const remarks = [
      ...dueInWords(action, index.promiseOf(action.action_id)?.due_before_next_inspection),
      ...(again === undefined ? [] : [repeatInWords(index, again)]),
    ]
    const told = remarks.length === 0 ? '' : [' – ', joined(remarks, '; ')]
    return { content: [ownerAndTarget(action), ': ', citedAction(index, action, ACTION_QUOTE), told] }
  })
  return [
    { kind: 'paragraph', content: lead },
    { kind: 'list', items },
  ]
}

/** How the later plan answers, by owner and target; the texts stand in its own actions. */
export function answerBlock(index: ReportIndex, concernId: string): Block {
  const actions = index.actionsOf(concernId)
  const answers = actions.length === 0 ? 'No action' : joined(actions.map(ownerAndTarget), '; ')
  return { kind: 'paragraph', content: [strong('What is promised now.'), ' ', answers, '.'] }
}

/** `Governor, May 2023`, as printed; what the plan leaves out is said. */
const ownerAndTarget = ({ owner, target }: ActionRow): Inline => [
  owner === null ? 'no owner' : data(owner),
  ', ',
  target === null ? 'no target' : data(target),
]

/** `promised again under 3 (target May 2026, 36 months later)`. */
const repeatInWords = (index: ReportIndex, row: Row<'repeated_actions'>): Inline => [
  'promised again under ',
  concernNumber(index.concern(index.action(row.later_action_id).concern_id)),
  ' (target ',
  row.later_target === null ? 'not printed' : data(row.later_target),
  slippedInWords(row.slipped_months),
  ')',
]

/** `, 24 months later`; nothing where one of the two names no month. */
function slippedInWords(months: number | null): Inline {
  if (months === null) return ''
  if (months === 0) return ', the same month'
  const count = Math.abs(months)
  return [', ', data(String(count)), count === 1 ? ' month ' : ' months ', months > 0 ? 'later' : 'earlier']
}

function dueInWords(action: ActionRow, due: boolean | null | undefined): readonly string[] {
  if (action.target_kind === 'complete') return ['reported complete in the plan']
  if (due === true) return ['due before the next inspection']
  return due === false ? ['not due before the next inspection'] : []
}
