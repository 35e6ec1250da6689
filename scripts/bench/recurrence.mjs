// @ts-check
// How long it takes to find what comes back in many made plans, what is lost by comparing only likely pairs, and how long
// it takes to write the report of them.
import { availableParallelism } from 'node:os'
import { gaugeMachine } from './gauge.mjs'
import { madePlans } from './made-plans.mjs'
import { fitOfflineEmbedder, timed, wordNetGraph } from './offline-parts.mjs'
import { timeReport } from './report.mjs'

/** @param {string} path */
const load = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href)
/** @type {typeof import('../../src/effects/real-files.ts')} */
const { realFiles } = await load('effects/real-files.js')
/** @type {typeof import('../../src/effects/clock.ts')} */
const { systemClock } = await load('effects/clock.js')
/** @type {typeof import('../../src/effects/colours-for.ts')} */
const { coloursFor } = await load('effects/colours-for.js')
/** @type {typeof import('../../src/effects/log.ts')} */
const { createLog } = await load('effects/log.js')
/** @type {typeof import('../../src/effects/real-threads.ts')} */
const { realThreads } = await load('effects/real-threads.js')
/** @type {typeof import('../../src/pipeline/analyse-recurrence.ts')} */
const { analyseRecurrence } = await load('pipeline/analyse-recurrence.js')
/** @type {typeof import('../../src/pipeline/read-models.ts')} */
const { readModels } = await load('pipeline/read-models.js')
/** @type {typeof import('../../src/recurrence/match-recurrences.ts')} */
const { matchRecurrences } = await load('recurrence/match-recurrences.js')
/** @type {typeof import('../../src/recurrence/match-repeated-actions.ts')} */
const { matchRepeatedActions } = await load('recurrence/match-repeated-actions.js')
/** @type {typeof import('../../src/recurrence/match-shared-issues.ts')} */
const { matchSharedIssues } = await load('recurrence/match-shared-issues.js')
/** @type {typeof import('../../src/text/write-out-passages.ts')} */
const { writeOutPassages } = await load('text/write-out-passages.js')
/** @type {typeof import('../../src/themes/assign-themes.ts')} */
const { assignThemes } = await load('themes/assign-themes.js')
/** @type {typeof import('../../src/themes/edited-codebook.ts')} */
const { uneditedThemes } = await load('themes/edited-codebook.js')

const SEED = 5
const INSPECTIONS = 10
/** Prisons of the whole measurement; a tenth of them is compared exhaustively too. */
export const PRISONS = 120
const LIMIT = { seconds: 60, gigabytes: 4 }

/** What blocking loses on a tenth, against comparing all pairs. */
export async function benchBlocking() {
  const { input, size } = await madeInput(PRISONS / 10)
  console.log(`\nMatching ${size} (seed ${SEED}), one core`)
  const blocked = { ...input }
  const few = await timed(() => matched(blocked, 0))
  const all = await timed(() => matched({ ...input }, Infinity))
  console.log(
    `  likely pairs only: ${(few.seconds / all.seconds).toFixed(2)} of the time of all pairs (${all.seconds.toFixed(1)} s)`,
  )
  for (const kind of /** @type {const} */ (['recurrences', 'shared issues', 'promises made again'])) {
    const found = few.result[kind]
    const lost = [...all.result[kind]].filter((pair) => !found.has(pair)).length
    const share = (100 * lost) / Math.max(1, all.result[kind].size)
    console.log(
      `  ${kind}: ${lost} of ${all.result[kind].size} linked pairs lost, ${share.toFixed(2)} % (${share < 0.5 ? 'within' : 'OVER'} the limit of 0.5 %)`,
    )
    if (share >= 0.5) process.exitCode = 1
  }
}

