import type { Tables } from '../../tables/schema.ts'
import { isPlanIn, type Scope } from './scope.ts'

/** The ids of what a scope keeps. */
export interface KeptIds {
  readonly plans: ReadonlySet<string>
  readonly concerns: ReadonlySet<string>
  readonly actions: ReadonlySet<string>
}

/**
 * What belongs to a scope: its plans, also those without a concern of its themes; their concerns whose primary theme is one of
 * its themes; the actions of these.
 */
export function keptIds(tables: Tables, scope: Scope): KeptIds {
  const plans = new Set(tables.plans.filter((plan) => isPlanIn(scope, plan)).map((plan) => plan.plan_id))
  const themes = scope.themes === undefined ? undefined : new Set(scope.themes)
  const ofTheme = new Set(
    tables.concern_themes
      .filter((row) => row.rank === 1 && (themes?.has(row.theme_id) ?? true))
      .map((row) => row.concern_id),
  )
  const concerns = new Set(
    tables.concerns
      .filter((row) => plans.has(row.plan_id) && (themes === undefined || ofTheme.has(row.concern_id)))
      .map((row) => row.concern_id),
  )
  const actions = tables.actions.filter((row) => concerns.has(row.concern_id)).map((row) => row.action_id)
  return { plans, concerns, actions: new Set(actions) }
}
