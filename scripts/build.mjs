// @ts-check
// npm run build
import './check-node.mjs'
import { build } from './ensure-built.mjs'
import { ensureInstalled } from './ensure-installed.mjs'

await ensureInstalled()
process.exitCode = await build()
