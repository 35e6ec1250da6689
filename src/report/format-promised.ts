import { escapeMarkdown } from './escape-markdown.ts'
import { formatCount } from './format-count.ts'
import type { Row } from '../tables/schema.ts'
import { groupBy } from '../util/group-by.ts'
import { bestRepeats } from './best-repeats.ts'
import { quoteText } from './quote-text.ts'
import type { ActionRow, ReportIndex } from './report-index.ts'

/** Actions are quoted up to this length; the whole text is in the tables and at the line given. */
export const ACTION_QUOTE = 220

/** What had been promised for a concern, and which of it is promised again: Markdown lines, none without actions. */
export function formatPromised(index: ReportIndex, concernId: string): readonly string[] {
  const actions = index.actionsOf(concernId)
  if (actions.length === 0) return ['', '**What had been promised.** The plan gives no action.']
  const plan = index.planOf(concernId)
  const promises = new Map(index.tables.promises.map((row) => [row.action_id, row]))
  const repeats = groupBy(bestRepeats(index.tables.repeated_actions), (row) => row.earlier_action_id)
  const lines = actions.map((action) => {
    const due = promises.get(action.action_id)?.due_before_next_inspection
    const again = repeats.get(action.action_id) ?? []
    const remarks = [dueInWords(action, due), ...again.map((row) => repeatInWords(index, row))]
    const told = [...new Set(remarks)].filter((remark) => remark !== '')
    return `- ${ownerAndTarget(action)}: ${quoteText(action.text, ACTION_QUOTE)} ${index.place(action, plan)}${told.length === 0 ? '' : ` – ${told.join('; ')}`}`
  })
  return ['', '**What had been promised.**', '', ...lines]
}

/** How the later plan answers, by owner and target; the texts stand in its own actions. */
export function formatAnswer(index: ReportIndex, concernId: string): string {
  const actions = index.actionsOf(concernId)
  const answers = actions.length === 0 ? '' : `: ${actions.map(ownerAndTarget).join('; ')}`
  return `**What is promised now.** ${capitalise(formatCount(actions.length, 'action'))}${answers}.`
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `Governor, May 2023`, as printed; what the plan leaves out is said. */
function ownerAndTarget(action: ActionRow): string {
  return `${escapeMarkdown(action.owner ?? 'no owner')}, ${escapeMarkdown(action.target ?? 'no target')}`
}

/** `promised again under 3 (target May 2026, 36 months later)`. */
function repeatInWords(index: ReportIndex, row: Row<'repeated_actions'>): string {
  const { number } = index.concern(index.action(row.later_action_id).concern_id)
  const target = `target ${escapeMarkdown(row.later_target ?? 'not printed')}${slippedInWords(row.slipped_months)}`
  return `promised again under ${escapeMarkdown(number ?? 'no number')} (${target})`
}

/** `, 24 months later`; `''` where one of the two names no month. */
function slippedInWords(months: number | null): string {
  if (months === null) return ''
  if (months === 0) return ', the same month'
  return `, ${formatCount(Math.abs(months), 'month')} ${months > 0 ? 'later' : 'earlier'}`
}

function dueInWords(action: ActionRow, due: boolean | null | undefined): string {
  if (action.target_kind === 'complete') return 'reported complete in the plan'
  if (due === true) return 'due before the next inspection'
  return due === false ? 'not due before the next inspection' : ''
}
