import {
  corpusEmpty,
  corpusMissing,
  correctionsStray,
  notReadable,
  subfolderSkipped,
} from '../domain/faults/pipeline.ts'
import type { Notice } from '../domain/notice.ts'
import type { Files } from '../effects/files.ts'
import { CORRECTIONS_ENDING, type CorpusFile } from './corpus-file.ts'

/** What lies in every folder and is no plan. */
const NO_PLAN = /^(?:\.|(?:readme|licen[cs]e)(?:$|[.-]))/i

/** Whether a file's name alone tells that it is no plan. */
export const isNoPlan = (name: string): boolean => NO_PLAN.test(name) || name.endsWith(CORRECTIONS_ENDING)

export interface CorpusListing {
  /** By name. */
  readonly files: readonly CorpusFile[]
  readonly notices: readonly Notice[]
}

/**
 * Lists the files of a corpus: those of a folder, without README*, LICENSE*, corrections and hidden ones, or a
 * single file. Subfolders are not entered; a warning says so.
 *
 * @throws ToolkitError K001 when nothing is there, K002 when the folder holds no candidate, E002 without permission
 */
export async function listCorpus(
  path: string,
  files: Pick<Files, 'readKind' | 'readFolder'>,
): Promise<CorpusListing> {
  const kind = await files.readKind(path)
  if (kind === undefined) throw corpusMissing(path)
  if (kind !== 'folder') return { files: [{ path, name: fileName(path) }], notices: [] }
  const all = await files.readFolder(path)
  const entries = all.filter(({ name }) => !isNoPlan(name))
  const found = entries.filter((entry) => entry.kind === 'file')
  const odd = entries.flatMap(({ name, kind }) =>
    kind === 'folder' ? subfolderSkipped(name) : kind === 'other' ? notReadable(name) : [],
  )
  const notices = [...odd, ...strayCorrections(all.map(({ name }) => name))]
  if (found.length === 0)
    throw corpusEmpty(
      path,
      notices.map(({ place }) => place.file),
    )
  return { files: found.map(({ name }) => ({ path: `${path}/${name}`, name })), notices }
}

/** Corrections whose name is not that of a file beside them, so that no plan would take them. */
function strayCorrections(names: readonly string[]): readonly Notice[] {
  const there = new Set(names)
  return names
    .filter(
      (name) => name.endsWith(CORRECTIONS_ENDING) && !there.has(name.slice(0, -CORRECTIONS_ENDING.length)),
    )
    .map((name) => correctionsStray(name))
}

const fileName = (path: string): string => path.replace(/^.*[/\\]/, '')
