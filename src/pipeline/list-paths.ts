import { ToolkitError } from '../domain/toolkit-error.ts'
import type { Effects } from '../effects/effects.ts'
import type { CorpusFile } from './corpus-file.ts'
import { listCorpus, type CorpusListing } from './list-corpus.ts'

/** The files that several paths stand for. */
export interface ListedPaths {
  readonly files: readonly CorpusFile[]
  /** Whether something that should be a plan is no file at all, such as a broken link. */
  readonly hasUnreadable: boolean
}

/**
 * Lists the files of several paths one after the other, and logs what in them is passed over. A path that cannot be
 * listed is logged and does not stop the others.
 *
 * @param paths files, or folders of files
 * @throws ToolkitError K001, K002 and E002 as `listCorpus`, when no path can be listed
 */
export async function listPaths(
  paths: readonly string[],
  { files, log }: Pick<Effects, 'files' | 'log'>,
): Promise<ListedPaths> {
  const attempts = await Promise.all(paths.map((path) => listOrFault(path, files)))
  const faults = attempts.flatMap((one) => (one instanceof ToolkitError ? one : []))
  const listings = attempts.flatMap((one) => (one instanceof ToolkitError ? [] : one))
  if (listings.length === 0 && faults[0]) throw faults[0]
  for (const { code, message, remedy } of faults) log.error(message, { code, remedy })
  const notices = listings.flatMap((listing) => listing.notices)
  for (const { level, code, message, remedy } of notices) {
    if (level === 'fatal') log.error(message, { code, remedy })
    else log.warn(message, { code, remedy })
  }
  return {
    files: listings.flatMap((listing) => listing.files),
    hasUnreadable: faults.length > 0 || notices.some(({ level }) => level === 'fatal'),
  }
}

async function listOrFault(
  path: string,
  files: Parameters<typeof listCorpus>[1],
): Promise<CorpusListing | ToolkitError> {
  try {
    return await listCorpus(path, files)
  } catch (fault) {
    if (fault instanceof ToolkitError) return fault
    throw fault
  }
}
