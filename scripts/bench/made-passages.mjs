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

async function readPlans() {
  const folder = new URL('../../corpus/', import.meta.url)
  const plans = []
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const { document } = await readDocument({ name, bytes: readFileSync(new URL(name, folder)) })
    const { plan } = document ? parsePlan(document) : { plan: undefined }
    if (plan) plans.push(plan)
  }
  return plans
}

/** The texts of all concerns and actions of the text plans in corpus/. */
export async function corpusPassages() {
  return (await readPlans()).flatMap((plan) => passagesOf([plan]).map(({ text }) => text))
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

/** The sentences of each concern with its actions of the text plans in corpus/: one theme each. */
export async function corpusThemes() {
  const themes = (await readPlans()).flatMap((plan) => {
    const byConcern = new Map()
    for (const { concernId, text } of passagesOf([plan]))
      byConcern.set(concernId, [...(byConcern.get(concernId) ?? []), ...parseSentences(text)])
    return /** @type {string[][]} */ ([...byConcern.values()])
  })
  return themes.filter((sentences) => sentences.length >= 3)
}

/**
 * Passages of two to five sentences, three quarters of them of one theme and the others of any, a tenth of the words left
 * out; equal seeds give equal passages.
 *
 * @param {readonly (readonly string[])[]} themes sentences of each
 * @param {number} count
 * @param {number} seed
 */
export function makeThemedPassages(themes, count, seed) {
  const random = seededRandom(seed)
  const pick = (/** @type {readonly string[]} */ from) => from[Math.floor(random() * from.length)] ?? ''
  const all = themes.flat()
  return Array.from({ length: count }, (_, i) => {
    // Themes of uneven size, as real ones are.
    const theme = Math.floor(themes.length * random() ** 2)
    const sentences = Array.from({ length: 2 + Math.floor(4 * random()) }, () =>
      pick(random() < 0.75 ? (themes[theme] ?? all) : all),
    )
    const words = sentences
      .join(' ')
      .split(' ')
      .filter(() => random() >= 0.1)
    return { id: `p${i}`, text: words.join(' '), theme }
  })
}
