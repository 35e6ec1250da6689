import { MOST_CONCERNS } from '../../domain/comparison-note.ts'
import type { PromiseRate } from '../../recurrence/promise-rates.ts'
import type { Row } from '../../tables/schema.ts'

export const promiseRatesTable = (rates: readonly PromiseRate[]): readonly Row<'promise_rates'>[] =>
  rates.map((rate) => ({
    by: rate.by,
    group_id: rate.group,
    measure: rate.measure,
    numerator: rate.numerator,
    denominator: rate.denominator,
    rate: rate.rate,
    low: rate.low,
    high: rate.high,
    concerns: rate.concerns,
    establishments: rate.establishments,
    is_small: rate.isSmall,
    note: noteOn(rate),
  }))

/** What bears on the count: a concern that is not listed may persist, and two series are not one. */
function noteOn({ measure, crossingBreak }: PromiseRate): string | null {
  if (!measure.endsWith('concern raised again')) return null
  const limit = `at least so many: a report lists at most ${MOST_CONCERNS} concerns since May 2022, and one that is not listed may persist`
  return crossingBreak === 0
    ? limit
    : `${limit}; ${crossingBreak} of them compare across the break of May 2022`
}
