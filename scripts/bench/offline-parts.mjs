// @ts-check
// What the parts of the bench that embed by `concepts` need: the compiled code and the dictionary's graph.
import { readFile } from 'node:fs/promises'

/** @param {string} path */
const load = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href)
/** @type {typeof import('../../src/vectors/offline-embedder.ts')} */
export const { fitOfflineEmbedder } = await load('vectors/offline-embedder.js')
/** @type {typeof import('../../src/vectors/nearest-rows.ts')} */
export const { nearestRows } = await load('vectors/nearest-rows.js')
/** @type {typeof import('../../src/vectors/wordnet/build-wordnet-graph.ts')} */
const { buildWordNetGraph } = await load('vectors/wordnet/build-wordnet-graph.js')
/** @type {typeof import('../../src/vectors/wordnet/wordnet-files.ts')} */
const { readWordNetFiles } = await load('vectors/wordnet/wordnet-files.js')
/** @type {typeof import('../../src/vectors/wordnet/parse-domain-concepts.ts')} */
const { parseDomainConcepts } = await load('vectors/wordnet/parse-domain-concepts.js')

/** The graph as a run has it. */
export async function wordNetGraph() {
  const synonyms = new URL('../../models/synonyms.json', import.meta.url)
  const concepts = parseDomainConcepts(await readFile(synonyms, 'utf8'), 'models/synonyms.json')
  return buildWordNetGraph(await readWordNetFiles({ readFile: (path) => readFile(path) }), concepts)
}

/**
 * @template T
 * @param {() => T | Promise<T>} work
 * @returns {Promise<{ seconds: number, result: T }>}
 */
export async function timed(work) {
  const start = performance.now()
  const result = await work()
  return { seconds: (performance.now() - start) / 1000, result }
}
