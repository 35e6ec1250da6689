// @ts-check
// npm run eval -- <gold> [--scorer <path>]: runs on the corpus, then scores its tables against hand-made gold, and
// cross-validates the weights of evidence by establishment.
import './check-node.mjs'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './ensure-built.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { projectRoot } from './project-root.mjs'
import { runNode } from './run-command.mjs'

const USAGE = `usage: npm run eval -- <gold> [--scorer <file>]

Gold is a folder with labels.json and structure/<plan id>.json, or a file of labels, such as
test/eval/labels/own-reading.json. A scorer is a script that takes --tables <folder>, --gold <gold>
and, where the labels hold questions, --search <answers>; by default test/eval/score.mjs.
`
const { gold, scorer } = readArguments()
await ensureInstalled()
await ensureBuilt()

const run = await runNode('dist/cli/main.js', ['run', 'corpus', '--out', 'reports', '--quiet'], {
  stdout: 'stderr',
})
if (run.code !== 0) {
  process.stderr.write(
    'The run on corpus/ did not end well, so there is nothing sound to score; see its message above.\n',
  )
  process.exit(run.code)
}
console.log(
  `Measured on reports/tables (${rowCount('plans')} plans, ${rowCount('concerns')} concerns, ${rowCount('actions')} actions)`,
)
console.log(`Gold        ${relative(projectRoot, gold) || '.'}`)
console.log(`Scorer      ${relative(projectRoot, scorer)}\n`)
const scored = await runNode(scorer, [
  '--tables',
  'reports/tables',
  '--gold',
  gold,
  ...(await answerQueries()),
])
// How the probabilities of pairs do on establishments that no weight was fitted on, by the labels of the release.
console.log('\nPairs of concerns, by the labels of models/labelled-pairs.yaml:\n')
const calibrated = await runNode('dist/cli/main.js', ['calibrate', '--reports', 'reports'])
process.exitCode = scored.code === 0 ? calibrated.code : scored.code

/**
 * Puts the questions that the gold has to `crossplan search`, all in one process.
 *
 * @returns the scorer's option for the answers; nothing where the gold has no questions
 */
async function answerQueries() {
  const labels = statSync(gold).isDirectory() ? join(gold, 'labels.json') : gold
  /** @type {{ queries?: { query: string }[] }} */
  const { queries = [] } = existsSync(labels) ? JSON.parse(readFileSync(labels, 'utf8')) : {}
  if (queries.length === 0) return []
  const folder = mkdtempSync(join(tmpdir(), 'crossplan-eval-'))
  const questions = join(folder, 'questions.txt')
  writeFileSync(questions, queries.map(({ query }) => `${query}\n`).join(''))
  const search = await runNode('dist/cli/main.js', ['search', '--queries', questions, '--limit', '20'], {
    stdout: 'capture',
  })
  writeFileSync(join(folder, 'answers.jsonl'), search.stdout)
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  return ['--search', join(folder, 'answers.jsonl')]
}

/** Paths are the caller's: npm runs scripts in the project's folder and keeps the caller's own in INIT_CWD. */
function readArguments() {
  const from = process.env['INIT_CWD'] ?? process.cwd()
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { scorer: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    if (values.help === true) {
      process.stdout.write(USAGE)
      process.exit(0)
    }
    const [folder, ...others] = positionals
    if (folder === undefined || others.length > 0) throw new TypeError('Expected one gold folder or file.')
    const gold = resolve(from, folder)
    if (!existsSync(gold)) throw new TypeError(`There is no ${folder}.`)
    const scorer =
      values.scorer === undefined ? join(projectRoot, 'test/eval/score.mjs') : resolve(from, values.scorer)
    if (!existsSync(scorer))
      throw new TypeError(`There is no scorer ${values.scorer ?? 'test/eval/score.mjs'}.`)
    return { gold, scorer }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
    process.exit(2)
  }
}

/**
 * Rows of a table, by its ids: each row of these tables holds one line break outside quotes, and quotes come in pairs.
 *
 * @param {string} table
 */
function rowCount(table) {
  const text = readFileSync(join(projectRoot, 'reports/tables', `${table}.csv`), 'utf8')
  return (
    text
      .replace(/"[^"]*"/g, '')
      .trimEnd()
      .split('\n').length - 1
  )
}
