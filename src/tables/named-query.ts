/**
 * A question to the tables of a run whose answers stand as numbers in the report's sentences. A sentence names the query;
 * the query alone does the counting, so that no sentence can say what the tables do not.
 */
export interface NamedQuery {
  /** snake_case: `recurring_concerns`. */
  readonly name: string
  /** What is counted, in one line. */
  readonly description: string
  /** One SELECT over the tables of the run with the columns `key` (text; '' for the one answer of all) and `value`. */
  readonly sql: string
}
