import { describe, expect, it } from 'vitest'
import { readTables } from '../../src/tables/read-tables.ts'
import type { Tables } from '../../src/tables/schema.ts'
import { planText } from '../support/plan-text.ts'
import { corpusFolder } from './corpus-folder.ts'
import { crossplan } from './crossplan.ts'

const WINDOWS = 'The windows of the cells were broken.'
const DRUGS = 'Illicit drugs were easy to get.'
const MEALS = 'Evening meals arrived cold.'
const before = planText({ inspected: '7 – 11 March 2022', concerns: [WINDOWS, MEALS] })
const later = planText({ inspected: '3 – 7 March 2025', concerns: [WINDOWS, DRUGS] })
const withoutActions = (text: string): string =>
  text.replaceAll(/\tA review of .* will be held\.\tGovernor\tAugust 2025/g, '\t\t\t')

/** Runs on the files; no command may end otherwise than well. */
async function analysed(files: Readonly<Record<string, string>>): Promise<{
  readonly tables: Tables
  readonly codes: readonly string[]
  readonly said: Readonly<Record<'recurrence' | 'promises' | 'failures', string>>
}> {
  const { corpus, out } = await corpusFolder(files)
  expect(await crossplan('run', corpus, '--out', out, '--quiet')).toMatchObject({ code: 0, stdout: '' })
  const say = async (...args: readonly string[]): Promise<string> => {
    const { stdout, code } = await crossplan(...args, '--reports', out)
    expect(code, args.join(' ')).toBe(0)
    const rows = await crossplan(...args, '--reports', out, '--format', 'csv', '--quiet')
    expect(rows, args.join(' ')).toMatchObject({ code: 0, stderr: '' })
    return stdout
  }
  const tables = await readTables(out)
  return {
    tables,
    codes: tables.notices.map(({ code }) => code).toSorted(),
    said: {
      recurrence: await say('recurrence'),
      promises: await say('promises'),
      failures: await say('failures'),
    },
  }
}

const links = ({ recurrences }: Tables) =>
  recurrences
    .filter(({ verdict }) => verdict === 'recurring')
    .map((row) => `${row.earlier_concern_id} → ${row.later_concern_id}`)

describe('odd corpora', { timeout: 120_000 }, () => {
  it('compares two inspections of one day with others, and not with each other', async () => {
    const other = planText({ inspected: '3 – 14 March 2025', concerns: [WINDOWS, MEALS] })
    const { tables, codes } = await analysed({ 'a.txt': before, 'b.txt': later, 'c.txt': other })
    expect(codes.filter((code) => code === 'R022')).toHaveLength(2)
    expect(links(tables)).toEqual([
      'alpha-2022#1 → alpha-2025-03-07#1',
      'alpha-2022#1 → alpha-2025-03-14#1',
      'alpha-2022#2 → alpha-2025-03-14#2',
    ])
    expect(tables.concern_chains.filter(({ state }) => state === 'raised again')).toHaveLength(3)
  })

  it('takes the second of two plans for one inspection out, and says so', async () => {
    const again = planText({ inspected: '3 – 7 March 2025', concerns: [DRUGS, MEALS] })
    const { tables, codes } = await analysed({ 'a.txt': before, 'b.txt': later, 'c.txt': again })
    expect(codes).toContain('K006')
    expect(links(tables)).toEqual(['alpha-2022#1 → alpha-2025#1'])
  })

  it('goes by the inspection where a plan is out of order', async () => {
    const early = later.replace('Submitted: 9 July 2025', 'Submitted: 9 July 2021')
    const { tables, codes } = await analysed({ 'z.txt': before, 'a.txt': early })
    expect(codes).toContain('R024')
    expect(links(tables)).toEqual(['alpha-2022#1 → alpha-2025#1'])
    expect(tables.concern_outcomes.map(({ outcome }) => outcome)).toEqual([
      'recurring',
      'not raised again',
      'not yet re-inspected',
      'new',
    ])
  })

  it('follows an establishment over a change of its name', async () => {
    const { tables, codes, said } = await analysed({
      'a.txt': before.replace('HMP Alpha', 'HMP Everthorpe'),
      'b.txt': later.replace('HMP Alpha', 'HMP Humber'),
    })
    expect(codes).toContain('R023')
    expect(links(tables)).toEqual(['humber-2022#1 → humber-2025#1'])
    expect(new Set(tables.concern_chains.map(({ establishment }) => establishment))).toEqual(
      new Set(['humber']),
    )
    expect(said.recurrence).toMatch(/^HMP Humber\n/)
    expect(said.promises).toContain('HMP Everthorpe, March 2022')
  })

  it('takes a plan without actions, which promises nothing', async () => {
    const { tables, codes } = await analysed({ 'a.txt': withoutActions(before), 'b.txt': later })
    expect(codes.filter((code) => code === 'P021')).toHaveLength(2)
    expect(links(tables)).toEqual(['alpha-2022#1 → alpha-2025#1'])
    expect(tables.promises.map(({ action_id: id }) => id)).toEqual(['alpha-2025#1/1', 'alpha-2025#2/1'])
    expect(tables.repeated_actions).toEqual([])
  })

  it('says that nobody promised anything', async () => {
    const { tables, codes, said } = await analysed({ 'a.txt': withoutActions(before) })
    expect(codes).toEqual(['P021', 'P021', 'R020', 'R021', 'R025', 'T032'])
    expect([tables.promises, tables.promise_rates, tables.repeated_actions]).toEqual([[], [], []])
    expect(said.promises).toBe('The plans of these results hold no action, so nothing was promised.\n')
  })

  it('says of one establishment that it shares nothing, and of one plan that nothing came back', async () => {
    const prison = await analysed({ 'a.txt': before, 'b.txt': later })
    expect(prison.codes).toEqual(['R021'])
    expect(links(prison.tables)).toHaveLength(1)
    expect([prison.tables.shared_issues, prison.tables.failure_concerns]).toEqual([[], []])
    expect(prison.said.failures).toMatch(/plans of one establishment only/)
    const plan = await analysed({ 'a.txt': before })
    expect(plan.codes).toEqual(['R020', 'R021', 'T032'])
    expect([plan.tables.recurrences, plan.tables.concern_chains]).toEqual([[], []])
    expect(plan.tables.promises.map(({ finding }) => finding)).toEqual([
      'due August 2025, not yet re-inspected',
      'due August 2025, not yet re-inspected',
    ])
    expect(plan.said.recurrence).toMatch(/^No establishment has two inspections/)
  })
})
