import type { Row } from '../tables/schema.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'

/** Of each earlier action that is promised again in substance the likeliest later one: a promise counts once. */
export function bestRepeats(rows: readonly Row<'repeated_actions'>[]): readonly Row<'repeated_actions'>[] {
  const best = new Map<string, Row<'repeated_actions'>>()
  for (const row of rows.filter(({ verdict }) => verdict === 'same').sort(byScore)) {
    if (!best.has(row.earlier_action_id)) best.set(row.earlier_action_id, row)
  }
  return [...best.values()].sort(byScore)
}

const byScore = (a: Row<'repeated_actions'>, b: Row<'repeated_actions'>): number =>
  b.score - a.score ||
  compareCodeUnits(a.earlier_action_id, b.earlier_action_id) ||
  compareCodeUnits(a.later_action_id, b.later_action_id)
