import type * as duckdb from '@duckdb/node-api'
import { duckdbUnavailable } from '../domain/faults/tables.ts'

export type DuckDB = typeof duckdb

/**
 * Loads DuckDB on first need, since its native library costs more than the rest of a command's start together.
 *
 * @throws ToolkitError Q001 when this platform has no library installed
 */
export async function loadDuckDB(): Promise<DuckDB> {
  try {
    return await import('@duckdb/node-api')
  } catch (cause) {
    throw duckdbUnavailable(cause)
  }
}
