import type { Row } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { MatchedPlans } from './match-plans.ts'
import type { ChangedPlan } from './report-diff.ts'

const NONE: ChangedPlan['concerns'] = { changed: [], added: [], gone: [] }

/** What became of each plan; those that are as they were, in file, id and what was read of them, are left out. */
export function diffPlans(
  { pairs, added, gone }: MatchedPlans,
  concernsOf: (planId: string) => ChangedPlan['concerns'],
): readonly ChangedPlan[] {
  return [
    ...added.map((plan) => one('added', plan)),
    ...gone.map((plan) => one('gone', plan)),
    ...pairs.flatMap(([before, after]): readonly ChangedPlan[] => {
      const concerns = concernsOf(after.plan_id)
      const isRead = [concerns.changed, concerns.added, concerns.gone].every((ids) => ids.length === 0)
      const names = {
        ...(before.source_file === after.source_file ? {} : { fileBefore: before.source_file }),
        ...(before.plan_id === after.plan_id ? {} : { planIdBefore: before.plan_id }),
      }
      if (before.source_sha256 !== after.source_sha256)
        return [{ ...one('changed', after), ...names, concerns }]
      if (!isRead || coverOf(before) !== coverOf(after))
        return [{ ...one('read otherwise', after), ...names, concerns }]
      return Object.keys(names).length === 0 ? [] : [{ ...one('renamed', after), ...names }]
    }),
  ].toSorted((a, b) => compareCodeUnits(a.planId, b.planId) || compareCodeUnits(a.change, b.change))
}

const one = (change: ChangedPlan['change'], plan: Row<'plans'>): ChangedPlan => ({
  change,
  planId: plan.plan_id,
  file: plan.source_file,
  concerns: NONE,
})

/** What was read of the cover; an id follows the corpus. */
const coverOf = ({ plan_id: _, source_file: __, ...cover }: Row<'plans'>): string => JSON.stringify(cover)
