import type { Row } from '../tables/schema.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'

/** Of each earlier action the later one that is most like it: a promise counts once, however many resemble it. */
export function bestRepeats(rows: readonly Row<'repeated_actions'>[]): readonly Row<'repeated_actions'>[] {
  const best = new Map<string, Row<'repeated_actions'>>()
  for (const row of [...rows].sort(byLikeness)) {
    if (!best.has(row.earlier_action_id)) best.set(row.earlier_action_id, row)
  }
  return [...best.values()].sort(byLikeness)
}

const byLikeness = (a: Row<'repeated_actions'>, b: Row<'repeated_actions'>): number =>
  b.similarity - a.similarity ||
  compareCodeUnits(a.earlier_action_id, b.earlier_action_id) ||
  compareCodeUnits(a.later_action_id, b.later_action_id)
