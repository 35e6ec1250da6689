import type { Effects } from '../effects/effects.ts'
import type { CorpusFile } from './corpus-file.ts'
import { listCorpus } from './list-corpus.ts'

/** The files that several paths stand for. */
export interface ListedPaths {
  readonly files: readonly CorpusFile[]
  /** Whether something that should be a plan is no file at all, such as a broken link. */
  readonly hasUnreadable: boolean
}

/**
 * Lists the files of several paths one after the other, and logs what in them is passed over.
 *
 * @param paths files, or folders of files
 * @throws ToolkitError K001, K002 and E002 as `listCorpus`
 */
export async function listPaths(
  paths: readonly string[],
  { files, log }: Pick<Effects, 'files' | 'log'>,
): Promise<ListedPaths> {
  const listings = await Promise.all(paths.map((path) => listCorpus(path, files)))
  const notices = listings.flatMap((listing) => listing.notices)
  for (const { level, code, message, remedy } of notices) {
    if (level === 'fatal') log.error(message, { code, remedy })
    else log.warn(message, { code, remedy })
  }
  return {
    files: listings.flatMap((listing) => listing.files),
    hasUnreadable: notices.some(({ level }) => level === 'fatal'),
  }
}
