// @ts-check
// npm run bench [-- --corpus <folder>] [--repeat <n>]: how long each stage of a run takes, cold and warm.
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

Runs on a folder of plans (default: corpus) once with an empty cache, then n times (default 5) with what that run
cached, and prints the median of each stage; then reads n made text plans (default 1000) and the PDF fixtures.
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

const { corpus, repeat, made } = readArguments()
await ensureInstalled()
await ensureBuilt()

const scratch = mkdtempSync(join(tmpdir(), 'crossplan-bench-'))
process.on('exit', () => {
  rmSync(scratch, { recursive: true, force: true })
})
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

// dist/ is there only now, so the part that loads it is loaded last.
const { benchReading } = await import('./bench/reading.mjs')
await benchReading(made)

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
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help === true) {
      process.stdout.write(USAGE)
      process.exit(0)
    }
    const repeat = Number(values.repeat ?? '5')
    const made = Number(values.made ?? '1000')
    if (!Number.isInteger(repeat) || repeat < 1) throw new TypeError('--repeat takes a whole number from 1.')
    if (!Number.isInteger(made) || made < 1) throw new TypeError('--made takes a whole number from 1.')
    const from = process.env['INIT_CWD'] ?? process.cwd()
    return { corpus: values.corpus === undefined ? 'corpus' : resolve(from, values.corpus), repeat, made }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
    process.exit(2)
  }
}
