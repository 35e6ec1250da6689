import type { CheckFinding } from '../../domain/check-finding.ts'
import {
  fileChanged,
  filesAdded,
  filesMissing,
  ingredientDiffers,
  type Difference,
} from '../../domain/faults/report-check.ts'
import type { Files } from '../../effects/files.ts'
import type { RunFile } from '../../report/run-file/run-file.ts'
import { RUN_FILE } from '../../tables/file-names.ts'
import { tableNames, type Tables } from '../../tables/schema.ts'
import { csvOf, readText, type SumsOfTables } from './check-database.ts'
import type { ComparedFiles } from './compare-files.ts'
import type { RemadeFile } from './compare-remade.ts'
import { csvDifference } from './csv-difference.ts'

export interface CheckedFiles {
  /** The folder that holds them. */
  readonly folder: string
  readonly run: RunFile
  readonly compared: ComparedFiles
  readonly remade: readonly RemadeFile[]
  /** The tables that they were made of, and their sums; left out where they cannot be had. */
  readonly tables?: Tables
  readonly sums?: SumsOfTables
}

/** Tells of each file of a report that is not as it was published: what stands there now and what should. */
export async function checkFiles(
  { folder, run, compared, remade, tables, sums }: CheckedFiles,
  files: Pick<Files, 'readFile'>,
): Promise<readonly CheckFinding[]> {
  const { there, missing, changed, added } = compared
  const findings: CheckFinding[] = missing.length > 0 ? [filesMissing(missing)] : []
  for (const path of changed) {
    const [is, was] = [there[path]!, run.files[path]!]
    const again = remade.find((file) => file.path === path)
    findings.push(
      again?.made === is.sha256
        ? // The file is right: what is on record of it is not.
          ingredientDiffers(RUN_FILE, `files.${path}`, was.sha256, is.sha256)
        : fileChanged(
            path,
            is,
            was,
            again?.made === was.sha256 ? again.difference : await tableDifference(path),
          ),
    )
  }
  return added.length > 0 ? [...findings, filesAdded(added)] : findings

  /** Where the CSV file of a table has another cell than the table, if that is as it was. */
  async function tableDifference(path: string): Promise<Difference | undefined> {
    const name = tableNames.find((each) => csvOf(each) === path)
    if (!name || !tables || sums?.[name].sha256 !== run.tables[name]?.sha256) return undefined
    return csvDifference(await readText(`${folder}/${path}`, files), name, tables[name])
  }
}
