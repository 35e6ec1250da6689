import { reportTableIds } from '../domain/report-setup.ts'
import type { Effects } from '../effects/effects.ts'
import type { Files } from '../effects/files.ts'
import type { Log } from '../effects/log.ts'
import { namedQueries } from '../report/figures/named-queries.ts'
import { REDACTIONS_FILE } from '../report/redaction/format-redactions.ts'
import { DICTIONARY_FILE, TABLES_FOLDER } from '../tables/file-names.ts'
import { formatDataDictionary } from '../tables/format-data-dictionary.ts'
import { schema, tableNames, type Tables } from '../tables/schema.ts'
import type { SearchIndex } from '../tables/search-index.ts'
import { writeTables, type WriteOptions } from '../tables/write-tables.ts'
import { makeEdition } from './make-edition.ts'
import type { LoadedSetup } from './read-report-setup.ts'
import { emptyScope } from './scope/empty-scope.ts'
import { REPORT_TABLES_FOLDER } from './table-files.ts'
import { SCOPED_FOLDER, stageReport, tellEdition } from './stage-report.ts'
import type { StageTimer } from './stage-timer.ts'

/**
 * Writes tables and report of a run out of sight, then puts them in the place of the last ones all at once.
 *
 * @returns the tables as they are stored
 */
export async function publishResults(
  rows: Tables,
  index: SearchIndex,
  { rawCsv, ...setup }: LoadedSetup & WriteOptions,
  out: string,
  timer: StageTimer,
  { files, log }: Pick<Effects, 'files' | 'log'>,
): Promise<Tables> {
  const staged = await files.stageFolder(out)
  try {
    const tables = await timer.time('write tables', async () => {
      const folder = `${staged.path}/${TABLES_FOLDER}`
      await files.makeFolder(folder)
      await files.writeFile(`${folder}/${DICTIONARY_FILE}`, formatDataDictionary(schema))
      const queries = { queries: namedQueries }
      return writeTables(rows, staged.path, index, rawCsv === undefined ? queries : { ...queries, rawCsv })
    })
    const tell = await timer.time('write report', () => writeReports(tables, setup, out, staged.path, files))
    await keepForeignFiles(out, staged.path, files)
    await staged.publish()
    tell(log)
    return tables
  } finally {
    await staged.discard()
  }
}

/** Writes the report of everything, and that of a part where the settings limit it; gives what is to be said of them. */
async function writeReports(
  tables: Tables,
  setup: LoadedSetup,
  out: string,
  staged: string,
  files: Files,
): Promise<(log: Pick<Log, 'info' | 'warn'>) => void> {
  const whole = makeEdition(tables, { ...setup, where: [] })
  await stageReport(whole, { tables }, staged, files)
  const part = setup.where.length === 0 ? undefined : makeEdition(tables, setup)
  const nothing = part && emptyScope(tables, part.tables, setup.where)
  if (part && nothing === undefined) {
    const folder = `${staged}/${SCOPED_FOLDER}`
    const written = await stageReport(part, { tables }, folder, files)
    await carryFiles(`${out}/${SCOPED_FOLDER}`, folder, (name) => written.includes(name), files)
  }
  return (log) => {
    tellEdition({ ...whole, withoutRegion: part?.withoutRegion ?? [] }, `${out}/${REDACTIONS_FILE}`, log)
    if (nothing) log.warn(nothing.message, { code: nothing.code, remedy: nothing.remedy })
    else if (part)
      log.info(`The report of the part that ${setup.file ?? 'where'} asks for is in ${out}/${SCOPED_FOLDER}.`)
  }
}

/** Folders of tables are replaced whole; what somebody else put there is carried along. */
async function keepForeignFiles(out: string, staged: string, files: Files): Promise<void> {
  const own: Readonly<Record<string, readonly string[]>> = {
    [TABLES_FOLDER]: tableNames.flatMap((table) => [`${table}.csv`, `${table}.parquet`]),
    [REPORT_TABLES_FOLDER]: reportTableIds.map((id) => `${id}.csv`),
  }
  for (const [folder, names] of Object.entries(own)) {
    const isOwn = (name: string): boolean => name === DICTIONARY_FILE || names.includes(name)
    await carryFiles(`${out}/${folder}`, `${staged}/${folder}`, isOwn, files)
  }
}

/** Copies the files of a folder that is to be replaced, but for those that are made anew. */
async function carryFiles(
  folder: string,
  staged: string,
  isOwn: (name: string) => boolean,
  files: Files,
): Promise<void> {
  if ((await files.readKind(folder)) !== 'folder') return
  for (const { name, kind } of await files.readFolder(folder)) {
    if (kind === 'file' && !isOwn(name)) {
      await files.writeFile(`${staged}/${name}`, await files.readFile(`${folder}/${name}`))
    }
  }
}
