import type { ConcernTerms } from './concern-terms.ts'

/**
 * How a concern was raised again. `split`: one became several; `merged`: several became one. Of one that became one:
 * `narrowed` and `widened` where the texts tell, `unchanged`, or `reworded` where they have too few words in common to tell.
 */
export type ConcernChange =
  'unchanged' | 'narrowed' | 'widened' | 'reworded' | 'split' | 'merged' | 'split and merged'

/** From this share of its telling words a text is within the other. */
const WITHIN = 0.6

/**
 * @param count how many concerns the later one takes up, and how many take up one of those
 * @param earlier telling words of the likeliest of those taken up
 */
export function changeBetween(
  earlier: ConcernTerms,
  later: ConcernTerms,
  count: { readonly earlier: number; readonly later: number },
): ConcernChange {
  if (count.earlier > 1 && count.later > 1) return 'split and merged'
  if (count.earlier > 1) return 'merged'
  if (count.later > 1) return 'split'
  if (earlier.own.size === 0 || later.own.size === 0) return 'reworded'
  const shared = [...earlier.own.keys()].filter((stem) => later.own.has(stem)).length
  const isKept = shared >= WITHIN * earlier.own.size
  const isOld = shared >= WITHIN * later.own.size
  if (isKept) return isOld ? 'unchanged' : 'widened'
  return isOld ? 'narrowed' : 'reworded'
}
