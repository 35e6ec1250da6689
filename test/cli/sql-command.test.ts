import { beforeAll, describe, expect, it } from 'vitest'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeTables } from '../../src/tables/write-tables.ts'
import { afterAllTests } from '../support/temporary-folder.ts'
import { resultsFolder } from '../tables/results-folder.ts'
import { concern, plan, tablesWith } from '../tables/sample-tables.ts'
import { crossplan } from './crossplan.ts'

const after = afterAllTests()
let reports: string
beforeAll(async () => {
  reports = await resultsFolder(after)
  const text = 'Said "no, never"\nand left'
  await writeTables(
    tablesWith({ plans: [plan('alpha-2025')], concerns: [concern('alpha-2025#1', { text })] }),
    reports,
  )
})

const sql = (query: string, ...options: string[]) => crossplan('sql', query, '--reports', reports, ...options)

describe('crossplan sql', () => {
  it('prints a table', async () => {
    expect(await sql('SELECT plan_id, count(*) AS concerns FROM concerns GROUP BY 1')).toEqual({
      stdout: `┌────────────┬──────────┐
│ plan_id    │ concerns │
├────────────┼──────────┤
│ alpha-2025 │        1 │
└────────────┴──────────┘
1 row
`,
      stderr: '',
      code: 0,
    })
  })

  it('wraps long texts and narrows many columns', async () => {
    const { stdout } = await sql(
      `SELECT repeat('alpha ', 40) AS a, repeat('bravo ', 40) AS b, repeat('charlie ', 40) AS c`,
    )
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(160)
    expect(stdout.match(/charlie/g)).toHaveLength(40)
  })

  it('prints CSV, which for a table is what the run wrote, quotes aside', async () => {
    const { stdout } = await sql('SELECT * FROM plans', '--format', 'csv')
    expect(stdout).toBe(await readFile(join(reports, 'tables', 'plans.csv'), 'utf8'))
    expect((await sql('SELECT text, number FROM concerns', '-f', 'csv')).stdout).toBe(
      'text,number\n"Said ""no, never""\nand left",1\n',
    )
  })

  it('prints JSON', async () => {
    const { stdout } = await sql(
      'SELECT inspection_end, report_published, [1, 2] AS list FROM plans',
      '--json',
    )
    expect(JSON.parse(stdout)).toEqual([
      { inspection_end: '2025-03-13', report_published: null, list: [1, 2] },
    ])
    expect((await sql('SELECT * FROM themes', '--format', 'json')).stdout).toBe('[]\n')
  })

  it('ends with 1 and a remedy when the query fails, is slow, or there are no tables', async () => {
    const failed = await sql('SELECT nothing FROM plans')
    expect(failed).toMatchObject({ code: 1, stdout: '' })
    expect(failed.stderr).toMatch(/^error Q006: The query failed: Binder Error/)
    const slow = await sql(
      'SELECT count(*) FROM range(10000000000000) t(i) WHERE i * i = 7',
      '--timeout',
      '1',
    )
    expect(slow.stderr).toContain('error Q008: The query was stopped after 1 s.')
    const none = await crossplan('sql', 'SELECT 1', '--reports', join(reports, 'none'))
    expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining('error Q004') as string })
  })
})
