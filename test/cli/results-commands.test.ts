import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeTables } from '../../src/tables/write-tables.ts'
import { planText } from '../support/plan-text.ts'
import { afterAllTests } from '../support/temporary-folder.ts'
import { resultsFolder } from '../tables/results-folder.ts'
import { tablesWith } from '../tables/sample-tables.ts'
import { alpha2022, alpha2025, bravo2024, corpusFolder } from './corpus-folder.ts'
import { crossplan } from './crossplan.ts'

type Rows = readonly Readonly<Record<string, unknown>>[]

const alpha2028 = planText({
  inspected: '6 – 10 March 2028',
  concerns: ['The windows of the cells were broken.', 'Evening meals arrived cold.'],
})

const after = afterAllTests()
let out: string
let only: string
beforeAll(async () => {
  const whole = await corpusFolder(
    { 'a.txt': alpha2022, 'b.txt': alpha2025, 'c.md': bravo2024, 'd.txt': alpha2028 },
    after,
  )
  const one = await corpusFolder({ 'a.txt': alpha2022 }, after)
  ;[out, only] = [whole.out, one.out]
  for (const { corpus, out: folder } of [whole, one])
    expect(await crossplan('run', corpus, '--out', folder, '--quiet')).toMatchObject({ code: 0 })
}, 120_000)

const ask = (...args: readonly string[]) => crossplan(...args, '--reports', out)
const rowsOf = async (...args: readonly string[]): Promise<Rows> =>
  JSON.parse((await ask(...args, '--format', 'json')).stdout) as Rows

describe('crossplan recurrence', () => {
  it('shows what came back, with both texts and places, and what was absent in between', async () => {
    const { stdout, stderr, code } = await ask('recurrence', 'alpha')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^HMP Alpha\nOf 2 concerns of March 2022, at the next inspection: 1 recurring,/)
    const flat = stdout.replace(/\s+/g, ' ')
    expect(flat).toMatch(
      /March 2022, 2 \(priority\): raised “The windows of the cells were broken.” a\.txt:\d+ alpha-2022#2 March 2025: absent Note: since May 2022 .* March 2028, 1 \(priority\): back, unchanged, probability over 0\.99/,
    )
    expect(stdout.match(/Not raised again is not resolved/g)).toHaveLength(1)
  })

  it('keeps to verdict, state, year, theme and establishment', async () => {
    const laters = async (...args: readonly string[]) =>
      (await rowsOf('recurrence', ...args)).map((row) => row['later_concern_id'])
    expect(await laters('--verdict', 'recurring')).toEqual(['alpha-2025#2', 'alpha-2028#1'])
    expect(await laters('--state', 'back')).toEqual(['alpha-2028#1'])
    expect(await laters('--year', '2025', '--verdict', 'recurring')).toEqual(['alpha-2025#2'])
    expect(await laters('--theme', 'language', '--verdict', 'recurring')).toEqual(['alpha-2025#2'])
    expect(await laters('bravo')).toEqual([])
  })

  it('gives rows with their sources to a program', async () => {
    const [row] = await rowsOf('recurrence', '--state', 'back')
    expect(row).toMatchObject({
      establishment: 'HMP Alpha',
      verdict: 'recurring',
      chain_id: 'chain:alpha-2022#2',
      earlier_text: 'The windows of the cells were broken.',
      earlier_file: 'a.txt',
      later_file: 'd.txt',
    })
    for (const command of ['recurrence', 'promises', 'failures'])
      expect((await ask(command, '--json')).stdout).toBe((await ask(command, '--format', 'json')).stdout)
    const { stdout } = await ask('recurrence', '--state', 'back', '--format', 'csv')
    expect(stdout.split('\n')[0]).toMatch(/^establishment_slug,establishment,verdict,probability,/)
  })

  it('says why there is nothing', async () => {
    const { stdout } = await crossplan('recurrence', '--reports', only)
    expect(stdout).toMatch(/^No establishment has two inspections .* Add an earlier or a later plan/)
    expect((await ask('recurrence', 'bravo')).stdout).toMatch(
      /^These results hold no two inspections .* of bravo/,
    )
    expect(await ask('recurrence', '--year', '1999', '--format', 'json')).toEqual({
      stdout: '[]\n',
      stderr: expect.stringContaining('No pair of concerns meets these options.') as string,
      code: 0,
    })
  })

  it('names the nearest establishments, and results that are not there or too old', async () => {
    const unknown = await ask('recurrence', 'alfa')
    expect(unknown.code).toBe(1)
    expect(unknown.stderr).toMatch(/F007: .* called alfa\. Nearest of 2: alpha, bravo\.\n.*Name one of these/)
    const missing = await crossplan('recurrence', '--reports', join(only, 'nowhere'))
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('Q004') as string })
    expect((await ask('recurrence', '--theme', 'knitting')).stderr).toContain('F003')
    expect((await ask('recurrence', '--verdict', 'likely')).code).toBe(2)
    const old = await resultsFolder(after)
    await writeTables(tablesWith({}), old)
    expect((await crossplan('recurrence', '--reports', old)).stdout).toMatch(/^No establishment has two/)
  })
})

