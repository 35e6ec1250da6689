import type { Effects } from '../effects/effects.ts'
import type { Files } from '../effects/files.ts'
import { namedQueries } from '../report/figures/named-queries.ts'
import { REDACTIONS_FILE } from '../report/redaction/format-redactions.ts'
import { DICTIONARY_FILE, TABLES_FOLDER } from '../tables/file-names.ts'
import { formatDataDictionary } from '../tables/format-data-dictionary.ts'
import { schema, type Tables } from '../tables/schema.ts'
import type { SearchIndex } from '../tables/search-index.ts'
import { writeTables, type WriteOptions } from '../tables/write-tables.ts'
import { keepForeignFiles } from './keep-foreign-files.ts'
import { makeEdition } from './make-edition.ts'
import { isResultFile } from './own-files.ts'
import type { LoadedSetup } from './read-report-setup.ts'
import { emptyScope } from './scope/empty-scope.ts'
import { SCOPED_FOLDER, stageReport, tellEdition } from './stage-report.ts'
import type { StageTimer } from './stage-timer.ts'
import { tellOldPart, tellOldWorkbook } from './tell-old-outputs.ts'

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
  effects: Pick<Effects, 'files' | 'log'>,
): Promise<Tables> {
  const { files } = effects
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
    // Folders are replaced whole.
    await keepForeignFiles(out, staged.path, isResultFile, files)
    await staged.publish()
    await tell(effects)
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
): Promise<(effects: Pick<Effects, 'files' | 'log'>) => Promise<void>> {
  const whole = makeEdition(tables, { ...setup, where: [] })
  await stageReport(whole, { tables }, staged, files)
  const part = setup.where.length === 0 ? undefined : makeEdition(tables, setup)
  const nothing = part && emptyScope(tables, part.tables, setup.where)
  const hasPart = part !== undefined && nothing === undefined
  if (hasPart) await stageReport(part, { tables }, `${staged}/${SCOPED_FOLDER}`, files)
  return async (effects) => {
    const { log } = effects
    tellEdition({ ...whole, withoutRegion: part?.withoutRegion ?? [] }, `${out}/${REDACTIONS_FILE}`, log)
    if (nothing) log.warn(nothing.message, { code: nothing.code, remedy: nothing.remedy })
    await tellOldWorkbook(out, effects)
    if (hasPart) {
      log.info(`The report of the part that ${setup.file ?? 'where'} asks for is in ${out}/${SCOPED_FOLDER}.`)
      await tellOldWorkbook(`${out}/${SCOPED_FOLDER}`, effects)
    } else await tellOldPart(out, tables.runs[0]?.fingerprint, effects)
  }
}
