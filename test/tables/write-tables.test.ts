import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queryTables } from '../../src/tables/query-tables.ts'
import { readTables } from '../../src/tables/read-tables.ts'
import { tableNames, type Row } from '../../src/tables/schema.ts'
import { writeTables } from '../../src/tables/write-tables.ts'
import { parseCsv } from '../../src/util/parse-csv.ts'
import { concern, plan, tablesWith } from './sample-tables.ts'
import { resultsFolder } from './results-folder.ts'
import { primary, sampleTables, theme } from '../report/sample-tables.ts'

const csv = (folder: string, name: string) => readFile(join(folder, 'tables', `${name}.csv`), 'utf8')

describe('writeTables(tables, folder)', () => {
  it('writes the database, and a CSV and a Parquet file for every table', async () => {
    const folder = await resultsFolder()
    await writeTables(tablesWith({}), folder)
    expect((await readdir(folder)).toSorted()).toEqual(['crossplan.duckdb', 'tables'])
    expect((await readdir(join(folder, 'tables'))).toSorted()).toEqual(
      tableNames.flatMap((name) => [`${name}.csv`, `${name}.parquet`]).toSorted(),
    )
  })

  it('writes CSV with a header, ISO dates, true and false, quotes doubled, and nothing where a value is missing', async () => {
    const folder = await resultsFolder()
    const text = 'Said "no, never"\nand left — œuvre'
    await writeTables(
      tablesWith({
        plans: [plan('alpha-2025')],
        concerns: [concern('alpha-2025#1', { text, number: '', is_fragment: true })],
      }),
      folder,
    )
    expect(await csv(folder, 'plans')).toBe(
      'plan_id,kind,establishment,title,establishment_slug,inspection_start,inspection_end,report_published,plan_submitted,source_file,source_sha256\n' +
        'alpha-2025,inspection,HMP Alpha,,alpha,2025-03-01,2025-03-13,,2025-07-09,alpha-2025.txt,00ff\n',
    )
    expect(await csv(folder, 'concerns')).toBe(
      'concern_id,plan_id,number,priority,kind,response,text,is_fragment,line_start,line_end,is_corrected\n' +
        '"alpha-2025#1",alpha-2025,,key,concern,,"Said ""no, never""\nand left — œuvre",true,21,25,false\n',
    )
  })

  it('puts an apostrophe before texts of CSV that a spreadsheet takes for a formula, unless told not to', async () => {
    const [folder, raw] = [await resultsFolder(), await resultsFolder()]
    const texts = ['=1+1', '+44', '-', '@SUM(A1)', '\tx', '\rx', 'a=b']
    const tables = tablesWith({ concerns: texts.map((text, i) => concern(`alpha-2025#${i}`, { text })) })
    await writeTables(tables, folder)
    await writeTables(tables, raw, undefined, { rawCsv: true })
    const read = async (from: string) =>
      parseCsv(await csv(from, 'concerns'))
        .rows.slice(1)
        .map(({ cells }) => cells[6])
    expect(await read(folder)).toEqual(["'=1+1", "'+44", "'-", "'@SUM(A1)", "'\tx", "'\rx", 'a=b'])
    expect(await read(raw)).toEqual(texts)
    const parquet = (of: string) => readFile(join(of, 'tables/concerns.parquet'))
    expect(await parquet(folder)).toEqual(await parquet(raw))
    expect((await readTables(folder)).concerns.map(({ text }) => text)).toEqual(texts)
  })

  it('rounds fractions to 6 places in every output', async () => {
    const folder = await resultsFolder()
    const row: Row<'concern_clusters'> = {
      concern_id: 'a#1',
      cluster_id: 'cluster-01',
      similarity: 0.1 + 0.2,
      text_group: 1,
      is_loose: true,
    }
    await writeTables(
      tablesWith({ concern_clusters: [row, { ...row, concern_id: 'a#2', similarity: -1e-9 }] }),
      folder,
    )
    expect(await csv(folder, 'concern_clusters')).toBe(
      'concern_id,cluster_id,similarity,text_group,is_loose\n"a#1",cluster-01,0.3,1,true\n"a#2",cluster-01,0.0,1,true\n',
    )
    const { rows } = await queryTables(folder, 'SELECT similarity FROM concern_clusters')
    expect(rows).toEqual([[0.3], [0]])
  })

  it('gives the same CSV and Parquet bytes whatever the order of rows, sorted by id', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => concern(`alpha-2025#${i}`, { text: `text ${i % 7}` }))
    const [a, b] = [await resultsFolder(), await resultsFolder()]
    await writeTables(tablesWith({ concerns: rows }), a)
    await writeTables(tablesWith({ concerns: rows.toReversed() }), b)
    for (const file of await readdir(join(a, 'tables')))
      expect(await readFile(join(a, 'tables', file)), file).toEqual(await readFile(join(b, 'tables', file)))
    const ids = (await csv(a, 'concerns'))
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0])
    expect(ids).toHaveLength(5000)
    expect(ids).toEqual(ids.toSorted())
  })

  it('puts rows that miss a key first, and keeps equal notices', async () => {
    const folder = await resultsFolder()
    const notice: Row<'notices'> = {
      plan_id: 'alpha-2025',
      source_file: 'a.txt',
      code: 'P001',
      level: 'info',
      line: 10,
      message: 'm',
      remedy: 'r',
    }
    await writeTables(
      tablesWith({
        notices: [notice, { ...notice, line: 9 }, notice, { ...notice, plan_id: null, source_file: 'z.txt' }],
      }),
      folder,
    )
    expect(await csv(folder, 'notices')).toBe(
      'plan_id,source_file,code,level,line,message,remedy\n' +
        ',z.txt,P001,info,10,m,r\nalpha-2025,a.txt,P001,info,9,m,r\nalpha-2025,a.txt,P001,info,10,m,r\nalpha-2025,a.txt,P001,info,10,m,r\n',
    )
  })

  it('keeps every value: what was written is read back', async () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1 })
    const rows = fc.uniqueArray(
      fc.record({
        concern_id: texts,
        plan_id: texts,
        number: fc.option(texts),
        priority: fc.constantFrom('priority', 'key', null),
        kind: fc.constant('concern'),
        response: fc.constant(null),
        text: texts,
        is_fragment: fc.boolean(),
        line_start: fc.option(fc.nat()),
        line_end: fc.option(fc.nat()),
        is_corrected: fc.boolean(),
      }),
      { selector: (row) => row.concern_id, maxLength: 20 },
    )
    await fc.assert(
      fc.asyncProperty(rows, async (concerns) => {
        const folder = await resultsFolder()
        await writeTables(tablesWith({ concerns }), folder)
        const read = (await readTables(folder)).concerns
        expect(new Set(read.map((row) => JSON.stringify(row)))).toEqual(
          new Set(concerns.map((row) => JSON.stringify(row))),
        )
      }),
      { numRuns: 15 },
    )
  })

  it('offers joined views to whoever asks in SQL', async () => {
    const folder = await resultsFolder()
    await writeTables(
      tablesWith({ plans: [plan('alpha-2025')], concerns: [concern('alpha-2025#1')] }),
      folder,
    )
    const { rows } = await queryTables(
      folder,
      'SELECT concern_id, establishment, theme FROM concern_overview',
    )
    expect(rows).toEqual([['alpha-2025#1', 'HMP Alpha', null]])
    for (const name of [
      'recurrence_overview',
      'promise_overview',
      'repeated_overview',
      'pair_evidence',
      'failure_answers',
      'chain_overview',
    ])
      expect((await queryTables(folder, `SELECT * FROM ${name}`)).rows).toEqual([])
  })

  it('counts the themes of each cluster', async () => {
    const folder = await resultsFolder()
    const ids = ['1', '2', '3', '4'].map((number) => `alpha-2025#${number}`)
    await writeTables(
      tablesWith({
        themes: [theme('food', 'Food'), theme('work', 'Work')],
        clusters: [3, 1].map((size, i) => ({
          ...sampleTables.clusters[0]!,
          cluster_id: `cluster-0${i + 1}`,
          size,
        })),
        concern_clusters: ids.map((concern_id, i) => ({
          concern_id,
          cluster_id: i < 3 ? 'cluster-01' : 'cluster-02',
          similarity: 0.8,
          text_group: 1,
          is_loose: false,
        })),
        concern_themes: ids.map((id, i) => primary(id, i === 1 ? 'work' : 'food')),
      }),
      folder,
    )
    const { rows } = await queryTables(
      folder,
      'SELECT cluster_id, theme_id, concerns, round(share_of_cluster, 3), round(share_of_theme, 3) FROM cluster_themes',
    )
    expect(rows).toEqual([
      ['cluster-01', 'food', 2, 0.667, 0.667],
      ['cluster-01', 'work', 1, 0.333, 1],
      ['cluster-02', 'food', 1, 1, 0.333],
    ])
  })

  it('says which column a value does not fit', async () => {
    const folder = await resultsFolder()
    const row: Row<'concern_clusters'> = {
      concern_id: 'a#1',
      cluster_id: 'c',
      similarity: Number.NaN,
      text_group: 1,
      is_loose: false,
    }
    await expect(writeTables(tablesWith({ concern_clusters: [row] }), folder)).rejects.toMatchObject({
      code: 'Q003',
      message: 'Table concern_clusters, column similarity: found NaN, expected a value of type DOUBLE.',
    })
    await expect(
      writeTables(tablesWith({ plans: [plan('a', { plan_submitted: '9 July' })] }), await resultsFolder()),
    ).rejects.toMatchObject({ code: 'Q003', message: expect.stringContaining('"9 July"') as string })
  })

  it('names the table and the statement when DuckDB refuses', async () => {
    const folder = join(await resultsFolder(), 'tables')
    await expect(writeTables(tablesWith({}), folder)).rejects.toMatchObject({
      code: 'Q002',
      message: expect.stringMatching(
        /^Table plans could not be written: IO Error[\s\S]*COPY \(SELECT [^]*"plan_id"/,
      ) as string,
      remedy: expect.stringContaining('disk') as string,
    })
    const twice = tablesWith({ plans: [plan('alpha-2025'), plan('alpha-2025')] })
    await expect(writeTables(twice, await resultsFolder())).rejects.toMatchObject({ code: 'Q002' })
  })
})
