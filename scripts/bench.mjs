// @ts-check
// npm run bench: how long each stage of a run takes, cold and warm, and how fast plans are read and passages embedded.
import './check-node.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './ensure-built.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { median } from './median.mjs'
import { runNode } from './run-command.mjs'

const USAGE = `usage: npm run bench [-- [--corpus <folder>] [--repeat <n>] [--made <n>]]
       npm run bench -- --large [--passages <n>]
       npm run bench -- --recurrence
       npm run bench -- --peers [--passages <n>] [--repeat <n>]

Runs on a folder of plans (default: corpus) once with an empty cache, then n times (default 5) with what that run
cached, and prints the median of each stage; then reads n made text plans (default 1000) and the PDF fixtures, and embeds
passages with each embedder, and matches the concerns of 120 made plans, all pairs and likely ones.

With --recurrence, finds what comes back in 1,200 made plans instead (120 prisons × 10 inspections), with time and memory.

With --large, embeds n made passages (default 100000) and searches them instead, and prints the memory that it took.

With --peers, clusters n made passages (default 10000) whose themes are known, by turns (default 3) with "crossplan
cluster" and with scikit-learn, and prints agreement with the themes, time and memory of both; then 10 n by the first alone.
`

/**
 * What `crossplan run --json` prints, as far as it is read here.
 *
 * @typedef {object} RunSummary
 * @property {number} plans
 * @property {number} concerns
 * @property {number} actions
 * @property {{ stage: string, ms: number }[]} stages
 */

const { corpus, repeat, made, large, peers, recurrence } = readArguments()
await ensureInstalled()
await ensureBuilt()
// dist/ is there only now, so the parts that load it are loaded from here on.
if (large > 0) {
  const { benchLarge } = await import('./bench/large.mjs')
  await benchLarge(large)
  process.exit()
}
if (recurrence) {
  const { benchRecurrence } = await import('./bench/recurrence.mjs')
  await benchRecurrence()
  process.exit()
}

const scratch = mkdtempSync(join(tmpdir(), 'crossplan-bench-'))
process.on('exit', () => {
  rmSync(scratch, { recursive: true, force: true })
})
if (peers > 0) {
  const { benchPeers } = await import('./bench/peers.mjs')
  await benchPeers(scratch, { passages: peers, repeat })
  process.exit()
}
const env = { ...process.env, CROSSPLAN_CACHE: join(scratch, 'cache') }

const cold = await timeRun()
const warm = await repeated(timeRun)
const help = await repeated(() => timeCommand(['--help']))
const { plans, concerns, actions } = cold.summary

console.log(`Measured on ${plans} plans, ${concerns} concerns, ${actions} actions (${corpus})`)
console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor not known'}`)
console.log(`Cold: 1 run with an empty cache. Warm: median of ${repeat} runs after it.\n`)

const total = median(warm.map(({ ms }) => ms))
printRow('stage', 'cold ms', 'warm ms', 'share', 'cold/warm', 'ms per concern')
for (const { stage, ms } of cold.summary.stages) {
  const times = warm.map(({ summary }) => summary.stages.find((other) => other.stage === stage)?.ms ?? 0)
  printTimes(stage, ms, median(times))
}
const staged = warm.map(({ ms, summary }) => ms - summary.stages.reduce((sum, { ms: part }) => sum + part, 0))
printTimes(
  'start, and the rest',
  cold.ms - cold.summary.stages.reduce((sum, { ms }) => sum + ms, 0),
  median(staged),
)
printTimes('whole run', cold.ms, total)
console.log(`\ncrossplan --help: ${median(help.map(({ ms }) => ms)).toFixed(0)} ms (median of ${repeat})`)

const { benchReading } = await import('./bench/reading.mjs')
await benchReading(made)
const { benchEmbedding } = await import('./bench/embedding.mjs')
await benchEmbedding(scratch)
const { benchBlocking } = await import('./bench/recurrence.mjs')
await benchBlocking()

/**
 * @param {string} name
 * @param {number} coldMs
 * @param {number} warmMs
 */
function printTimes(name, coldMs, warmMs) {
  const [share, ratio] = [(100 * warmMs) / total, coldMs / Math.max(warmMs, 0.1)]
  printRow(
    name,
    coldMs.toFixed(0),
    warmMs.toFixed(0),
    `${share.toFixed(0)} %`,
    ratio.toFixed(1),
    (warmMs / concerns).toFixed(2),
  )
}

/**
 * @param {string} name
 * @param {string[]} cells
 */
function printRow(name, ...cells) {
  console.log(name.padEnd(22) + cells.map((cell) => cell.padStart(16)).join(''))
}

/**
 * @template T
 * @param {() => Promise<T>} work
 */
async function repeated(work) {
  /** @type {T[]} */
  const results = []
  for (let i = 0; i < repeat; i++) results.push(await work())
  return results
}

async function timeRun() {
  const { ms, stdout } = await timeCommand([
    'run',
    corpus,
    '--out',
    join(scratch, 'reports'),
    '--json',
    '--quiet',
  ])
  return { ms, summary: /** @type {RunSummary} */ (JSON.parse(stdout)) }
}

/** @param {string[]} args */
async function timeCommand(args) {
  const start = performance.now()
  const { code, stdout } = await runNode('dist/cli/main.js', args, { stdout: 'capture', env })
  if (code !== 0) {
    process.stderr.write(
      `crossplan ${args.join(' ')} ended with code ${code}; nothing to time. See its message above.\n`,
    )
    process.exit(code)
  }
  return { ms: performance.now() - start, stdout }
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        corpus: { type: 'string' },
        repeat: { type: 'string' },
        made: { type: 'string' },
        large: { type: 'boolean' },
        peers: { type: 'boolean' },
        recurrence: { type: 'boolean' },
        passages: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help === true) {
      process.stdout.write(USAGE)
      process.exit(0)
    }
    /** @param {'repeat' | 'made' | 'passages'} name */
    const count = (name, otherwise = '') => {
      const number = Number(values[name] ?? otherwise)
      if (!Number.isInteger(number) || number < 1)
        throw new TypeError(`--${name} takes a whole number from 1.`)
      return number
    }
    const from = process.env['INIT_CWD'] ?? process.cwd()
    return {
      corpus: values.corpus === undefined ? 'corpus' : resolve(from, values.corpus),
      repeat: count('repeat', values.peers === true ? '3' : '5'),
      made: count('made', '1000'),
      recurrence: values.recurrence === true,
      large: values.large === true ? count('passages', '100000') : 0,
      peers: values.peers === true ? count('passages', '10000') : 0,
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
    process.exit(2)
  }
}
