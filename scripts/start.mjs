// @ts-check
// npm start [-- [folder] [options of `crossplan run`]]: install, build, read the plans, write the reports.
import './check-node.mjs'
import { ensureBuilt } from './ensure-built.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { runNode } from './run-command.mjs'

await ensureInstalled()
await ensureBuilt()

const given = process.argv.slice(2)
const folder = given[0] !== undefined && !given[0].startsWith('-') ? given.shift() : 'corpus'
const { code } = await runNode('dist/cli/main.js', [
  'run',
  /** @type {string} */ (folder),
  '--out',
  'reports',
  ...given,
])
process.exitCode = code
