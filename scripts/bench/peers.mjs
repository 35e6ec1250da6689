// @ts-check
// crossplan cluster beside scikit-learn's TF-IDF, SVD(100) and KMeans(n_init=10), on made passages whose themes are known.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareGroupings } from '../../test/eval/metrics.mjs'
import { median } from '../median.mjs'
import { runCommand } from '../run-command.mjs'
import { corpusThemes, makeThemedPassages } from './made-passages.mjs'

const GENERATOR = fileURLToPath(new URL('../../../shared/bench/make_scaled.py', import.meta.url))
const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url))
const SEED = 13

/** Debian's Python first: another one may have no scikit-learn. */
const PYTHONS = ['/usr/bin/python3', 'python3', 'python']

/** @typedef {{ wall: number, cpu: number, memory: number, nmi: number, ari: number, clusters: number }} Measured */

/**
 * Prints agreement with the themes, wall and processor time and peak memory of both, by turns, and the ratios; then what
 * `crossplan cluster` does where the number of clusters is not told, and with ten times as many passages.
 *
 * @param {string} scratch
 * @param {{ passages: number, repeat: number }} options
 */
export async function benchPeers(scratch, { passages, repeat }) {
  const python = await pythonWith('import resource, sklearn')
  if (python === undefined) {
    process.stderr.write(
      'No Python with scikit-learn was found, so there is nothing to compare with.\nInstall it: "apt-get install python3-sklearn", or "pip install scikit-learn"; then run this again.\n',
    )
    process.exit(1)
  }
  const file = await makePassageFile(scratch, passages, python)
  const themes = themesOf(file)
  const k = new Set(themes.values()).size
  console.log(`${passages} made passages of ${k} themes, k told to both; each ${repeat} times, by turns`)
  /** @type {Measured[]} */
  const ours = []
  /** @type {Measured[]} */
  const theirs = []
  for (let i = 0; i < repeat; i++) {
    ours.push(await measureCluster(python, scratch, file, themes, ['--k', String(k)]))
    theirs.push(await measurePeer(python, scratch, file, themes, k))
  }
  console.log(row('', 'NMI', 'ARI', 'wall s', 'CPU s', 'memory MB'))
  printMedian('crossplan cluster', ours)
  printMedian('scikit-learn', theirs)
  const ratio = (/** @type {keyof Measured} */ name) =>
    middle(ours, name) / Math.max(1e-9, middle(theirs, name))
  console.log(
    row(
      'ratio',
      .../** @type {const} */ (['nmi', 'ari', 'wall', 'cpu', 'memory']).map((name) => ratio(name).toFixed(2)),
    ),
  )
  const each = ours.map(({ wall }, i) => (wall / (theirs[i]?.wall ?? NaN)).toFixed(2))
  console.log(`Wall time as a ratio, pair by pair: ${each.join(', ')}\n`)

  console.log('crossplan cluster, the number of clusters not told:')
  for (const size of [Math.ceil(passages / 10), passages])
    await printAlone(python, scratch, size, (known) => `${known} themes`, [])
  console.log('crossplan cluster, ten times as many, k told:')
  await printAlone(python, scratch, 10 * passages, (known) => `${known} themes`, ['--k', String(k)])
}

/**
 * @param {string} python
 * @param {string} scratch
 * @param {number} size
 * @param {(themes: number) => string} about
 * @param {string[]} args
 */
async function printAlone(python, scratch, size, about, args) {
  const file = await makePassageFile(scratch, size, python)
  const themes = themesOf(file)
  const measured = await measureCluster(python, scratch, file, themes, args)
  const known = new Set(themes.values()).size
  printMedian(`${size}: ${measured.clusters} clusters of ${about(known)}`, [measured])
}

/** @param {string} test a statement that fails without what is needed */
async function pythonWith(test) {
  for (const python of PYTHONS) {
    const ended = await runCommand(
      python,
      ['-c', `try:\n  ${test}\nexcept Exception:\n  raise SystemExit(1)`],
      {
        stdout: 'capture',
      },
    ).catch(() => undefined)
    if (ended?.code === 0) return python
  }
  return undefined
}

