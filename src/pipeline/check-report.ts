import type { CheckFinding } from '../domain/check-finding.ts'
import type { Effects } from '../effects/effects.ts'
import { packageVersion } from '../effects/package-files.ts'
import type { RunFile } from '../report/run-file/run-file.ts'
import { DATABASE_FILE, RUN_FILE } from '../tables/file-names.ts'
import { openTables } from '../tables/open-tables.ts'
import type { Tables } from '../tables/schema.ts'
import { sumTables } from '../tables/sum-tables.ts'
import { agreedRun } from './check/agreed-run.ts'
import { checkDatabase } from './check/check-database.ts'
import { checkFigures } from './check/check-figures.ts'
import { checkFiles } from './check/check-files.ts'
import { checkIngredients } from './check/check-ingredients.ts'
import { checkRemade } from './check/check-remade.ts'
import { compareFiles } from './check/compare-files.ts'
import { compareRemade } from './check/compare-remade.ts'
import { readRecord, readTablesOf, shownFingerprints } from './check/read-record.ts'
import { sumCode } from './code-key.ts'

export type { CheckFinding }

export interface CheckOptions {
  /** The folder of a run's results, with its tables. */
  readonly reports: string
  /** The folder of the report; default: that of the results. */
  readonly report?: string
  /** Makes every file of the report from the tables of the run, by path within its folder. */
  readonly makeAnew: (tables: Tables) => Promise<ReadonlyMap<string, string | Uint8Array>>
  /** What is asked of the report, as `run.json` has it under `report`. Default: nothing. */
  readonly asked?: RunFile['report']
}

export interface ReportCheck {
  /** The folder of the report. */
  readonly folder: string
  /** Of the run that most parts of the report are of. */
  readonly fingerprint: string
  /** How much was compared: files with their hashes, files with what the program makes, numbers with their queries. */
  readonly files: number
  readonly remade: number
  readonly figures: number
  /** None: the report matches its tables. */
  readonly findings: readonly CheckFinding[]
}

/**
 * Tells whether a report matches its tables: every file is as it was published, all parts are of one run, the program
 * makes the same report of the tables, and every number is what its query counts. Nothing is written.
 *
 * @throws ToolkitError Q004 to Q006 and F006 when there is neither `run.json` nor tables to go by
 */
export async function checkReport(
  { reports, report = reports, makeAnew, asked = {} }: CheckOptions,
  { files }: Pick<Effects, 'files'>,
): Promise<ReportCheck> {
  const record = await readRecord(report, files)
  const stored = await readTablesOf(reports, record.run !== undefined, files)
  const named = [
    ...(record.run ? [{ file: RUN_FILE, fingerprint: record.run.fingerprint }] : []),
    ...(stored.tables ? [{ file: DATABASE_FILE, fingerprint: fingerprintOf(stored.tables) }] : []),
  ]
  const shown = await shownFingerprints(report, named[0]?.fingerprint ?? '', files)
  const agreed = agreedRun([...named, ...shown])
  // What is of another run is told once, and says nothing of the rest.
  const strange = new Set(agreed.findings.map(({ file }) => file))
  const run = strange.has(RUN_FILE) ? undefined : record.run
  const tables = strange.has(DATABASE_FILE) ? undefined : stored.tables
  const sums = tables && sumTables(tables)

  const compared = run && (await compareFiles(report, run.files, strange, files))
  const made = tables ? await compareRemade(report, await makeAnew(tables), files) : []
  const remade = made.filter(({ path }) => !strange.has(path))
  const ofFiles =
    run && compared
      ? await checkFiles(
          { folder: report, run, compared, remade, ...(tables && sums ? { tables, sums } : {}) },
          files,
        )
      : []
  const intact = new Set(report === reports ? compared?.intact : [])
  const ofRows =
    run && tables && sums ? await checkDatabase(tables, sums, run.tables, reports, intact, files) : []
  const figures = tables ? await figuresOf(reports) : { counted: 0, findings: [] }
  const now = { code: { version: packageVersion(), sha256: await sumCode(files) }, report: asked }
  return {
    folder: report,
    fingerprint: agreed.fingerprint,
    files: Object.keys(compared?.there ?? {}).length,
    remade: remade.filter(({ found }) => found !== undefined).length,
    figures: figures.counted,
    findings: [
      ...record.findings,
      ...stored.findings,
      ...agreed.findings,
      ...ofFiles,
      ...(run && tables ? checkIngredients(run, tables) : []),
      ...ofRows,
      ...checkRemade(remade, run, now, ofRows.length > 0),
      ...figures.findings,
    ],
  }
}

const fingerprintOf = ({ runs }: Tables): string => runs[0]?.fingerprint ?? ''

/** Numbers are counted again where the run wrote any. */
async function figuresOf(reports: string): ReturnType<typeof checkFigures> {
  const reader = await openTables(reports)
  try {
    const { rows } = await reader.query(
      "SELECT 1 FROM information_schema.tables WHERE table_schema = 'main' AND table_name = 'figures'",
    )
    return rows.length === 0 ? { counted: 0, findings: [] } : await checkFigures(reader)
  } finally {
    reader.close()
  }
}
