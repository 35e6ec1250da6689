import type { Effects } from '../effects/effects.ts'
import type { Files } from '../effects/files.ts'
import { diffReports, type ComparedResults } from '../report/diff/diff-reports.ts'
import { matchPlans } from '../report/diff/match-plans.ts'
import type { ReportDiff } from '../report/diff/report-diff.ts'
import { withPlanIds } from '../report/diff/with-plan-ids.ts'
import { diffTables, type ChangedTable } from '../tables/diff-tables.ts'
import { openTables } from '../tables/open-tables.ts'
import { rowObjects } from '../tables/query-result.ts'
import { tableNames, type TableName } from '../tables/schema.ts'
import { optionalNumberOf, textOf } from '../tables/typed-value.ts'
import { readRunFile } from './read-run-file.ts'
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
  const runFile = await readRunFile(folder, files)
  return {
    ...stored,
    // One that lies beside other tables says nothing of these.
    ...(runFile?.fingerprint === stored.tables.runs[0]?.fingerprint && runFile ? { runFile } : {}),
    ...(await readYounger(folder)),
  }
}

/** Tables that older versions did not write, each left out where it is not there. */
async function readYounger(folder: string): Promise<Pick<ComparedResults, 'figures' | 'thresholds'>> {
  const reader = await openTables(folder)
  try {
    const { rows: names } = await reader.query(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'",
    )
    const there = new Set(names.map(([name]) => textOf(name)))
    const rowsOf = async (table: string, columns: string) =>
      there.has(table)
        ? rowObjects(await reader.query(`SELECT ${columns} FROM ${table} ORDER BY ALL`))
        : undefined
    const figures = await rowsOf('figures', 'name, key, value, description')
    const thresholds = await rowsOf('thresholds', 'pair_kind, verdict, probability')
    return {
      ...(figures && {
        figures: figures.map((row) => ({
          name: textOf(row['name']),
          key: textOf(row['key']),
          value: optionalNumberOf(row['value']) ?? 0,
          description: textOf(row['description']),
        })),
      }),
      ...(thresholds && {
        thresholds: thresholds.map((row) => ({
          pairKind: textOf(row['pair_kind']),
          verdict: textOf(row['verdict']),
          probability: optionalNumberOf(row['probability']) ?? 0,
        })),
      }),
    }
  } finally {
    reader.close()
  }
}
