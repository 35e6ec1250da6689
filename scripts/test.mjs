// @ts-check
// npm test: the one gate. Every step runs, so that one run tells all that is wrong; the last line counts tests and
// failed steps.
import './check-node.mjs'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { countResults } from './count-results.mjs'
import { build, isBuilt } from './ensure-built.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { leavesOutBrowserTests } from './find-chromium.mjs'
import { hasOffice } from './find-office.mjs'
import { projectRoot } from './project-root.mjs'
import { runNode } from './run-command.mjs'

const REPORT = '.cache/vitest.json'

await ensureInstalled()
mkdirSync(join(projectRoot, '.cache'), { recursive: true })
rmSync(join(projectRoot, REPORT), { force: true })

/** @type {[name: string, run: () => Promise<number>][]} */
const steps = [
  ['types', () => tool('typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit')],
  ['lint', () => tool('eslint/bin/eslint.js', '.', '--max-warnings', '0')],
  ['format', () => tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')],
  ['build', () => (isBuilt(projectRoot) ? Promise.resolve(0) : build())],
  [
    'tests',
    () =>
      tool(
        'vitest/vitest.mjs',
        'run',
        '--coverage',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${REPORT}`,
      ),
  ],
]

/** @type {{ name: string, code: number, seconds: string }[]} */
const results = []
for (const [name, run] of steps) {
  console.log(`\n── ${name}`)
  const start = performance.now()
  const code = await run()
  results.push({ name, code, seconds: ((performance.now() - start) / 1000).toFixed(1) })
  if (code >= 128) process.exit(code) // interrupted: the rest is not wanted either
}

console.log('')
for (const { name, code, seconds } of results) {
  console.log(`${name.padEnd(8)} ${code === 0 ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s`)
}
const { passed, failed, skipped } = countResults(readReport(), results.at(-1)?.code ?? 1)
const failedSteps = results.slice(0, -1).filter(({ code }) => code !== 0)
if (skipped > 0) console.log(`${skipped} skipped: what they need is not on this machine`)
if (!hasOffice()) console.log('test/office left out: LibreOffice (soffice) is not on the path')
if (leavesOutBrowserTests())
  console.log('Tests in a browser left out: no Chromium here; CROSSPLAN_CHROMIUM names one that is elsewhere')
console.log(`${passed} passed, ${failed + failedSteps.length} failed`)
process.exitCode = failed + failedSteps.length === 0 ? 0 : 1

/**
 * @param {string} program below node_modules
 * @param {string[]} args
 */
async function tool(program, ...args) {
  return (await runNode(`node_modules/${program}`, args)).code
}

/** @returns {import('./count-results.mjs').TestReport | undefined} */
function readReport() {
  const path = join(projectRoot, REPORT)
  if (!existsSync(path)) return undefined
  return /** @type {import('./count-results.mjs').TestReport} */ (JSON.parse(readFileSync(path, 'utf8')))
}
