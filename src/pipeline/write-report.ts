import { resolve } from 'node:path'
import { foreignResults } from '../domain/faults/scope.ts'
import type { Effects } from '../effects/effects.ts'
import type { ScopeStatement } from '../report/settings/scope-statement.ts'
import { REDACTIONS_FILE } from '../report/redaction/format-redactions.ts'
import { DATABASE_FILE } from '../tables/file-names.ts'
import { keepForeignFiles } from './keep-foreign-files.ts'
import { makeEdition } from './make-edition.ts'
import { isReportFile } from './own-files.ts'
import { readReportSetup, type LoadedSetup, type ReportOptions } from './read-report-setup.ts'
import { readStoredRun } from './read-stored-run.ts'
import { emptyScope } from './scope/empty-scope.ts'
import { SCOPED_FOLDER, stageReport, tellEdition } from './stage-report.ts'
import { tellOldWorkbook } from './tell-old-outputs.ts'

export interface WriteReportOptions extends ReportOptions {
  /** The folder of a run's results. */
  readonly reports: string
  /** Where the report goes; default: the same folder, or `scoped` in it for a report of a part. What else it holds stays. */
  readonly out?: string
  /** Whether the workbook is written as ODS as well; default false. */
  readonly ods?: boolean
}

/** What was written, and what a person should know of it. */
export interface WrittenReport {
  readonly folder: string
  /** Paths within the folder. */
  readonly files: readonly string[]
  /** The file of settings that was read; left out where there is none. */
  readonly settings?: string
  /** What the report is limited to; left out where it has everything. */
  readonly scope?: ScopeStatement
  /** Places where a name, number or phrase was masked; left out where nothing was to be. */
  readonly masked?: number
  /** Likely names and numbers that were found and not masked. */
  readonly found: number
  /** The list of both, as a person finds it. */
  readonly redactions: string
}

/** The folder that a report goes to: a part never takes the place of the whole. */
export const reportFolder = (
  { reports, out }: Pick<WriteReportOptions, 'reports' | 'out'>,
  { where }: Pick<LoadedSetup, 'where'>,
): string => out ?? (where.length === 0 ? reports : `${reports}/${SCOPED_FOLDER}`)

/**
 * Makes the report of a run anew from its tables: of everything or of a part, names masked or not. The files take the place of
 * the last report all at once, when all are done; when anything fails, it stays as it was.
 *
 * @throws ToolkitError Q004 and Q005 without results, F006 for those of an older version, S001 and S002 for settings that do
 * not follow their form, O020 to O023 for limits that mean or leave nothing, O024 for a folder that holds the report of
 * something else, E010 to E012 when the workbook cannot be made ODS, E001 to E009 when the report cannot be written
 */
export async function writeReport(
  options: WriteReportOptions,
  effects: Pick<Effects, 'files' | 'log' | 'office'>,
): Promise<WrittenReport> {
  const { files, log, office } = effects
  const { reports } = options
  const setup = await readReportSetup(options, files)
  const out = reportFolder(options, setup)
  const isOwnPlace = setup.where.length === 0 && resolve(out) === resolve(reports)
  if (!isOwnPlace && (await files.readKind(`${out}/${DATABASE_FILE}`)) !== undefined)
    throw foreignResults(out)
  const tables = (await readStoredRun(reports)).tables

  // A folder that cannot be written fails now rather than when all the work is done.
  const staged = await files.stageFolder(out)
  try {
    const edition = makeEdition(tables, setup)
    const nothing = emptyScope(tables, edition.tables, setup.where)
    if (nothing) throw nothing
    const run = isOwnPlace ? { tables, keptFrom: reports } : { tables }
    const written = await stageReport(edition, run, staged.path, files, options.ods ? office : undefined)
    // Folders are replaced whole.
    await keepForeignFiles(out, staged.path, isReportFile, files)
    await staged.publish()
    if (!options.ods) await tellOldWorkbook(out, effects)
    const redactions = `${out}/${REDACTIONS_FILE}`
    tellEdition(edition, redactions, log)
    const open = edition.findings.filter(({ mask }) => mask === undefined).length
    const { scope } = edition.settings
    return {
      folder: out,
      files: written.filter((path) => path !== REDACTIONS_FILE),
      ...(setup.file === undefined ? {} : { settings: setup.file }),
      ...(scope === undefined ? {} : { scope }),
      ...(setup.redactions === undefined ? {} : { masked: edition.findings.length - open }),
      found: open,
      redactions,
    }
  } finally {
    await staged.discard()
  }
}
