// @ts-check
// Whether many passages can be embedded by `concepts` and searched within the memory of a laptop.
import { corpusPassages, makePassages } from './made-passages.mjs'
import { fitOfflineEmbedder, nearestRows, timed, wordNetGraph } from './offline-parts.mjs'

const SEED = 11
const QUERIES = 100
const NEAREST = 10
const LIMIT_GB = 4

/**
 * Embeds `count` made passages, finds the nearest for 100 made questions, and prints the time of each step and the most
 * memory that the process ever held. Says so, with exit code 1, when that is over the limit.
 *
 * @param {number} count
 */
export async function benchLarge(count) {
  const corpus = await corpusPassages()
  const passages = makePassages(corpus, count, SEED)
  const questions = makePassages(corpus, QUERIES, SEED + 1).map((text) =>
    text.split(' ').slice(0, 8).join(' '),
  )
  const graph = await wordNetGraph()
  console.log(
    `${count} passages made of the sentences of corpus/ (seed ${SEED}), embedded by concepts, one core`,
  )
  const embedder = fitOfflineEmbedder(passages, graph)
  const learn = await timed(() => embedder.encoder())
  const embed = await timed(() => embedder.embed(passages))
  const ask = await timed(() => embedder.embed(questions))
  const find = await timed(() => nearestRows(embed.result, ask.result, NEAREST))

  const total = learn.seconds + embed.seconds + ask.seconds + find.seconds
  const made = learn.seconds + embed.seconds
  print('learn', learn.seconds, total)
  print('embed', embed.seconds, total, `with learning ${(count / made).toFixed(0)} passages/s`)
  print(
    `embed ${QUERIES} questions`,
    ask.seconds,
    total,
    `${((1000 * ask.seconds) / QUERIES).toFixed(1)} ms each`,
  )
  print(
    `find ${NEAREST} nearest`,
    find.seconds,
    total,
    `${((1000 * find.seconds) / QUERIES).toFixed(1)} ms each`,
  )
  const { dims } = embed.result
  console.log(
    `  vectors of ${dims} numbers keep ${(100 * embedder.varianceKept()).toFixed(1)} % of the variance of the passages that span them`,
  )

  const peak = process.resourceUsage().maxRSS / 1024 ** 2
  const isWithin = peak <= LIMIT_GB
  console.log(
    `  most memory held: ${peak.toFixed(2)} GB, ${isWithin ? 'within' : 'OVER'} the limit of ${LIMIT_GB} GB (${(peak / LIMIT_GB).toFixed(2)} of it)`,
  )
  if (!isWithin) process.exitCode = 1
}

/**
 * @param {string} name
 * @param {number} seconds
 * @param {number} total
 * @param {string} [rate]
 */
function print(name, seconds, total, rate = '') {
  const share = ((100 * seconds) / total).toFixed(0)
  console.log(
    `  ${name.padEnd(22)}${seconds.toFixed(1).padStart(8)} s ${share.padStart(4)} %   ${rate}`.trimEnd(),
  )
}
