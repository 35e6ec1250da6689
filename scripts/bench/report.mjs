// @ts-check
// How long it takes to write the report of many made plans, and how large it is.
import { timed } from './offline-parts.mjs'

/** @param {string} path */
const load = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href)
/** @type {typeof import('../../src/pipeline/build-tables.ts')} */
const { buildTables } = await load('pipeline/build-tables.js')
/** @type {typeof import('../../src/pipeline/fingerprint-run.ts')} */
const { fingerprintRun } = await load('pipeline/fingerprint-run.js')
/** @type {typeof import('../../src/pipeline/report-files.ts')} */
const { reportFiles, REPORT_FILE } = await load('pipeline/report-files.js')
/** @type {typeof import('../../src/report/figures/named-queries.ts')} */
const { namedQueries } = await load('report/figures/named-queries.js')
/** @type {typeof import('../../src/report/settings/report-settings.ts')} */
const { DEFAULT_SETTINGS } = await load('report/settings/report-settings.js')
/** @type {typeof import('../../src/tables/answer-queries.ts')} */
const { answerQueries } = await load('tables/answer-queries.js')

const LIMIT = { seconds: 60, megabytes: 20 }

/**
 * Writes the report of made plans, without clusters and types of actions, which take long to find and little to show.
 *
 * @param {Pick<import('../../src/recurrence/match-input.ts').MatchInput, 'plans' | 'model'> & { readonly codebook: readonly import('../../src/themes/codebook-theme.ts').CodebookTheme[] }} input
 * @param {readonly import('../../src/domain/theme.ts').ThemeAssignment[]} assignments
 * @param {import('../../src/pipeline/analyse-recurrence.ts').RecurrenceAnalysis} recurrence
 */
export async function timeReport({ plans, model, codebook }, assignments, recurrence) {
  const rows = buildTables({
    plans,
    notices: [],
    codebook: codebook.map((theme) => ({ ...theme, status: 'active', successors: [], notes: [] })),
    edits: [],
    // Only these parts of what is found of themes stand in tables.
    themes: /** @type {import('../../src/pipeline/analyse-themes.ts').ThemeAnalysis} */ (
      /** @type {unknown} */ ({ assignments, clusters: [], groups: [], alignments: [] })
    ),
    quality: [],
    actionTypes: [],
    recurrence,
    evidence: model,
    run: fingerprintRun({ version: 'bench', embedder: 'concepts', seed: 5, plans, settings: {} }),
  })
  const asked = await timed(() => answerQueries(rows, namedQueries))
  const { seconds, result } = await timed(() =>
    reportFiles({ ...rows, figures: asked.result }, DEFAULT_SETTINGS),
  )
  console.log(
    `The report of them: ${asked.result.length} numbers of sentences in ${asked.seconds.toFixed(1)} s`,
  )
  const sizes = [...result].filter(([name]) => !name.includes('/'))
  const megabytes = (/** @type {string | Uint8Array} */ content) => Buffer.byteLength(content) / 1e6
  console.log(`  ${sizes.map(([name, content]) => `${name} ${megabytes(content).toFixed(1)} MB`).join(', ')}`)
  const size = megabytes(result.get(REPORT_FILE) ?? '')
  const isWithin = seconds <= LIMIT.seconds && size <= LIMIT.megabytes
  console.log(
    `  ${seconds.toFixed(1)} s and ${size.toFixed(1)} MB, ${isWithin ? 'within' : 'OVER'} the limit of ${LIMIT.seconds} s and ${LIMIT.megabytes} MB`,
  )
  if (!isWithin) process.exitCode = 1
}
