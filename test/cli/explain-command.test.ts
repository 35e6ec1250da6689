import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { evidenceKinds } from '../../src/recurrence/evidence.ts'
import { evidenceNames } from '../../src/recurrence/evidence-names.ts'
import { probabilityOf } from '../../src/recurrence/weigh-evidence.ts'
import { readTables } from '../../src/tables/read-tables.ts'
import type { Tables } from '../../src/tables/schema.ts'
import { planText } from '../support/plan-text.ts'
import { afterAllTests, temporaryFolder } from '../support/temporary-folder.ts'
import { alpha2022, alpha2025, bravo2024, corpusFolder } from './corpus-folder.ts'
import { crossplan } from './crossplan.ts'

interface Explanation {
  readonly relation: string
  readonly concerns: readonly { readonly concern_id: string; readonly place: string }[]
  readonly prior_weight: number
  readonly comparisons: readonly {
    readonly comparison: string
    readonly value: number
    readonly weight: number
  }[]
  readonly sum: number
  readonly probability: number
  readonly verdict: string
  readonly listed: { readonly verdict: string; readonly decided_by: string } | null
  readonly shared_words: readonly string[]
}

const after = afterAllTests()
let out: string
let tables: Tables
beforeAll(async () => {
  const files = {
    ...{ 'a.txt': alpha2022, 'b.txt': alpha2025, 'c.md': bravo2024 },
    'd.txt': planText({
      establishment: 'HMP Charlie',
      inspected: '4 – 8 November 2024',
      concerns: ['Drugs, mostly brought in by drones, were easy to get hold of.', 'Visits were too few.'],
    }),
  }
  const folders = await corpusFolder(files, after)
  out = folders.out
  expect(await crossplan('run', folders.corpus, '--out', out, '--quiet')).toMatchObject({ code: 0 })
  tables = await readTables(out)
}, 60_000)

const explain = (...args: readonly string[]) => crossplan('explain', ...args, '--out', out)
async function explanationOf(a: string, b: string): Promise<Explanation> {
  const { stdout, stderr, code } = await explain(a, b, '--json')
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as Explanation
}

const pairRows = () => [
  ...tables.recurrences.map((row) => ({ ...row, ids: [row.earlier_concern_id, row.later_concern_id] })),
  ...tables.shared_issues.map((row) => ({ ...row, ids: [row.concern_a, row.concern_b] })),
]

describe('the match weights in the tables', () => {
  it('add up, with the prior, to the probability exactly', () => {
    expect(pairRows().length).toBeGreaterThan(15)
    for (const row of pairRows()) {
      const sum = evidenceKinds.reduce(
        (total, kind) => total + row[`${evidenceNames[kind]}_weight`],
        row.prior_weight,
      )
      expect(Number(probabilityOf(sum).toFixed(6))).toBe(row.probability)
    }
  })
})

describe('pair_evidence', () => {
  it('has a row for each comparison of each pair, with its level, which add up with the prior', async () => {
    const sql = `SELECT e.comparison, e.value, e.level, e.weight, r.prior_weight, r.probability
      FROM pair_evidence e JOIN recurrences r
      ON r.earlier_concern_id = e.first_concern_id AND r.later_concern_id = e.second_concern_id
      WHERE e.first_concern_id = 'alpha-2022#1' AND e.second_concern_id = 'alpha-2025#2'`
    const { stdout } = await crossplan('sql', sql, '--json', '--reports', out)
    const rows = JSON.parse(stdout) as readonly {
      readonly comparison: string
      readonly level: string
      readonly weight: number
      readonly prior_weight: number
      readonly probability: number
    }[]
    expect(rows).toHaveLength(evidenceKinds.length)
    expect(rows.find((row) => row.comparison === 'theme')?.level).toBe('strong')
    expect(rows.find((row) => row.comparison === 'scope')?.level).toBe('none')
    const sum = rows.reduce((total, { weight }) => total + weight, rows[0]!.prior_weight)
    expect(probabilityOf(sum)).toBeCloseTo(rows[0]!.probability, 6)
    const count = await crossplan(
      'sql',
      'SELECT count(*) AS n FROM pair_evidence',
      '--json',
      '--reports',
      out,
    )
    expect(JSON.parse(count.stdout)).toEqual([{ n: evidenceKinds.length * pairRows().length }])
  })
})

