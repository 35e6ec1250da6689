import type { NamedQuery } from '../../tables/named-query.ts'

/** A query with one answer: the value of an expression over rows. @param from all that follows FROM */
export const queryOfAll = (name: string, description: string, value: string, from: string): NamedQuery => ({
  name,
  description,
  sql: `SELECT '' AS key, ${value} AS value FROM ${from}`,
})

/** A query with an answer for each key. @param from all that follows FROM, up to GROUP BY */
export const queryOfEach = (
  name: string,
  description: string,
  key: string,
  value: string,
  from: string,
): NamedQuery => ({
  name,
  description,
  sql: `SELECT ${key} AS key, ${value} AS value FROM ${from} GROUP BY 1`,
})
