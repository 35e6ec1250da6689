// @ts-check
// npm start [-- [folder] [options of `crossplan run`]]: install, build, read the plans, write the reports.
import './check-node.mjs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './ensure-built.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { projectRoot } from './project-root.mjs'

await ensureInstalled()
await ensureBuilt()

const given = process.argv.slice(2)
const folder = /** @type {string} */ (given[0]?.startsWith('-') === false ? given.shift() : 'corpus')
// In this process: a second one would take longer to start than to find out what has changed.
process.argv.splice(2, process.argv.length, 'run', folder, '--out', 'reports', ...given)
await import(pathToFileURL(join(projectRoot, 'dist/cli/main.js')).href)
