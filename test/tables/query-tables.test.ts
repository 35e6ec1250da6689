import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTables } from '../../src/tables/open-tables.ts'
import { queryTables } from '../../src/tables/query-tables.ts'
import { rowObjects } from '../../src/tables/query-result.ts'
import { readTables } from '../../src/tables/read-tables.ts'
import { tableNames } from '../../src/tables/schema.ts'
import { writeTables } from '../../src/tables/write-tables.ts'
import { concern, plan, tablesWith } from './sample-tables.ts'
import { afterAllTests } from '../support/temporary-folder.ts'
import { resultsFolder } from './results-folder.ts'

const after = afterAllTests()
let folder: string
beforeAll(async () => {
  folder = await resultsFolder(after)
  await writeTables(
    tablesWith({ plans: [plan('alpha-2025')], concerns: [concern('alpha-2025#2'), concern('alpha-2025#1')] }),
    folder,
  )
})

const failure = async (sql: string, options?: Parameters<typeof queryTables>[2]): Promise<unknown> =>
  queryTables(folder, sql, options).then(
    () => 'no failure',
    (fault: unknown) => fault,
  )

describe('queryTables(folder, sql, options)', () => {
  it('gives columns with types, and rows', async () => {
    const sql = 'SELECT concern_id, line_start, is_fragment, response FROM concerns ORDER BY 1;  -- all'
    expect(await queryTables(folder, sql)).toEqual({
      columns: [
        { name: 'concern_id', type: 'VARCHAR' },
        { name: 'line_start', type: 'INTEGER' },
        { name: 'is_fragment', type: 'BOOLEAN' },
        { name: 'response', type: 'VARCHAR' },
      ],
      rows: [
        ['alpha-2025#1', 21, false, null],
        ['alpha-2025#2', 21, false, null],
      ],
    })
  })

  it('gives counts as numbers, dates as ISO text, nested values as JSON has them', async () => {
    const sql =
      'SELECT count(*), sum(line_start), 1.5::DECIMAL(4,2), max(inspection_end), [1::BIGINT, 2], {a: 1}, 9007199254740993 FROM concerns, plans'
    expect((await queryTables(folder, sql)).rows).toEqual([
      [2, 42, 1.5, '2025-03-13', [1, 2], { a: 1 }, '9007199254740993'],
    ])
  })

  it.each(['', ' ; ', '-- nothing'])('refuses %j: no statement', async (sql) => {
    expect(await failure(sql)).toMatchObject({
      code: 'Q007',
      message: expect.stringContaining('no statement') as string,
    })
  })

  it('refuses two statements', async () => {
    expect(await failure('SELECT 1; SELECT 2')).toMatchObject({
      code: 'Q007',
      message: 'The query holds 2 statements, expected exactly one.',
      remedy: expect.stringContaining('one at a time') as string,
    })
  })

  it.each([
    'DROP TABLE plans',
    'INSERT INTO plans SELECT * FROM plans',
    "SELECT * FROM read_text('/etc/hostname')",
    "COPY plans TO '/tmp/plans.csv'",
    "ATTACH '/tmp/other.duckdb'",
    "SET memory_limit = '1GB'",
    'INSTALL fts',
    'SELECT nothing FROM plans',
    'SELEC 1',
  ])('refuses %s and says why', async (sql) => {
    expect(await failure(sql)).toMatchObject({
      code: 'Q006',
      message: expect.stringContaining(sql) as string,
      remedy: expect.stringContaining('SHOW TABLES') as string,
    })
  })

  it('stops a query that takes too long', async () => {
    const fault = await failure('SELECT count(*) FROM range(10000000000000) t(i) WHERE i * i = 7', {
      timeoutMs: 100,
    })
    expect(fault).toMatchObject({ code: 'Q008', remedy: expect.stringContaining('--timeout') as string })
  })

  it('refuses more rows than it may hold', async () => {
    expect(await failure('SELECT * FROM range(5000)', { maxRows: 4999 })).toMatchObject({ code: 'Q009' })
    expect((await queryTables(folder, 'SELECT * FROM range(5000)', { maxRows: 5000 })).rows).toHaveLength(
      5000,
    )
  })

  it('says so when there are no tables, or what is there is no database', async () => {
    const empty = await resultsFolder()
    await expect(queryTables(empty, 'SELECT 1')).rejects.toMatchObject({
      code: 'Q004',
      message: `${empty} holds no crossplan.duckdb, expected the results of a run.`,
      remedy: expect.stringContaining('crossplan run') as string,
    })
    await expect(queryTables(join(empty, 'none'), 'SELECT 1')).rejects.toMatchObject({ code: 'Q004' })
    await writeFile(
      join(empty, 'crossplan.duckdb'),
      'no database, only text that is long enough to be read as one',
    )
    await expect(queryTables(empty, 'SELECT 1')).rejects.toMatchObject({ code: 'Q005' })
    const other = await resultsFolder()
    await mkdir(join(other, 'crossplan.duckdb'))
    await expect(queryTables(other, 'SELECT 1')).rejects.toMatchObject({ code: 'Q005' })
  })
})

describe('openTables(folder, options)', () => {
  it('answers several questions, also at the same time as another reader', async () => {
    const readers = await Promise.all([openTables(folder), openTables(folder)])
    for (const reader of readers) {
      await expect(reader.query('SELEC')).rejects.toMatchObject({ code: 'Q006' })
      expect((await reader.query('SELECT 1 AS one')).rows).toEqual([[1]])
    }
    for (const reader of readers) reader.close()
  })
})

describe('readTables(folder)', () => {
  it('gives every table, rows sorted by key', async () => {
    const tables = await readTables(folder)
    expect(Object.keys(tables)).toEqual(tableNames)
    expect(tables.concerns).toEqual([concern('alpha-2025#1'), concern('alpha-2025#2')])
    expect(tables.themes).toEqual([])
  })
})

describe('rowObjects(result)', () => {
  it('names each value by its column', () => {
    const columns = [
      { name: 'a', type: 'INTEGER' },
      { name: 'b', type: 'VARCHAR' },
    ]
    expect(
      rowObjects({
        columns,
        rows: [
          [1, 'x'],
          [2, null],
        ],
      }),
    ).toEqual([
      { a: 1, b: 'x' },
      { a: 2, b: null },
    ])
  })
})
