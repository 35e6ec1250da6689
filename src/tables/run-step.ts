import { ToolkitError } from '../domain/toolkit-error.ts'
import { statementFailed } from '../domain/faults/tables.ts'

/** Does one step of writing a table; a failure names the table and the statement. */
export async function runStep(table: string, statement: string, step: () => Promise<unknown>): Promise<void> {
  try {
    await step()
  } catch (cause) {
    throw cause instanceof ToolkitError ? cause : statementFailed(table, statement, cause)
  }
}
