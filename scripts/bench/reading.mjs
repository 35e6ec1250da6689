// @ts-check
// How fast plans are read: text plans made from the corpus by recombination, and the PDF files of test/fixtures.
import { readdirSync, readFileSync } from 'node:fs'

/** @param {string} path */
const load = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href)
/** @type {typeof import('../../src/documents/read-document.ts')} */
const { readDocument } = await load('documents/read-document.js')
/** @type {typeof import('../../src/plans/parse-plan.ts')} */
const { parsePlan } = await load('plans/parse-plan.js')

const SEED = 7
const CONCERNS_A_PLAN = 12

/**
 * Reads `count` made text plans and every PDF of the fixtures, one after another on one core, and prints plans, pages and
 * megabytes a second and the memory held after each quarter.
 *
 * @param {number} count
 */
export async function benchReading(count) {
  const parts = await corpusParts()
  const random = lcg(SEED)
  const plans = Array.from({ length: count }, (_, i) => makePlan(i, parts, random))
  const bytes = plans.reduce((sum, plan) => sum + plan.length, 0)
  console.log(
    `\nReading ${count} text plans made from ${parts.length} concerns of the corpus (seed ${SEED}), ${(bytes / 1e6).toFixed(1)} MB, one core`,
  )
  const start = performance.now()
  let actions = 0
  let warnings = 0
  for (const [i, text] of plans.entries()) {
    const { plan, notices } = await read(`made-${i}.txt`, new TextEncoder().encode(text))
    actions += plan?.concerns.reduce((sum, concern) => sum + concern.actions.length, 0) ?? 0
    warnings += notices.filter(({ level }) => level !== 'info').length
    if ((i + 1) % Math.ceil(count / 4) === 0) {
      globalThis.gc?.()
      console.log(`  after ${i + 1} plans: ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB of heap`)
    }
  }
  const seconds = (performance.now() - start) / 1000
  console.log(
    `  ${(count / seconds).toFixed(0)} plans/s, ${(bytes / 1e6 / seconds).toFixed(1)} MB/s; ${actions} actions, ${warnings} warnings`,
  )
  await benchPdf(seconds / count)
}

/** @param {number} secondsPerTextPlan */
async function benchPdf(secondsPerTextPlan) {
  const folder = new URL('../../test/fixtures/formats/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.pdf'))
  await read(files[0] ?? '', readFileSync(new URL(files[0] ?? '', folder)))
  const start = performance.now()
  let pages = 0
  for (const name of files) {
    const { document } = await read(name, readFileSync(new URL(name, folder)))
    pages += Math.max(0, ...(document?.blocks.map(({ place }) => place.page ?? 0) ?? []))
  }
  const seconds = (performance.now() - start) / 1000
  console.log(`Reading ${files.length} PDF files, ${pages} pages, one core, library loaded before`)
  console.log(
    `  ${(pages / seconds).toFixed(0)} pages/s; one PDF plan takes ${(seconds / files.length / secondsPerTextPlan).toFixed(0)} times one text plan`,
  )
}

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 */
async function read(name, bytes) {
  const { document, notices } = await readDocument({ name, bytes })
  return document ? { document, ...parsePlan(document) } : { document, plan: undefined, notices }
}

/** The lines of every concern of the corpus, with the number cell emptied. */
async function corpusParts() {
  const folder = new URL('../../corpus/', import.meta.url)
  /** @type {string[][]} */
  const parts = []
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const bytes = readFileSync(new URL(name, folder))
    const lines = bytes.toString('utf8').split('\n')
    const { plan } = await read(name, bytes)
    for (const { place, number } of plan?.concerns ?? []) {
      if (number === '' || place.line === undefined) continue
      const own = lines.slice(place.line - 1, place.lineEnd ?? place.line)
      parts.push(own.map((line, i) => (i === 0 ? line.slice(line.indexOf('\t')) : line)))
    }
  }
  return parts
}

/**
 * @param {number} i
 * @param {string[][]} parts
 * @param {() => number} random
 */
function makePlan(i, parts, random) {
  const rows = Array.from({ length: CONCERNS_A_PLAN }, (_, n) => {
    const [first = '', ...rest] = parts[Math.floor(random() * parts.length)] ?? []
    return [`${n + 1}.${first}`, ...rest].join('\n')
  })
  const cover = `Action Plan: HMP Made ${i}\nAction Plan Submitted: 9 July 2025\nA Response to the HMIP Inspection: 3 – 7 March 2025\nReport Published: 23 June 2025\n`
  const header =
    '1. Rec No\t2. Concerns\t3. Response Action Taken/Planned\t4. Responsible Owner\t5. Target Date\n\tPriority concerns\t\t\t\n'
  return `${cover}${header}${rows.join('\n')}\n`
}

/**
 * Numbers from 0 to 1, the same for the same seed.
 *
 * @param {number} seed
 */
function lcg(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
