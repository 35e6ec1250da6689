import type { Files } from '../../effects/files.ts'
import type { PublishedFile, RunFile } from '../../report/run-file/run-file.ts'
import { listPublished } from '../list-published.ts'
import { sumFiles } from '../stage-run-file.ts'

/** What lies in a report's folder against what `run.json` says. */
export interface ComparedFiles {
  /** Files of `run.json` that are there, as they are now. */
  readonly there: Readonly<Record<string, PublishedFile>>
  /** Of these, those that are as they were published. */
  readonly intact: readonly string[]
  readonly missing: readonly string[]
  /** Files of `run.json` that are there and are other ones, but for those of which it was told already. */
  readonly changed: readonly string[]
  /** Others that lie where files of `run.json` lie and have their kind. */
  readonly added: readonly string[]
}

/** Of the folder, not of the report. */
const NOT_REPORT = /^(?:readme|licen[cs]e)(?:$|[.-])/i

export async function compareFiles(
  folder: string,
  recorded: RunFile['files'],
  told: ReadonlySet<string>,
  files: Pick<Files, 'readFolder' | 'readSize' | 'readChunks'>,
): Promise<ComparedFiles> {
  const paths = await listPublished(folder, files)
  const present = paths.filter((path) => path in recorded)
  const there = await sumFiles(folder, present, files)
  const isIntact = (path: string): boolean => there[path]?.sha256 === recorded[path]?.sha256
  const kinds = new Set(Object.keys(recorded).map(kindOf))
  return {
    there,
    intact: present.filter(isIntact),
    missing: Object.keys(recorded).filter((path) => !(path in there)),
    changed: present.filter((path) => !isIntact(path) && !told.has(path)),
    added: paths.filter(
      (path) => !(path in recorded) && kinds.has(kindOf(path)) && !NOT_REPORT.test(nameOf(path)),
    ),
  }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Folder and ending: `tables/ csv`. */
const kindOf = (path: string): string => {
  const name = nameOf(path)
  return `${path.slice(0, -name.length)} ${name.slice(name.lastIndexOf('.') + 1)}`
}
