import type { Files } from '../effects/files.ts'
import { packageVersion } from '../effects/package-files.ts'
import { formatRunFile } from '../report/run-file/format-run-file.ts'
import type { PublishedFile, RunFile } from '../report/run-file/run-file.ts'
import { runIngredients } from '../report/run-file/run-ingredients.ts'
import { RUN_FILE, TABLES_FOLDER } from '../tables/file-names.ts'
import { duckdbVersion } from '../tables/load-duckdb.ts'
import type { Tables } from '../tables/schema.ts'
import { sumTables } from '../tables/sum-tables.ts'
import { sha256OfChunks } from '../util/sha256-of-chunks.ts'
import { sumCode } from './code-key.ts'
import { listPublished } from './list-published.ts'
import { readSoundRunFile } from './read-run-file.ts'

type SummingFiles = Pick<Files, 'readKind' | 'readFolder' | 'readFile' | 'readSize' | 'readChunks'>

export interface RunFileOptions {
  /** All tables of the run as they are stored, also where the report shows a part of them. */
  readonly tables: Tables
  /** The folder that holds all other files of the report, and nothing else yet. */
  readonly folder: string
  /** The folder of a run's results, where a report alone is made anew: its files of tables stay. Default: none stay. */
  readonly keptFrom?: string
  /** What was asked of the report, each as a text or a hash. Default: nothing. */
  readonly report?: RunFile['report']
}

/**
 * Writes `run.json` into a folder whose other files are all there: what they depend on, and their SHA-256.
 *
 * @throws ToolkitError Q001 without DuckDB, E001 to E007 when a file cannot be read or written
 */
export async function stageRunFile(
  { tables, folder, keptFrom, report = {} }: RunFileOptions,
  files: SummingFiles & Pick<Files, 'writeFile'>,
): Promise<void> {
  const run = tables.runs[0]
  const kept = keptFrom === undefined ? {} : await sumKeptTables(keptFrom, run?.fingerprint, files)
  const content = formatRunFile({
    runId: run?.run_id ?? '',
    fingerprint: run?.fingerprint ?? '',
    code: { version: packageVersion(), sha256: await sumCode(files) },
    ...runIngredients(tables),
    report,
    duckdb: duckdbVersion(),
    tables: sumTables(tables),
    files: { ...kept, ...(await sumFiles(folder, await listPublished(folder, files), files)) },
  })
  await files.writeFile(`${folder}/${RUN_FILE}`, content)
}

/** The SHA-256 of files, by path within their folder. */
export async function sumFiles(
  folder: string,
  paths: readonly string[],
  files: Pick<Files, 'readSize' | 'readChunks'>,
): Promise<Readonly<Record<string, PublishedFile>>> {
  const sums: Record<string, PublishedFile> = {}
  for (const path of paths) {
    const file = `${folder}/${path}`
    sums[path] = {
      bytes: (await files.readSize(file)) ?? 0,
      sha256: await sha256OfChunks(files.readChunks(file)),
    }
  }
  return sums
}

/** As they were when the run wrote them, if that is on record: what was edited since is not made right, and a damaged record made anew. */
async function sumKeptTables(
  results: string,
  fingerprint: string | undefined,
  files: SummingFiles,
): Promise<RunFile['files']> {
  const isTable = (path: string): boolean => path.startsWith(`${TABLES_FOLDER}/`)
  const before = await readSoundRunFile(results, files)
  if (before !== undefined && before.fingerprint === fingerprint)
    return Object.fromEntries(Object.entries(before.files).filter(([path]) => isTable(path)))
  return sumFiles(results, (await listPublished(results, files)).filter(isTable), files)
}
