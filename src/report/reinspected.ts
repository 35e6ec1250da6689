/** What can become of a concern once its prison is inspected again, in the order in which it is told. */
export const REINSPECTED_OUTCOMES: readonly string[] = ['recurring', 'related', 'not raised again']

/** Whether a later inspection of the same prison is in the corpus: only then does an outcome say anything. */
export function wasReinspected(outcome: string | null): boolean {
  return outcome !== null && REINSPECTED_OUTCOMES.includes(outcome)
}
