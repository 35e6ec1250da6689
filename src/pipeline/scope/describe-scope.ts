import { formatYearSpan } from '../../domain/year-span.ts'
import { formatMonth } from '../../report/format-date.ts'
import { indexTables } from '../../report/report-index.ts'
import type { ScopeStatement } from '../../report/settings/scope-statement.ts'
import type { Tables } from '../../tables/schema.ts'
import type { ResolvedScope } from './resolve-scope.ts'

/** What a part is limited to and what it leaves out of the whole, with names as printed. */
export function describeScope(whole: Tables, part: Tables, scope: ResolvedScope): ScopeStatement {
  const index = indexTables(whole)
  const labels = new Map(whole.themes.map((theme) => [theme.theme_id, theme.label]))
  const kept = new Set(part.plans.map((plan) => plan.plan_id))
  const establishmentsOf = (tables: Tables): number => indexTables(tables).establishments.size
  const { establishments, regions, themes, years } = scope
  return {
    limits: [
      ...(establishments === undefined
        ? []
        : [
            {
              field: 'establishment' as const,
              names: establishments.map((slug) => index.establishmentName(slug)),
              ...(regions === undefined ? {} : { regions }),
            },
          ]),
      ...(themes === undefined
        ? []
        : [{ field: 'theme' as const, names: themes.map((id) => labels.get(id) ?? id) }]),
      ...(years === undefined ? [] : [{ field: 'year' as const, names: years.map(formatYearSpan) }]),
    ],
    plans: { kept: part.plans.length, all: whole.plans.length },
    establishments: { kept: establishmentsOf(part), all: index.establishments.size },
    concerns: { kept: part.concerns.length, all: whole.concerns.length },
    actions: { kept: part.actions.length, all: whole.actions.length },
    plansLeftOut: index.plans
      .filter((plan) => !kept.has(plan.plan_id))
      .map((plan) => {
        const date = plan.inspection_end ?? plan.inspection_start
        return `${plan.establishment ?? plan.title ?? plan.plan_id}, ${date === null ? 'without a date' : formatMonth(date)}`
      }),
  }
}
