// @ts-check
// Plans for measuring what comes back: any number of prisons and inspections, made from the concerns of corpus/.
import { readdirSync, readFileSync } from 'node:fs'

/** @param {string} path */
const load = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href)
/** @type {typeof import('../../src/documents/read-document.ts')} */
const { readDocument } = await load('documents/read-document.js')
/** @type {typeof import('../../src/plans/parse-plan.ts')} */
const { parsePlan } = await load('plans/parse-plan.js')
/** @type {typeof import('../../src/text/parse-sentences.ts')} */
const { parseSentences } = await load('text/parse-sentences.js')
/** @type {typeof import('../../src/util/seeded-random.ts')} */
const { seededRandom } = await load('util/seeded-random.js')

/** @typedef {import('../../src/domain/plan.ts').Plan} Plan */

const CONCERNS_A_PLAN = 15
const MOST_ACTIONS = 7
/** Of the concerns of an inspection so many come from the one before, in other words. */
const COMING_BACK = 0.35
/** So many words are lost, and so many concerns get a sentence of another one. */
const LOST_WORDS = 0.1
const FOREIGN_SENTENCES = 0.2
const MONTHS = ['January', 'March', 'May', 'June', 'September', 'November']

/**
 * Plans as they are read from made text files, `prisons` × `inspections`, a year and a half apart. Each concern is one of
 * the corpus with some of its actions, words lost and sentences mixed in. Equal seeds give equal plans.
 *
 * @param {number} prisons
 * @param {number} inspections
 * @param {number} seed
 * @returns {Promise<Plan[]>}
 */
export async function madePlans(prisons, inspections, seed) {
  const pool = await corpusConcerns()
  const random = seededRandom(seed)
  /** @type {Plan[]} */
  const plans = []
  for (let prison = 0; prison < prisons; prison++) {
    /** @type {number[]} */
    let before = []
    for (let inspection = 0; inspection < inspections; inspection++) {
      const kept = before.filter(() => random() < COMING_BACK)
      const topics = new Set(kept)
      while (topics.size < CONCERNS_A_PLAN) topics.add(Math.floor(random() * pool.length))
      before = [...topics]
      const text = formatPlan(prison, inspection, before, pool, random)
      const name = `made-${prison}-${inspection}.txt`
      const { document } = await readDocument({ name, bytes: new TextEncoder().encode(text) })
      const { plan } = document ? parsePlan(document) : { plan: undefined }
      if (plan) plans.push(plan)
    }
  }
  return plans
}

/** The text of every concern of corpus/, and of its actions. */
async function corpusConcerns() {
  const folder = new URL('../../corpus/', import.meta.url)
  /** @type {{ text: string, actions: string[] }[]} */
  const pool = []
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const { document } = await readDocument({ name, bytes: readFileSync(new URL(name, folder)) })
    const { plan } = document ? parsePlan(document) : { plan: undefined }
    for (const { text, actions } of plan?.concerns ?? [])
      pool.push({ text, actions: actions.map((action) => action.text) })
  }
  return pool
}

/**
 * @param {number} prison
 * @param {number} inspection
 * @param {number[]} topics
 * @param {{ text: string, actions: string[] }[]} pool
 * @param {() => number} random
 */
function formatPlan(prison, inspection, topics, pool, random) {
  const year = 2009 + Math.floor(1.5 * inspection)
  const month = inspection % 2 === 0 ? 'March' : 'September'
  const cover = [
    `Action Plan: HMP Made ${nameOf(prison)}`,
    `Action Plan Submitted: 9 December ${year}`,
    `A Response to the HMIP Inspection: 3 – 7 ${month} ${year}`,
    `Report Published: 23 November ${year}`,
  ]
  const header =
    '1. Rec No\t2. Concerns\t3. Response Action Taken/Planned\t4. Responsible Owner\t5. Target Date'
  const rows = topics.flatMap((topic, i) => {
    const { text, actions } = pool[topic] ?? { text: '', actions: [] }
    const count = 1 + Math.floor(random() * MOST_ACTIONS)
    const own = Array.from({ length: count }, () => actions[Math.floor(random() * actions.length)] ?? '')
    const sentences = [...parseSentences(text)]
    if (random() < FOREIGN_SENTENCES) {
      const foreign = parseSentences(pool[Math.floor(random() * pool.length)]?.text ?? '')
      sentences.push(...foreign.slice(0, 1))
    }
    return own.map((action, j) => {
      const target = `${MONTHS[Math.floor(random() * MONTHS.length)] ?? ''} ${year + 1}`
      return [
        j === 0 ? `${i + 1}.` : '',
        j === 0 ? thinned(sentences.join(' '), random) : '',
        thinned(action, random),
        'Governor',
        target,
      ].join('\t')
    })
  })
  return [...cover, '', header, '\tPriority concerns\t\t\t', ...rows, ''].join('\n')
}

/**
 * A name of letters only, one for each number.
 *
 * @param {number} number
 */
function nameOf(number) {
  const letters = 'bcdfghklmnprstvz'
  const vowels = 'aeiou'
  let name = ''
  for (let rest = number + 16; rest > 0; rest = Math.floor(rest / 80))
    name += `${letters[rest % 16] ?? ''}${vowels[Math.floor(rest / 16) % 5] ?? ''}`
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/**
 * A text that lost some of its words; the first and the last stay.
 *
 * @param {string} text
 * @param {() => number} random
 */
function thinned(text, random) {
  const words = text.split(/\s+/)
  return words.filter((_, i) => i === 0 || i === words.length - 1 || random() >= LOST_WORDS).join(' ')
}