/** The whole of recurrence on 1,200 plans, and the report of what was found. */
export async function benchRecurrence() {
  const plans = PRISONS * INSPECTIONS
  console.log(
    `Making ${plans} plans, embedding them and sorting them into themes: some minutes before what is measured`,
  )
  const ready = await timed(() => madeInput(PRISONS))
  const { input, size, models, codebook, assignments } = ready.result
  console.log(
    `Finding what comes back in ${size} (seed ${SEED}), ${availableParallelism() < 2 ? 'one thread' : 'two threads'}`,
  )
  console.log(`  read, embedded and sorted into themes in ${ready.seconds.toFixed(0)} s`)
  const before = gaugeMachine()
  const log = createLog((text) => void process.stderr.write(text), {
    colours: coloursFor({}, {}),
    clock: systemClock,
  })
  const { seconds, result } = await timed(() =>
    analyseRecurrence(input.plans, input, { ...input.themes, assignments }, models, {
      threads: realThreads,
      log,
    }),
  )
  const peak = process.resourceUsage().maxRSS / 1024 ** 2
  console.log(
    `  ${result.recurrences.length} pairs of one prison, ${result.sharedIssues.length} of two, ${result.failures.length} failings shared, ${result.repeatedActions.length} promises made again`,
  )
  const isWithin = seconds <= LIMIT.seconds && peak <= LIMIT.gigabytes
  console.log(
    `  ${seconds.toFixed(1)} s and ${peak.toFixed(2)} GB at most, ${isWithin ? 'within' : 'OVER'} the limit of ${LIMIT.seconds} s and ${LIMIT.gigabytes} GB`,
  )
  console.log(
    `  on a machine of ${before.toFixed(1)} million dot products of 256 numbers a second before, ${gaugeMachine().toFixed(1)} after`,
  )
  if (!isWithin) process.exitCode = 1
  await timeReport({ ...input, codebook }, assignments, result)
}

/**
 * @param {import('../../src/recurrence/match-input.ts').MatchInput} input
 * @param {number} exhaustiveUpTo
 */
function matched(input, exhaustiveUpTo) {
  const isLinked = (/** @type {{ verdict: string }} */ { verdict }) => verdict !== 'none'
  const recurrences = matchRecurrences(input, { exhaustiveUpTo })
  // What likely pairs lose is told apart from what is not listed of failings that hundreds of concerns share.
  const sharedIssues = matchSharedIssues(input, { exhaustiveUpTo, mostLinks: Infinity })
  const repeats = matchRepeatedActions({ ...input, recurrences }, { exhaustiveUpTo })
  return {
    recurrences: new Set(recurrences.filter(isLinked).map(({ earlier, later }) => `${earlier} ${later}`)),
    'shared issues': new Set(sharedIssues.filter(isLinked).map(({ a, b }) => `${a} ${b}`)),
    'promises made again': new Set(
      repeats.filter(({ verdict }) => verdict === 'same').map(({ earlier, later }) => `${earlier} ${later}`),
    ),
  }
}

/**
 * Made plans with all that they are matched by. Noun phrases are left out: they name failings, and are parsed before.
 *
 * @param {number} prisons
 */
async function madeInput(prisons) {
  const models = await readModels(realFiles(systemClock))
  const plans = await madePlans(prisons, INSPECTIONS, SEED)
  const { passages } = writeOutPassages(plans, models.glossary)
  const texts = passages.map(({ text }) => text)
  const embedder = fitOfflineEmbedder(texts, await wordNetGraph())
  const vectors = embedder.rowsOf(texts)
  const embedded = await embedder.embed(texts)
  const base = {
    passages,
    vectors,
    embedded,
    views: embedder.views,
    embedder: 'concepts',
    phrases: passages.map(() => []),
  }
  const themes = assignThemes({ ...base, themes: models.codebook, edits: uneditedThemes(models.codebook) })
  const concerns = plans.flatMap((plan) => plan.concerns)
  const actions = concerns.flatMap((concern) => concern.actions)
  return {
    input: { ...base, plans, themes, model: models.evidence, guards: models.guards },
    models: { model: models.evidence, guards: models.guards },
    codebook: models.codebook,
    assignments: themes.assignments,
    size: `${plans.length} made plans: ${prisons} prisons × ${INSPECTIONS} inspections, ${concerns.length} concerns, ${actions.length} actions`,
  }
}
