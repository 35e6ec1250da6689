import { scopeEmpty } from '../../domain/faults/scope.ts'
import type { ScopeCondition } from '../../domain/scope-condition.ts'
import type { ToolkitError } from '../../domain/toolkit-error.ts'
import type { Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { planYear } from './scope.ts'

/** Why there is nothing to report: O023 where limits leave no plan, or no concern of their plans; nothing where they do. */
export function emptyScope(
  whole: Pick<Tables, 'plans'>,
  part: Pick<Tables, 'plans' | 'concerns'>,
  where: readonly ScopeCondition[],
): ToolkitError | undefined {
  if (where.length === 0) return undefined
  if (part.plans.length === 0)
    return scopeEmpty(inWords(where), 'plan', `The plans that were read: ${knownPlans(whole)}.`)
  if (part.concerns.length > 0) return undefined
  return scopeEmpty(
    inWords(where),
    'concern',
    'Concerns count under their main theme; "crossplan themes list" shows which themes have any.',
  )
}

const inWords = (where: readonly ScopeCondition[]): string =>
  where.map(({ field, values }) => `${field}=${values.join(',')}`).join(' and ')

/** `maidstone 2022, 2025; stafford 2024`. */
function knownPlans({ plans }: Pick<Tables, 'plans'>): string {
  const years = new Map<string, Set<string>>()
  for (const plan of plans) {
    const own = years.get(plan.establishment_slug) ?? new Set()
    years.set(plan.establishment_slug, own.add(String(planYear(plan) ?? 'undated')))
  }
  return [...years]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([slug, own]) => `${slug} ${[...own].sort(compareCodeUnits).join(', ')}`)
    .join('; ')
}
