import type { Files } from '../effects/files.ts'
import type { Log } from '../effects/log.ts'
import type { Office } from '../effects/office.ts'
import { formatRedactions, REDACTIONS_FILE } from '../report/redaction/format-redactions.ts'
import { RUN_FILE } from '../tables/file-names.ts'
import { convertToOds } from './convert-to-ods.ts'
import { askedOfReport } from './asked-of-report.ts'
import type { Edition } from './make-edition.ts'
import { reportFiles } from './report-files.ts'
import { ODS_FILE, WORKBOOK_FILE } from './table-files.ts'
import { stageRunFile, type RunFileOptions } from './stage-run-file.ts'

/** Where the report of a part goes, within the folder of a run's results. */
export const SCOPED_FOLDER = 'scoped'

/**
 * Writes a report into a folder that is not seen yet, with the list of names that were masked or found beside it, and
 * `run.json` of all that is there.
 *
 * @param run the tables of the run as they are stored, and the folder of results whose tables stay beside the report
 * @param office makes the workbook ODS as well; default: there is none
 * @returns the paths written, within the folder
 */
export async function stageReport(
  edition: Edition,
  run: Pick<RunFileOptions, 'tables' | 'keptFrom'>,
  folder: string,
  files: Files,
  office?: Office,
): Promise<readonly string[]> {
  const contents = new Map([
    ...(await reportFiles(edition.tables, edition.settings)),
    [REDACTIONS_FILE, formatRedactions(edition.findings)] as const,
  ])
  for (const [path, content] of contents) await files.writeFile(`${folder}/${path}`, content)
  if (office) await convertToOds(`${folder}/${WORKBOOK_FILE}`, office, files)
  await stageRunFile({ ...run, folder, report: askedOfReport(edition.settings) }, files)
  return [...contents.keys(), ...(office ? [ODS_FILE] : []), RUN_FILE]
}

const NAMED = 10

/**
 * Says what a person has to look at before a report is published.
 *
 * @param file the list of masks, as a person finds it
 */
export function tellEdition(edition: Edition, file: string, log: Pick<Log, 'warn'>): void {
  const { findings, remarks, withoutRegion } = edition
  if (withoutRegion.length > 0)
    log.warn(`The file of regions does not have ${named(withoutRegion)}; they count as in no region.`, {
      remedy: 'Add them to the file if they belong to a region.',
    })
  // What a part leaves out may hold them.
  if (remarks && remarks.unused.length > 0 && edition.settings.scope === undefined)
    log.warn(
      `Of the list of names, ${named(remarks.unused.map(({ phrase, line }) => `"${phrase}" (line ${line})`))} ${remarks.unused.length === 1 ? 'was' : 'were'} found nowhere.`,
      { remedy: 'Check the spelling; one name or phrase stands on each line.' },
    )
  for (const { entry, count } of remarks?.everyday ?? [])
    log.warn(
      `"${entry.phrase}" (line ${entry.line} of the list of names) was also masked in small letters, ${count === 1 ? 'once' : `${count} times`}: it may be a word there.`,
      { remedy: 'List more of the name, such as the given name too.' },
    )
  const open = findings.filter(({ mask }) => mask === undefined).length
  if (open > 0)
    log.warn(
      `${open === 1 ? 'One likely name or number of a person was' : `${open} likely names or numbers of persons were`} found and not masked.`,
      { remedy: `Look at ${file}, and put on the list (--redact) what must not be read.` },
    )
}

const named = (names: readonly string[]): string =>
  names.length <= NAMED
    ? names.join(', ')
    : `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`
