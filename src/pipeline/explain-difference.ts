import type { Effects } from '../effects/effects.ts'
import type { Files } from '../effects/files.ts'
import { diffReports, type ComparedResults } from '../report/diff/diff-reports.ts'
import type { FigureRow } from '../report/diff/diff-figures.ts'
import { matchPlans } from '../report/diff/match-plans.ts'
import type { ReportDiff } from '../report/diff/report-diff.ts'
import { withPlanIds } from '../report/diff/with-plan-ids.ts'
import { parseRunFile } from '../report/run-file/parse-run-file.ts'
import { diffTables, type ChangedTable } from '../tables/diff-tables.ts'
import { RUN_FILE } from '../tables/file-names.ts'
import { openTables } from '../tables/open-tables.ts'
import { tableNames, type TableName } from '../tables/schema.ts'
import { optionalNumberOf, textOf } from '../tables/typed-value.ts'
import { readStoredRun } from './read-stored-run.ts'

export type * from '../report/diff/report-diff.ts'
export type { ChangedTable }

/** Why two reports differ, down to the rows of their tables. */
export interface ReportsDiff extends ReportDiff {
  /** Whether nothing differs, neither in what went in nor in any table. */
  readonly isSame: boolean
  readonly tables: readonly ChangedTable[]
  /** Tables that not both results have. */
  readonly notCompared: readonly string[]
}

/** Without these nothing can be said of two reports. */
const NEEDED = [
  'plans',
  'concerns',
  'actions',
  'themes',
  'theme_edits',
  'concern_themes',
  'recurrences',
  'shared_issues',
  'evidence_levels',
  'recurring_failures',
  'concern_outcomes',
  'promises',
  'runs',
] as const satisfies readonly TableName[]

/** What is compared on its own. */
const OWN: readonly string[] = ['runs', 'figures']

/**
 * Explains why two reports differ.
 *
 * @param before the folder of the earlier results
 * @param after that of the later ones
 * @throws ToolkitError Q004 and Q005 without results, F006 for those of a version that wrote too little, O040 when a
 * run.json is none
 */
export async function explainDifference(
  before: string,
  after: string,
  { files }: Pick<Effects, 'files'>,
): Promise<ReportsDiff> {
  const [old, now] = [await readCompared(before, files), await readCompared(after, files)]
  const plans = matchPlans(old.tables, now.tables)
  const tables = withPlanIds(old.tables, plans.ids)
  const diff = diffReports({ ...old, tables }, now, plans)
  const missing = new Set<string>([...old.missing, ...now.missing])
  const compared = tableNames.filter((name) => !missing.has(name) && !OWN.includes(name))
  const changed = diffTables(tables, now.tables, compared)
  const { causes, moved } = diff
  const differences = [causes.plans, causes.ingredients, changed, moved.figures ?? []]
  return {
    ...diff,
    isSame: differences.every(({ length }) => length === 0),
    tables: changed,
    notCompared: tableNames.filter((name) => missing.has(name)),
  }
}

interface StoredResults extends ComparedResults {
  readonly missing: readonly TableName[]
}

async function readCompared(
  folder: string,
  files: Pick<Files, 'readKind' | 'readFile'>,
): Promise<StoredResults> {
  const stored = await readStoredRun(folder, NEEDED)
  const file = `${folder}/${RUN_FILE}`
  const isOnRecord = (await files.readKind(file)) === 'file'
  const runFile = isOnRecord
    ? parseRunFile(new TextDecoder().decode(await files.readFile(file)), file)
    : undefined
  const figures = await readFigures(folder)
  return {
    ...stored,
    // One that lies beside other tables says nothing of these.
    ...(runFile?.fingerprint === stored.tables.runs[0]?.fingerprint && runFile ? { runFile } : {}),
    ...(figures === undefined ? {} : { figures }),
  }
}

/** Nothing where the run did not keep any. */
async function readFigures(folder: string): Promise<readonly FigureRow[] | undefined> {
  const reader = await openTables(folder)
  try {
    const there = await reader.query(
      "SELECT 1 FROM information_schema.tables WHERE table_schema = 'main' AND table_name = 'figures'",
    )
    if (there.rows.length === 0) return undefined
    const { rows } = await reader.query('SELECT name, key, value, description FROM figures ORDER BY ALL')
    return rows.map(([name, key, value, description]) => ({
      name: textOf(name),
      key: textOf(key),
      value: optionalNumberOf(value) ?? 0,
      description: textOf(description),
    }))
  } finally {
    reader.close()
  }
}
