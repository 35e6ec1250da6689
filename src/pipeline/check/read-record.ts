import type { CheckFinding } from '../../domain/check-finding.ts'
import { filesMissing, noRunFile, partUnread } from '../../domain/faults/report-check.ts'
import { ToolkitError } from '../../domain/toolkit-error.ts'
import type { Files } from '../../effects/files.ts'
import type { RunFile } from '../../report/run-file/run-file.ts'
import { DATABASE_FILE, RUN_FILE } from '../../tables/file-names.ts'
import type { Tables } from '../../tables/schema.ts'
import { readRunFile } from '../read-run-file.ts'
import { readStoredRun } from '../read-stored-run.ts'
import { readText } from './check-database.ts'
import { findFingerprint } from './find-fingerprint.ts'
import type { Witness } from './agreed-run.ts'

type ReadingFiles = Pick<Files, 'readKind' | 'readFile'>

/** `run.json` of a report, or why there is none to go by. */
export async function readRecord(
  folder: string,
  files: ReadingFiles,
): Promise<{ readonly run?: RunFile; readonly findings: readonly CheckFinding[] }> {
  try {
    const run = await readRunFile(folder, files)
    return run === undefined ? { findings: [noRunFile(RUN_FILE)] } : { run, findings: [] }
  } catch (fault) {
    if (!(fault instanceof ToolkitError)) throw fault
    return { findings: [partUnread(RUN_FILE, 'the file as a run writes it', fault)] }
  }
}

/**
 * The tables of a run, or why they cannot be read.
 *
 * @param mayLack whether a report without them can be told something all the same
 * @throws ToolkitError Q004 to Q006 and F006 where it cannot
 */
export async function readTablesOf(
  reports: string,
  mayLack: boolean,
  files: ReadingFiles,
): Promise<{ readonly tables?: Tables; readonly findings: readonly CheckFinding[] }> {
  try {
    return { tables: (await readStoredRun(reports)).tables, findings: [] }
  } catch (fault) {
    if (!mayLack || !(fault instanceof ToolkitError)) throw fault
    const isThere = (await files.readKind(`${reports}/${DATABASE_FILE}`)) !== undefined
    return {
      findings: [
        isThere
          ? partUnread(DATABASE_FILE, 'the tables as this version writes them', fault)
          : filesMissing([DATABASE_FILE]),
      ],
    }
  }
}

const REPORTS = ['report.md', 'report.html']

/** The fingerprints that the reports of a folder show; a report may have been made without the part that does. */
export async function shownFingerprints(
  folder: string,
  expected: string,
  files: ReadingFiles,
): Promise<readonly Witness[]> {
  const shown: Witness[] = []
  for (const file of REPORTS) {
    const path = `${folder}/${file}`
    if ((await files.readKind(path)) !== 'file') continue
    const fingerprint = findFingerprint(await readText(path, files), expected)
    if (fingerprint !== undefined) shown.push({ file, fingerprint })
  }
  return shown
}
