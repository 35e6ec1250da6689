import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerQueries } from '../../src/tables/answer-queries.ts'
import type { NamedQuery } from '../../src/tables/named-query.ts'
import { queryTables } from '../../src/tables/query-tables.ts'
import { readTables } from '../../src/tables/read-tables.ts'
import { writeTables } from '../../src/tables/write-tables.ts'
import { resultsFolder } from './results-folder.ts'
import { concern, plan, tablesWith } from './sample-tables.ts'

const tables = tablesWith({
  plans: [plan('alpha-2025')],
  concerns: ['2', '1', '3'].map((n) =>
    concern(`alpha-2025#${n}`, { priority: n === '3' ? 'priority' : 'key' }),
  ),
})
const queries: readonly NamedQuery[] = [
  {
    name: 'by_priority',
    description: 'Concerns, by priority.',
    sql: 'SELECT priority AS key, count(*) AS value FROM concerns GROUP BY ALL',
  },
  { name: 'all', description: 'Concerns.', sql: "SELECT '' AS key, count(*) AS value FROM concerns" },
  { name: 'third', description: 'A third.', sql: "SELECT '' AS key, 1 / 3 AS value" },
  { name: 'none', description: 'Nothing.', sql: "SELECT '' AS key, 1 AS value WHERE false" },
]
const short = (rows: Awaited<ReturnType<typeof answerQueries>>) =>
  rows.map(({ name, key, value }) => [name, key, value])
const answers = [
  ['all', '', 3],
  ['by_priority', 'key', 2],
  ['by_priority', 'priority', 1],
  ['third', '', 0.333333],
]

describe('answerQueries(tables, queries)', () => {
  it('gives a row for each answer, by name and key, with its query', async () => {
    const figures = await answerQueries(tables, queries)
    expect(short(figures)).toEqual(answers)
    expect(figures[1]).toMatchObject({ description: 'Concerns, by priority.', sql: queries[0]?.sql })
  })

  it('names the query that fails', async () => {
    const wrong = { name: 'wrong', description: 'Nothing.', sql: 'SELECT key FROM nowhere' }
    await expect(answerQueries(tables, [wrong])).rejects.toMatchObject({
      code: 'Q002',
      message: expect.stringContaining('SELECT key FROM nowhere') as string,
    })
  })
})

describe('writeTables(tables, folder, index, queries)', () => {
  it('keeps the answers as a table of the run, from which each can be counted again', async () => {
    const folder = await resultsFolder()
    const written = await writeTables(tables, folder, undefined, { queries })
    expect(short(written.figures)).toEqual(answers)
    expect((await readTables(folder)).figures).toEqual(written.figures)
    expect(await readFile(join(folder, 'tables/figures.csv'), 'utf8')).toMatch(
      /^name,key,value,description,sql\nall,"",3\.0,Concerns\.,/,
    )
    for (const { key, value, sql } of written.figures) {
      const { rows } = await queryTables(folder, `SELECT value FROM (${sql}) WHERE key = '${key}'`)
      expect(Number(rows[0]?.[0])).toBeCloseTo(value, 6)
    }
  })

  it('keeps the rows as given where nothing is asked', async () => {
    const figures = [{ name: 'all', key: '', value: 7, description: 'Concerns.', sql: 'SELECT 7' }]
    expect((await writeTables({ ...tables, figures }, await resultsFolder())).figures).toEqual(figures)
  })
})
