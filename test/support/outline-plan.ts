import { formatPlace } from '../../src/domain/place.ts'
import type { ParsedPlan } from '../../src/plans/parse-plan.ts'

/** A read plan as an outline that a person can hold beside the source. */
export function outlinePlan({ plan, notices, coverage }: ParsedPlan): string {
  const lines: string[] = []
  if (plan) {
    lines.push(
      `${plan.id} (${plan.kind}): ${plan.establishment} ${plan.title === plan.establishment ? '' : `"${plan.title}"`}`.trimEnd(),
    )
    lines.push(
      `inspected ${plan.inspectionStart ?? '?'} to ${plan.inspectionEnd ?? '?'}, report ${plan.reportPublished ?? '?'}, plan ${plan.planSubmitted ?? '?'}`,
    )
    for (const concern of plan.concerns) {
      const marks = [
        concern.kind === 'concern' ? (concern.priority ?? 'no heading') : concern.kind,
        concern.response,
        concern.isFragment ? 'fragment' : '',
      ]
        .filter(Boolean)
        .join(', ')
      lines.push('', `${concern.id} (${marks}) ${formatPlace(concern.place)}`, `  ${concern.text}`)
      for (const action of concern.actions) {
        const owners = action.owners.map((owner) => `${owner.name} [${owner.kind}]`).join(' + ')
        const month = action.target.month ? ` ${action.target.month}` : ''
        lines.push(`  /${action.position} ${formatPlace(action.place)}`)
        lines.push(
          `     ${action.owner} = ${owners} | ${action.target.printed} = ${action.target.kind}${month}`,
        )
        lines.push(...action.text.split('\n').map((line) => `     ${line}`))
      }
    }
  }
  lines.push('', `coverage ${coverage.placed} of ${coverage.words} words`)
  lines.push(...coverage.unplaced.map(({ place, words }) => `  ${formatPlace(place)} ${words}`))
  lines.push(...notices.map((notice) => `${notice.code} ${notice.level}: ${notice.message}`))
  return lines.join('\n') + '\n'
}
