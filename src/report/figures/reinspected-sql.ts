import { REINSPECTED_OUTCOMES } from '../reinspected.ts'

/** A condition: a later inspection of the same prison is in the corpus, so that the outcome says something. */
export const reinspectedSql = (column: string): string =>
  `${column} IN (${REINSPECTED_OUTCOMES.map((outcome) => `'${outcome}'`).join(', ')})`
