import type { Inline } from './document/inline.ts'

/**
 * Below so many concerns, actions or promises a count is marked as of low reliability. Taken as a count of chance events
 * (Poisson), 4 has a standard error of 2, half of itself; from 5 on it is below 45 %. The plans are public, so that nothing
 * has to be withheld: the number stands beside its mark.
 *
 * @see Government Analysis Function, Using symbols and shorthand in spreadsheets: [u] is low reliability
 */
export const SMALL_COUNT = 5

/** The shorthand that stands behind a small count. */
export const SMALL_COUNT_MARK = '[u]'

/**
 * Whether a count is to be marked. It is meant for concerns, actions, promises and pairs that tables sum up by theme, owner or
 * the like. Not for establishments, which are named one by one; nor for rates, whose own rule is `is_small` of `promise_rates`;
 * nor for counts of one plan or text, which are as the plan has them. Nothing found is no small count.
 *
 * @param count a whole number from 0
 */
export const isSmallCount = (count: number): boolean => count > 0 && count < SMALL_COUNT

/** The rule in words, for the notes of tables and the section on method. */
export const smallCountRule: Inline = [
  'A count of fewer than ',
  { kind: 'data', text: String(SMALL_COUNT) },
  ' concerns, actions or promises is marked ',
  { kind: 'data', text: SMALL_COUNT_MARK },
  ', low reliability: one more or less would change it by a quarter or more. Establishments are not marked; they are named.',
]
