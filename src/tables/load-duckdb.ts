import { createRequire } from 'node:module'
import type * as duckdb from '@duckdb/node-api'
import { duckdbUnavailable } from '../domain/faults/tables.ts'

export type DuckDB = typeof duckdb

const require = createRequire(import.meta.url)

/**
 * Loads DuckDB on first need, since its native library costs more than the rest of a command's start together; by
 * `require`, since `import` reads all its files once more for the names of their exports and takes two and a half times
 * as long.
 *
 * @param load default: this package's DuckDB
 * @throws ToolkitError Q001 when this platform has no library installed
 */
export function loadDuckDB(load = (): DuckDB => require('@duckdb/node-api') as DuckDB): DuckDB {
  try {
    return load()
  } catch (cause) {
    throw duckdbUnavailable(cause)
  }
}

/** The version of DuckDB, such as `v1.5.5`. @throws ToolkitError Q001 when this platform has no library installed */
export const duckdbVersion = (): string => loadDuckDB().version()
