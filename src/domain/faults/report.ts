import { ToolkitError } from '../toolkit-error.ts'

/** O001: a row names the id of a row that does not exist. */
export const unknownReference = (table: string, id: string): ToolkitError =>
  new ToolkitError(
    'O001',
    `${id} is referred to by another table but is not in ${table}, expected the tables of one and the same run.`,
    'Run crossplan run again, so that all tables are written together.',
  )

/** O002: a sentence names a query that is not listed. */
export const unknownQuery = (name: string): ToolkitError =>
  new ToolkitError(
    'O002',
    `The report asks for the number ${name}, expected the name of a listed query.`,
    'Report this as a bug, with the version of the program.',
  )