describe('crossplan explain', { timeout: 60_000 }, () => {
  it('has the numbers of the tables', async () => {
    const rows = pairRows()
    for (const row of [rows[0]!, rows[2]!, rows.at(-1)!]) {
      const told = await explanationOf(row.ids[0]!, row.ids[1]!)
      expect(told.probability).toBe(row.probability)
      expect(told.listed).toEqual({ verdict: row.verdict, decided_by: 'model' })
      expect(told.prior_weight).toBe(row.prior_weight)
      for (const { comparison, value, weight } of told.comparisons) {
        const name = comparison as (typeof evidenceNames)[keyof typeof evidenceNames]
        expect([comparison, value, weight]).toEqual([comparison, row[name], row[`${name}_weight`]])
      }
      expect(told.comparisons).toHaveLength(evidenceKinds.length)
    }
  })

  it('puts the earlier first and tells texts, places, weights, what is shared and what would change it', async () => {
    const { stdout, code } = await explain('alpha-2025#2', 'alpha-2022#1')
    expect(code).toBe(0)
    expect(stdout).toMatch(/alpha-2022#1 {2}HMP Alpha, inspected from 2022-03-07 {2}a\.txt:7/)
    expect(stdout.indexOf('alpha-2022#1')).toBeLessThan(stdout.indexOf('alpha-2025#2'))
    expect(stdout).toMatch(/Promised:\n {2}- /)
    expect(stdout).toMatch(/before any evidence +same prison +−\d\.\d\d {2}▒+│/)
    expect(stdout).toMatch(/themes +strong \(\d\.\d\d\) +\+\d\.\d\d +█+/)
    expect(stdout).toMatch(/Probability [01]\.\d\d: recurring \(recurring from 0\.65, related from 0\.25\)/)
    expect(stdout).toMatch(/Words of both: .*interpreting/)
    expect(stdout).toMatch(/What would change the verdict\n {2}(themes|No one comparison)/)
  })

  it('is the same whichever concern is named first', async () => {
    const there = await explanationOf('bravo-2024#1', 'charlie-2024#1')
    const back = await explanationOf('charlie-2024#1', 'bravo-2024#1')
    expect(back.probability).toBe(there.probability)
    expect(back.concerns.map((concern) => concern.concern_id)).toEqual(['charlie-2024#1', 'bravo-2024#1'])
    expect(there.shared_words).toContain('drugs')
  })

  it('shows a pair of one plan all the same, and says that it is not compared', async () => {
    const { stdout } = await explain('alpha-2022#1', 'alpha-2022#2')
    expect(stdout).toMatch(/Both stand in one plan\. Such pairs are not compared/)
    expect(stdout).toMatch(/Probability 0\.\d\d/)
    expect(await explanationOf('alpha-2022#1', 'alpha-2022#2')).toMatchObject({
      relation: 'same plan',
      listed: null,
    })
  })

  it('names the nearest ids where one is unknown', async () => {
    const { stderr, code } = await explain('alpha-2022#1', 'bravo-2042#1')
    expect(code).toBe(1)
    expect(stderr).toMatch(/R005.*no concern bravo-2042#1; the nearest are bravo-2024#1,/)
    expect(stderr).toMatch(/Name two concerns by their ids/)
  })

  it('wants two', async () => {
    const { stderr, code } = await explain('alpha-2022#1', 'alpha-2022#1')
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/R006.*expected two different concerns/) as string,
    ])
    expect(stderr).toMatch(/Name another concern/)
    expect((await explain('alpha-2022#1')).code).toBe(2)
  })

  it('refuses results that other weights, word lists or edits were made with', async () => {
    const { stderr, code } = await explain('alpha-2022#1', 'alpha-2025#2', '--codebook', `${out}/no.yaml`)
    expect(code).toBe(1)
    expect(stderr).toMatch(/E001/)
    const other = join(await temporaryFolder(after), 'codebook.yaml')
    await writeFile(
      other,
      'edits:\n  - { id: 1, date: 2026-03-31, reason: tried, note: { theme: food, text: "Ask the kitchens." } }\n',
    )
    const refused = await explain('alpha-2022#1', 'alpha-2025#2', '--codebook', other)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toMatch(/R002.*were made before codebook_edits changed/)
    expect(refused.stderr).toMatch(/Make them again with "crossplan run"/)
  })
})
