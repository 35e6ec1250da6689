import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readTables } from '../../src/tables/read-tables.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { alpha2022, corpusFolder } from './corpus-folder.ts'
import { crossplan } from './crossplan.ts'

describe('crossplan themes with logs and folders that cannot be used', () => {
  it('says so before anything is computed', async () => {
    const { corpus, out } = await corpusFolder({ 'a.txt': alpha2022 })
    const log = join(corpus, '..', 'log.yaml')
    await writeFile(
      log,
      'edits:\n' +
        '  - { id: 1, date: 2026-01-01, reason: a, merge: { themes: [family-contact], into: health } }\n' +
        '  - { id: 2, date: 2026-01-01, reason: a, rename: { theme: nothing, label: x } }\n',
    )
    const { code, stderr, stdout } = await crossplan('run', corpus, '--out', out, '--codebook', log)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(`error T020: ${log}:2: edit 1: `)
    expect(stderr).toContain(`${log}:3: edit 2: there is no theme "nothing"`)
    const missing = await crossplan('run', corpus, '--out', out, '--codebook', `${log}.none`)
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringMatching(/^error E001: /)])
  })

  it('goes on without an edit that the corpus does not allow, and says so', async () => {
    const { corpus, out } = await corpusFolder({ 'a.txt': alpha2022 })
    const log = join(corpus, '..', 'log.yaml')
    await writeFile(
      log,
      'edits:\n' +
        '  - { id: 1, date: 2026-01-01, reason: a, pin: { concern: "zulu-2020#1", theme: use-of-force } }\n' +
        '  - { id: 2, date: 2026-01-01, reason: a, move: { concern: "alpha-2022#1", to: use-of-force, fingerprint: "000000000000" } }\n',
    )
    const { code, stderr } = await crossplan('run', corpus, '--out', out, '--codebook', log, '--quiet')
    expect(code).toBe(0)
    expect(stderr).toMatch(/^warning T021: .*log\.yaml:2: edit 1 is about zulu-2020#1.*\n.*\nwarning T022: /)
    const { notices, theme_edits: edits, concern_themes: themes } = await readTables(out)
    expect(notices.map(({ code: id }) => id)).toEqual(expect.arrayContaining(['T021', 'T022']))
    expect(edits.map(({ status }) => status)).toEqual(['not applied', 'not applied'])
    expect(themes.map((row) => row.assigned_by)).not.toContain('analyst')
  })

  it('makes a log that is missing, and has nothing to undo in an empty one', async () => {
    const folder = await temporaryFolder()
    const log = join(folder, 'new', 'log.yaml')
    const undo = await crossplan('themes', 'undo', '--reason', 'r', '--codebook', log)
    expect([undo.code, undo.stderr]).toEqual([
      1,
      expect.stringMatching(/^error T027: .*holds no edit that is in force/),
    ])
    const { code, stdout } = await crossplan(
      ...[
        'themes',
        'merge',
        'family-contact',
        'early-days',
        '--into',
        'both',
        '--label',
        'Both',
        '--definition',
        'b',
      ],
      ...['--reason', 'r', '--codebook', log, '--reports', join(folder, 'none')],
    )
    expect(code).toBe(0)
    expect(stdout).toContain(
      'the concerns of family-contact and the concerns of early-days will be under both',
    )
    expect(await readFile(log, 'utf8')).toMatch(/^# The analyst's log .*\nedits:\n {2}- id: 1\n/)
  })

  it('takes the log that the environment names', async () => {
    const log = join(await temporaryFolder(), 'log.yaml')
    vi.stubEnv('CROSSPLAN_CODEBOOK', log)
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    const { stdout } = await crossplan('themes', 'note', 'food', 'hm', '--reason', 'r')
    expect(stdout).toContain(`Edit 1 added to ${log}: food: hm.`)
    expect(await readFile(log, 'utf8')).toContain('note: { theme: food, text: hm }')
  })

  it('wants results to look at', async () => {
    const folder = await temporaryFolder()
    for (const args of [['list'], ['show', 'family-contact']]) {
      const { code, stderr } = await crossplan('themes', ...args, '--reports', folder)
      expect([code, stderr]).toEqual([1, expect.stringMatching(/^error Q004: /)])
    }
  })
})