/**
 * @param {string} scratch
 * @param {number} count
 * @param {string} python
 */
async function makePassageFile(scratch, count, python) {
  const file = join(scratch, `passages-${count}.jsonl`)
  if (existsSync(file)) return file
  if (existsSync(GENERATOR)) {
    const { code } = await runCommand(python, ['-B', GENERATOR, String(count), file])
    if (code === 0) return file
  }
  const made = makeThemedPassages(await corpusThemes(), count, SEED)
  writeFileSync(file, made.map((passage) => `${JSON.stringify(passage)}\n`).join(''))
  return file
}

/**
 * @param {string} file
 * @returns {ReadonlyMap<string, string>} theme by id
 */
function themesOf(file) {
  const rows = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => /** @type {{ id: string, theme: number }} */ (JSON.parse(line)))
  return new Map(rows.map(({ id, theme }) => [id, String(theme)]))
}

/**
 * @param {string} python
 * @param {string} scratch
 * @param {string} file
 * @param {ReadonlyMap<string, string>} themes
 * @param {string[]} args
 */
function measureCluster(python, scratch, file, themes, args) {
  const out = join(scratch, 'clusters')
  const program = [
    process.execPath,
    'dist/cli/main.js',
    'cluster',
    '--input',
    file,
    '--out',
    out,
    '--quiet',
    ...args,
  ]
  return measured(python, scratch, program, `${out}/tables/passage_clusters.csv`, themes)
}

/**
 * @param {string} python
 * @param {string} scratch
 * @param {string} file
 * @param {ReadonlyMap<string, string>} themes
 * @param {number} k
 */
function measurePeer(python, scratch, file, themes, k) {
  const answers = join(scratch, 'peer.csv')
  const program = [python, '-B', here('peer-kmeans.py'), file, String(k), answers]
  return measured(python, scratch, program, answers, themes)
}

/**
 * @param {string} python
 * @param {string} scratch
 * @param {string[]} program
 * @param {string} answers CSV: id, cluster and perhaps more
 * @param {ReadonlyMap<string, string>} themes
 * @returns {Promise<Measured>}
 */
async function measured(python, scratch, program, answers, themes) {
  const usage = join(scratch, 'usage.json')
  const { code } = await runCommand(python, ['-B', here('usage-at-exit.py'), usage, ...program])
  if (code !== 0) {
    process.stderr.write(
      `${program.join(' ')} ended with code ${code}; nothing to measure. See its message above.\n`,
    )
    process.exit(code)
  }
  const rows = readFileSync(answers, 'utf8').trimEnd().split(/\r?\n/).slice(1)
  const pairs = rows.map((line) => {
    const [id = '', cluster = ''] = line.split(',')
    return /** @type {[string, string]} */ ([themes.get(id) ?? '', cluster])
  })
  const used = /** @type {Pick<Measured, 'wall' | 'cpu' | 'memory'>} */ (
    JSON.parse(readFileSync(usage, 'utf8'))
  )
  return { ...used, ...compareGroupings(pairs), clusters: new Set(pairs.map(([, cluster]) => cluster)).size }
}

/**
 * @param {readonly Measured[]} runs
 * @param {keyof Measured} name
 */
const middle = (runs, name) => median(runs.map((run) => run[name]))

/**
 * @param {string} name
 * @param {readonly Measured[]} runs
 */
function printMedian(name, runs) {
  const figure = (/** @type {keyof Measured} */ of, /** @type {number} */ places) =>
    middle(runs, of).toFixed(places)
  console.log(
    row(name, figure('nmi', 3), figure('ari', 3), figure('wall', 2), figure('cpu', 2), figure('memory', 0)),
  )
}

/**
 * @param {string} name
 * @param {string[]} cells
 */
const row = (name, ...cells) => `  ${name.padEnd(42)}${cells.map((cell) => cell.padStart(11)).join('')}`
