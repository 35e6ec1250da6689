#!/usr/bin/env node
import { realWorld } from './real-world.ts'
import { runCommandLine } from './run-command-line.ts'

// Whoever reads standard output may have read enough: `crossplan sql … | head`.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause
  process.exit()
})

await runCommandLine(process.argv.slice(2), realWorld())
