import type { ConcernId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import type { Effects } from '../effects/effects.ts'
import type { Files } from '../effects/files.ts'
import { packageVersion } from '../effects/package-files.ts'
import { comparisonNotices } from '../recurrence/comparison-notices.ts'
import { formatReport } from '../report/format-report.ts'
import { TABLES_FOLDER } from '../tables/file-names.ts'
import { writeOutPassages } from '../text/write-out-passages.ts'
import type { SearchIndex } from '../tables/search-index.ts'
import { tableNames, type Tables } from '../tables/schema.ts'
import { writeTables } from '../tables/write-tables.ts'
import { compareDefinitions } from '../themes/compare-definitions.ts'
import { fitReviews } from '../recurrence/fit-reviews.ts'
import { fitEdits } from '../themes/fit-edits.ts'
import { countNotices } from '../themes/count-notices.ts'
import { measureQuality } from '../themes/measure-quality.ts'
import { groupBy } from '../util/group-by.ts'
import { buildTables } from './build-tables.ts'
import { cutNotices } from './cut-notices.ts'
import { fingerprintRun } from './fingerprint-run.ts'
import { loadActionTypes } from './load-action-types.ts'
import { loadEmbedding } from './load-embedding.ts'
import { loadModelEmbedder, type EmbedderOptions } from './load-model-embedder.ts'
import { loadRecurrence } from './load-recurrence.ts'
import { loadThemes } from './load-themes.ts'
import { readCodebook } from './read-codebook.ts'
import { readCorpus } from './read-corpus.ts'
import { readEarlierClusters } from './read-earlier-clusters.ts'
import type { ReadingOptions } from './read-plan-file.ts'
import { readModels, readResources } from './read-models.ts'
import { readReviews } from './read-reviews.ts'
import { summariseRun, type RunSummary } from './run-summary.ts'
import { searchIndexOf } from './search-index-of.ts'
import { stageRunFile } from './stage-run-file.ts'
import { createStageTimer, type StageTimer } from './stage-timer.ts'

export interface RunOptions extends EmbedderOptions, ReadingOptions {
  /** A folder of plans, or one plan. */
  readonly corpus: string
  /** The folder for the results; made when missing. What else it holds stays. */
  readonly out: string
  /** Seed of everything that draws lots; default 1. */
  readonly seed?: number
  /** Number of clusters; default: the clearest and most repeatable. */
  readonly clusters?: number
  /** The analyst's log of edits over the codebook; default: models/codebook.yaml of the package. */
  readonly codebook?: string
  /** The reviewers' answers; default: models/review.yaml of the package. */
  readonly reviews?: string
  /** The results of an earlier run: clusters that are in essence the same keep its ids and labels. Default: none. */
  readonly previous?: string
}

/** The report, within the folder of a run's results. */
export const REPORT_FILE = 'report.md'

/**
 * Reads all plans of a corpus and writes everything that is found in them: database, CSV and Parquet files, report. The
 * results replace those of the last run all at once, when all is done; a run that fails leaves them as they are.
 *
 * Equal plans, settings and versions give equal CSV, Parquet and report files, whatever the order of the plans.
 *
 * @throws ToolkitError when the log of edits is unsound (S001, T020), no plan can be read (K001 to K003), the model that
 * was asked for cannot be had or run (M002 to M007, N001 to N004), there are no earlier results (Q004, Q005), or the results
 * cannot be written (E001 to E009, Q001 to Q003)
 */
export async function runPipeline(options: RunOptions, effects: Effects): Promise<RunSummary> {
  const { corpus: path, out, seed = 1, clusters, limits = {} } = options
  const { files, clock, log, progress } = effects
  const timer = createStageTimer(clock, progress)

  // A folder that cannot be written fails now rather than when all the work is done.
  await (await files.stageFolder(out)).discard()

  const models = await readModels(files)
  const edited = await readCodebook(options.codebook, models.codebook, files)
  const reviews = await readReviews(options.reviews, files)
  const earlier = await readEarlierClusters(options.previous)
  const model = await loadModelEmbedder(options, effects)
  const resources = await readResources(files)
  const corpus = await timer.time('read plans', () => readCorpus(path, { ...resources, limits }, effects))
  const { plans } = corpus
  const edits = fitEdits(edited, plans, edited.name)
  const reviewed = fitReviews(reviews, plans)
  for (const { message, code, remedy } of [...edits.notices, ...reviewed.notices])
    log.warn(message, { code, remedy })
  const written = writeOutPassages(plans, models.glossary)
  const embedded = await timer.time('embed passages', () =>
    loadEmbedding(written.passages, models.concepts, effects, model),
  )
  const chosen = clusters === undefined ? { seed } : { seed, k: clusters }
  const themes = await timer.time('find themes', () =>
    loadThemes(embedded, edited.scored, { ...chosen, edits, earlier: earlier.clusters }, effects),
  )
  const actionTypes = await timer.time('type actions', () =>
    loadActionTypes(written.passages, models.actionTypes, effects),
  )
  const matching = { model: models.evidence, guards: models.guards, decided: reviewed.decided }
  const recurrence = await timer.time('match concerns', () =>
    loadRecurrence(plans, embedded, themes, matching, effects, actionTypes),
  )
  const index = await searchIndexOf(embedded, edited.active)
  const quality = measureQuality({
    themes: edited.active,
    // There is one view of each name.
    definitionSimilarity: compareDefinitions(
      edited.active,
      embedded.views.find(({ name }) => name === 'concepts')!,
    ),
    assignments: themes.assignments,
    clusters: themes.clusters,
    ...(themes.clusters.length > 0 ? { varianceExplained: themes.varianceExplained } : {}),
    texts: textsOf(written.passages),
  })
  await embedded.keep()
  const run = fingerprintRun({
    version: packageVersion(),
    embedder: embedded.embedder,
    seed,
    plans,
    settings: {
      clusters: clusters ?? null,
      // The built-in embedder's own fingerprint says the same.
      ...(model ? { views: embedded.viewsFingerprint } : {}),
      ...resources.sums,
      ...models.sums,
      ...edited.sum,
      ...reviews.sum,
      ...earlier.sum,
      ...corpus.corrections,
    },
  })
  const cut = model ? cutNotices(embedded.cut, plans, model) : []
  const counted = countNotices(themes.concernIds.length, clusters)
  for (const { message, code, remedy } of counted) log.warn(message, { code, remedy })
  const notices = [
    ...corpus.notices,
    ...edits.notices,
    ...reviewed.notices,
    ...written.notices,
    ...cut,
    ...counted,
    ...comparisonNotices(plans),
  ]
  const codebook = edited.themes
  const results = {
    plans,
    notices,
    codebook,
    edits: edits.outcomes,
    themes,
    quality,
    actionTypes,
    recurrence,
    evidence: models.evidence,
    run,
  }
  const tables = await publishResults(buildTables(results), index, out, timer, files)
  return summariseRun(tables, corpus, timer.times)
}

/** The text of each concern with those of its actions. */
function textsOf(passages: readonly Passage[]): ReadonlyMap<ConcernId, string> {
  const texts = groupBy(passages, ({ concernId }) => concernId)
  return new Map([...texts].map(([id, own]) => [id, own.map(({ text }) => text).join('\n')]))
}

async function publishResults(
  rows: Tables,
  index: SearchIndex,
  out: string,
  timer: StageTimer,
  files: Files,
): Promise<Tables> {
  const staged = await files.stageFolder(out)
  try {
    const tables = await timer.time('write tables', async () => {
      await files.makeFolder(`${staged.path}/${TABLES_FOLDER}`)
      return writeTables(rows, staged.path, index)
    })
    await timer.time('write report', async () => {
      await files.writeFile(`${staged.path}/${REPORT_FILE}`, formatReport(tables))
      await stageRunFile({ tables, folder: staged.path }, files)
    })
    await keepForeignFiles(out, staged.path, files)
    await staged.publish()
    return tables
  } finally {
    await staged.discard()
  }
}

/** The folder of tables is replaced whole; what somebody else put there is carried along. */
async function keepForeignFiles(out: string, staged: string, files: Files): Promise<void> {
  const folder = `${out}/${TABLES_FOLDER}`
  if ((await files.readKind(folder)) !== 'folder') return
  const isOwn = (name: string): boolean =>
    tableNames.some((table) => name === `${table}.csv` || name === `${table}.parquet`)
  for (const { name, kind } of await files.readFolder(folder)) {
    if (kind === 'file' && !isOwn(name)) {
      await files.writeFile(`${staged}/${TABLES_FOLDER}/${name}`, await files.readFile(`${folder}/${name}`))
    }
  }
}
