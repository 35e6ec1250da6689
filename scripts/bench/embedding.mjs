// @ts-check
// How many passages a second each embedder embeds.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeTinyModel } from '../make-tiny-model.mjs'
import { corpusPassages, makePassages } from './made-passages.mjs'
import { fitOfflineEmbedder, timed, wordNetGraph } from './offline-parts.mjs'

/** @param {string} path */
const load = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href)
/** @type {typeof import('../../src/effects/real-effects.ts')} */
const { realEffects } = await load('effects/real-effects.js')
/** @type {typeof import('../../src/models/read-embedding-model.ts')} */
const { readEmbeddingModel } = await load('models/read-embedding-model.js')
/** @type {typeof import('../../src/vectors/transformers/transformers-embedder.ts')} */
const { createTransformersEmbedder } = await load('vectors/transformers/transformers-embedder.js')

const SEED = 7
const FURTHER = 300

/**
 * Embeds the corpus's passages and made ones by `concepts`, and made ones by the tiny model of scripts/make-tiny-model.mjs.
 *
 * @param {string} scratch a folder for the model
 */
export async function benchEmbedding(scratch) {
  const passages = [...new Set(await corpusPassages())]
  const further = makePassages(passages, FURTHER, SEED)
  const graph = await wordNetGraph()
  console.log(
    `\nEmbedding the ${passages.length} passages of corpus/ and ${FURTHER} made of their sentences (seed ${SEED}), one core`,
  )
  const first = fitOfflineEmbedder(passages, graph)
  const fit = await timed(() => first.embed(passages))
  const { profiles } = first
  const again = await timed(() => fitOfflineEmbedder(passages, graph, { profiles }).embed(passages))
  const more = await timed(() => first.embed(further))
  const perPassage = more.seconds / further.length
  print('concepts, learn and embed the corpus', passages.length, fit.seconds, perPassage)
  print('concepts, the same with its words known', passages.length, again.seconds, perPassage)
  print('concepts, further passages', further.length, more.seconds, perPassage)

  const tiny = await openTinyModel(join(scratch, 'tiny'))
  await tiny.embed(further.slice(0, 1))
  const byModel = await timed(() => tiny.embed(further))
  print('transformers, further passages', further.length, byModel.seconds, perPassage)
  console.log(
    `  transformers ran a tiny model (1 layer, ${tiny.dims} numbers, weights drawn by lot): its figure is what everything\n  around a model costs; a real one is slower by what its layers cost.`,
  )
}

/** @param {string} folder */
async function openTinyModel(folder) {
  mkdirSync(folder, { recursive: true })
  await writeTinyModel(folder)
  const { files } = realEffects({ showProgress: false })
  return createTransformersEmbedder(await readEmbeddingModel(folder, files))
}

/**
 * @param {string} name
 * @param {number} count
 * @param {number} seconds
 * @param {number} unit seconds for a further passage by `concepts`
 */
function print(name, count, seconds, unit) {
  const ratio = seconds / count / unit
  console.log(
    `  ${name.padEnd(40)}${(count / seconds).toFixed(0).padStart(7)} passages/s ${ratio.toFixed(2).padStart(7)} × the time of a further one`,
  )
}
