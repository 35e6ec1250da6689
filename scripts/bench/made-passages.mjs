// @ts-check
// Passages for measuring: those of the plans in corpus/, and any number made from their sentences.
import { readdirSync, readFileSync } from 'node:fs'

/** @param {string} path */
const load = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href)
/** @type {typeof import('../../src/documents/read-document.ts')} */
const { readDocument } = await load('documents/read-document.js')
/** @type {typeof import('../../src/domain/passage.ts')} */
const { passagesOf } = await load('domain/passage.js')
/** @type {typeof import('../../src/plans/parse-plan.ts')} */
const { parsePlan } = await load('plans/parse-plan.js')
/** @type {typeof import('../../src/text/parse-sentences.ts')} */
const { parseSentences } = await load('text/parse-sentences.js')
/** @type {typeof import('../../src/util/seeded-random.ts')} */
const { seededRandom } = await load('util/seeded-random.js')

/** The texts of all concerns and actions of the text plans in corpus/. */
export async function corpusPassages() {
  const folder = new URL('../../corpus/', import.meta.url)
  /** @type {string[]} */
  const texts = []
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const { document } = await readDocument({ name, bytes: readFileSync(new URL(name, folder)) })
    const { plan } = document ? parsePlan(document) : { plan: undefined }
    if (plan) texts.push(...passagesOf([plan]).map(({ text }) => text))
  }
  return texts
}

/**
 * Different texts of two or three sentences, each drawn from those of the given texts; equal seeds give equal texts.
 *
 * @param {readonly string[]} texts
 * @param {number} count
 * @param {number} seed
 */
export function makePassages(texts, count, seed) {
  const sentences = texts.flatMap((text) => parseSentences(text))
  const random = seededRandom(seed)
  const draw = () => sentences[Math.floor(random() * sentences.length)]
  /** @type {Set<string>} */
  const made = new Set()
  while (made.size < count) made.add([draw(), draw(), ...(random() < 0.5 ? [draw()] : [])].join(' '))
  return [...made]
}
