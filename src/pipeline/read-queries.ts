import { noQueries, queriesEncoding } from '../domain/faults/search.ts'
import type { Files } from '../effects/files.ts'

/** Standard input, as Unix and its likes name it. */
const STANDARD_INPUT = '/dev/stdin'

/**
 * Reads questions, one on each line; blank lines do not count.
 *
 * @param file `-` for standard input
 * @throws ToolkitError E001 and others when it cannot be read, F004 when it holds none, F005 when it is not UTF-8
 */
export async function readQueries(file: string, files: Pick<Files, 'readFile'>): Promise<readonly string[]> {
  const text = decode(await files.readFile(file === '-' ? STANDARD_INPUT : file))
  if (text === undefined) throw queriesEncoding(file)
  const queries = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (queries.length === 0) throw noQueries(file)
  return queries
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
