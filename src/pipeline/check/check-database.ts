import type { CheckFinding } from '../../domain/check-finding.ts'
import { tableChanged, type Difference } from '../../domain/faults/report-check.ts'
import type { Files } from '../../effects/files.ts'
import type { RunFile } from '../../report/run-file/run-file.ts'
import { DATABASE_FILE, TABLES_FOLDER } from '../../tables/file-names.ts'
import { tableNames, type TableName, type Tables } from '../../tables/schema.ts'
import type { TableSum } from '../../tables/sum-tables.ts'
import { csvDifference } from './csv-difference.ts'

export type SumsOfTables = Readonly<Record<TableName, TableSum>>

/** The CSV file of a table, within the results. */
export const csvOf = (name: TableName): string => `${TABLES_FOLDER}/${name}.csv`

/**
 * Whether the database holds the rows that the run wrote.
 *
 * @param intact CSV files that are as the run wrote them: they tell which cell is another one
 */
export async function checkDatabase(
  tables: Tables,
  sums: SumsOfTables,
  recorded: RunFile['tables'],
  reports: string,
  intact: ReadonlySet<string>,
  files: Pick<Files, 'readFile'>,
): Promise<readonly CheckFinding[]> {
  const findings: CheckFinding[] = []
  for (const name of tableNames) {
    const expected = recorded[name]
    // A table that the version of the report did not write yet.
    if (expected === undefined || expected.sha256 === sums[name].sha256) continue
    const difference = intact.has(csvOf(name))
      ? csvDifference(await readText(`${reports}/${csvOf(name)}`, files), name, tables[name])
      : undefined
    const rows = { found: sums[name].rows, expected: expected.rows }
    findings.push(tableChanged(DATABASE_FILE, name, rows, difference && turned(difference)))
  }
  return findings
}

/** The database is what is doubted, not the file. */
const turned = ({ where, found, expected }: Difference): Difference => ({
  where,
  found: expected,
  expected: found,
})

export const readText = async (path: string, files: Pick<Files, 'readFile'>): Promise<string> =>
  new TextDecoder().decode(await files.readFile(path))
