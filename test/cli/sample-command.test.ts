import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeTables } from '../../src/tables/write-tables.ts'
import { parseCsv } from '../../src/util/parse-csv.ts'
import { afterAllTests } from '../support/temporary-folder.ts'
import { resultsFolder } from '../tables/results-folder.ts'
import { concern, plan, tablesWith } from '../tables/sample-tables.ts'
import { codingTables } from './coding-tables.ts'
import { crossplan } from './crossplan.ts'

const after = afterAllTests()
let reports: string
beforeAll(async () => {
  reports = await codingTables(after)
})

const sample = (...args: readonly string[]) =>
  crossplan('sample', '--for', 'coding', '--reports', reports, ...args)
const column = (sheet: string, name: string): readonly string[] => {
  const [header, ...rows] = parseCsv(sheet).rows.map(({ cells }) => cells)
  return rows.map((cells) => cells[header!.indexOf(name)]!)
}

describe('crossplan sample', () => {
  it('draws concerns with rare themes among them, and says nothing of themes', async () => {
    const { stdout, stderr, code } = await sample('--size', '4')
    expect([code, stderr]).toEqual([0, ''])
    const drawn = column(stdout, 'concern_id')
    expect(drawn).toHaveLength(4)
    expect(drawn).toEqual(expect.arrayContaining(['alpha-2025#7', 'alpha-2025#8']))
    expect(column(stdout, 'establishment')).toEqual(Array(4).fill('HMP Alpha'))
    expect(column(stdout, 'year')).toEqual(Array(4).fill('2025'))
    expect(stdout).not.toMatch(/food|work|faith|About/)
  })

  it('draws the same again, and otherwise with another seed', async () => {
    const { stdout } = await sample()
    expect((await sample()).stdout).toBe(stdout)
    expect((await sample('--seed', '2')).stdout).not.toBe(stdout)
    const first = column(stdout, 'concern_id').indexOf('alpha-2025#1')
    expect(column(stdout, 'actions')[first]).toBe('Do alpha-2025#1 1.\nDo alpha-2025#1 2.')
  })

  it('tells when all is drawn, and when themes are left out', async () => {
    expect((await sample()).stderr).toBe('There are no more than 8 concerns.\n')
    expect((await sample('--size', '2')).stderr).toMatch(/warning.*Only 2 of 3 themes.*\n.*at least 3/)
  })

  it('writes a new file, and leaves one that is there alone', async () => {
    const file = join(reports, 'anna.csv')
    const blind = await sample('--size', '5', '--out', file, '--blind-source')
    expect(blind).toEqual({ stdout: '', stderr: `${file} holds 5 concerns of 8.\n`, code: 0 })
    const sheet = await readFile(file, 'utf8')
    expect(sheet.split('\n')[0]).toBe('sample_id,text,actions,theme,second_theme,note')
    const { stderr, code } = await sample('--out', file)
    expect([code, stderr]).toEqual([1, expect.stringMatching(/A004: .*somebody's work[^]*another file/)])
    expect(await readFile(file, 'utf8')).toBe(sheet)
  })

  it('says when there is nothing to draw from', async () => {
    const empty = await resultsFolder(after)
    await writeTables(tablesWith({ plans: [plan('alpha-2025')], concerns: [concern('alpha-2025#1')] }), empty)
    const { stderr, code } = await crossplan('sample', '--reports', empty)
    expect([code, stderr]).toEqual([1, expect.stringMatching(/A002: .*no concern with a theme[^]*Add plans/)])
    expect((await crossplan('sample', '--for', 'tea')).code).toBe(2)
  })
})
