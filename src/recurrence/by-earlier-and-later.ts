import { compareCodeUnits } from '../util/compare-code-units.ts'

/** Orders pairs by the id of the earlier, then of the later. */
export const byEarlierAndLater = (
  x: { readonly earlier: string; readonly later: string },
  y: { readonly earlier: string; readonly later: string },
): number => compareCodeUnits(x.earlier, y.earlier) || compareCodeUnits(x.later, y.later)
