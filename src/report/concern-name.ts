import { escapeMarkdown } from './escape-markdown.ts'
import type { ConcernRow } from './report-index.ts'

/** `concern 1.2 (priority)`, `recommendation 4.7`, `a concern whose number is lost`. */
export function concernName(concern: ConcernRow): string {
  if (concern.number === null) return `a ${concern.kind} whose number is lost`
  const priority = concern.priority === null ? '' : ` (${concern.priority})`
  return `${concern.kind} ${escapeMarkdown(concern.number)}${priority}`
}
