import { once } from 'node:events'
import { beforeAll, describe, expect, it } from 'vitest'
import { BUILD_MS, ensureBuilt, startNode } from '../support/built-program.ts'
import { writeTables } from '../../src/tables/write-tables.ts'
import { resultsFolder } from '../tables/results-folder.ts'
import { tablesWith } from '../tables/sample-tables.ts'

beforeAll(ensureBuilt, BUILD_MS)

const main = 'dist/cli/main.js'

describe('the crossplan program', () => {
  it('ends with the code of its command', async () => {
    expect(await startNode([main, '--version']).ended).toMatchObject({ code: 0, stderr: '' })
    expect(await startNode([main, 'bogus']).ended).toMatchObject({ code: 2, stdout: '' })
    expect(await startNode([main, 'run', '/none']).ended).toMatchObject({ code: 1, stdout: '' })
  })

  it('writes no colours and no progress into a pipe', async () => {
    const { stdout, stderr } = await startNode([main, 'read', 'corpus/hmp-elmley-2025.txt']).ended
    expect(stdout).toContain('elmley-2025')
    expect(stdout + stderr).not.toContain('\u001b')
  })

  it('loads nothing for --help but what help needs', async () => {
    const script = `
      import { createRequire } from 'node:module'
      const { runCommandLine } = await import('./dist/cli/run-command-line.js')
      const { realWorld } = await import('./dist/cli/real-world.js')
      await runCommandLine(['--help'], realWorld())
      const names = Object.keys(createRequire(import.meta.url).cache).map((path) => /node_modules.((?:@[^/\\\\]+.)?[^/\\\\]+)/.exec(path)?.[1])
      process.stdout.write('LOADED ' + [...new Set(names)].filter(Boolean).sort().join(' '))`
    const { stdout } = await startNode(['--input-type=module', '-e', script]).ended
    expect(stdout.split('LOADED ')[1]).toBe('commander picocolors')
  })

  it('ends quietly when nobody reads on', async () => {
    const folder = await resultsFolder()
    await writeTables(tablesWith({}), folder)
    const { child, ended } = startNode([
      main,
      'sql',
      'SELECT * FROM range(500000)',
      '-f',
      'csv',
      '--reports',
      folder,
    ])
    await once(child.stdout, 'data')
    child.stdout.destroy()
    expect(await ended).toMatchObject({ code: 0, stderr: '' })
  })
})