describe('crossplan promises', () => {
  it('shows each promise with what became of it', async () => {
    const { stdout, code } = await ask('promises', 'alpha', '--year', '2022')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^HMP Alpha, March 2022: 2 promises\n/)
    expect(stdout).toContain(
      '1, Governor, August 2025: due August 2025, not yet due when inspected in March 2025, concern raised again',
    )
    expect(stdout).toMatch(
      /“A review of enough\. will be held\.”\n {6}promised again, August 2025, the same month: “A/,
    )
    expect(stdout).toMatch(/a\.txt:\d+ {2}alpha-2022#1\/1 {2}review/)
  })

  it('keeps to owner, type, due date, outcome and what is promised again', async () => {
    const ids = async (...args: readonly string[]) =>
      (await rowsOf('promises', ...args)).map((row) => row['action_id'])
    expect(await ids('--outcome', 'recurring', 'alpha')).toContain('alpha-2022#1/1')
    expect(await ids('--owner', 'governor')).toHaveLength(8)
    expect(await ids('--owner', 'gov', 'bravo')).toHaveLength(2)
    expect(await ids('--owner', 'estates')).toEqual([])
    expect(await ids('--type', 'review')).toHaveLength(8)
    expect(await ids('--due-before', '2025-08-31')).toEqual([])
    expect(await ids('--due-before', '2025-09')).toHaveLength(8)
    expect((await ids('--again')).length).toBeGreaterThan(0)
    expect(await ids('--limit', '3')).toHaveLength(3)
    expect((await ask('promises', '--limit', '3')).stdout).toMatch(
      /5 more promises: --limit .* shows them\.\n$/,
    )
  })

  it('shows rates with numerator, denominator and interval', async () => {
    const { stdout } = await ask('promises', '--rates', 'all')
    expect(stdout).toMatch(/tested, concern raised again +│ 1 of 4 +│ +25 │ 5 to 70 +│ +4 │ small/)
    expect(await rowsOf('promises', 'alpha', '--rates')).toContainEqual(
      expect.objectContaining({
        by: 'establishment',
        group_id: 'alpha',
        measure: 'said complete',
        denominator: 6,
      }),
    )
    const { stdout: none } = await ask('promises', 'bravo', '--rates', 'theme')
    expect(none).toMatch(/^No rate meets these options/)
  })

  it('says why there is nothing, and what may be asked', async () => {
    expect((await ask('promises', '--year', '1999')).stdout).toBe('No promise meets these options.\n')
    expect((await ask('promises', '--year', '1999', '-f', 'csv')).stderr).toContain('No promise meets')
    expect((await ask('promises', '--type', 'pray')).stderr).toMatch(/F003: --type pray .* one of .*review/)
    expect((await ask('promises', '--due-before', 'soon')).code).toBe(2)
    const empty = await resultsFolder(after)
    await writeTables(tablesWith({}), empty)
    expect((await crossplan('promises', '--reports', empty)).stdout).toMatch(/hold no action/)
  })
})

describe('crossplan failures', () => {
  it('shows what prisons share, with the answers side by side and the concern that stands for it', async () => {
    const { stdout, code } = await ask('failures')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^1 failure that several prisons share\n\nfailure-01 {2}Living conditions: /)
    expect(stdout).toMatch(/2 prisons, 3 concerns, 2022, 2024, 2028\n/)
    expect(stdout).toMatch(/│ HMP Alpha +│ HMP Bravo +│/)
    expect(stdout).toMatch(/HMP Bravo 2024, 2 \(priority\) {2}c\.md:\d+/)
    expect(stdout).toMatch(/\(quoted\)/)
  })

  it('keeps to prisons, themes, years and establishments, and gives rows of answers', async () => {
    const rows = await rowsOf('failures')
    expect(rows.map((row) => row['concern_id'])).toEqual(['alpha-2022#2', 'alpha-2028#1', 'bravo-2024#2'])
    expect(rows[0]).toMatchObject({
      failure_id: 'failure-01',
      action_id: 'alpha-2022#2/1',
      source_file: 'a.txt',
    })
    expect(await rowsOf('failures', '--establishment', 'bravo', '--year', '2028')).toHaveLength(3)
    expect(await rowsOf('failures', '--least-prisons', '3')).toEqual([])
    expect(await rowsOf('failures', '--theme', 'food')).toEqual([])
    expect((await ask('failures', '--year', '2025')).stdout).toBe('No failure meets these options.\n')
    expect((await ask('failures', '--year', '2025', '-f', 'csv')).stderr).toContain('No failure meets')
  })

  it('says that one establishment shares nothing', async () => {
    expect((await crossplan('failures', '--reports', only)).stdout).toMatch(/plans of one establishment only/)
  })
})
