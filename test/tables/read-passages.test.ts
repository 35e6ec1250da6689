import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDuckDB } from '../../src/tables/load-duckdb.ts'
import { quoteText } from '../../src/tables/quote.ts'
import { readPassages } from '../../src/tables/read-passages.ts'
import { formatCsv } from '../../src/util/format-csv.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const columns = { id: 'id', text: 'text' }

const written = async (name: string, content: string): Promise<string> => {
  const file = join(await temporaryFolder(), name)
  await writeFile(file, content)
  return file
}

const expected = { ids: ['01', '2'], texts: ['Alpha, “bravo”', 'Charlie'], empty: ['03'], rows: 3 }

describe('readPassages(path, columns)', () => {
  it.each([
    ['a.csv', 'id,text\n2,Charlie\n03,\n01,"Alpha, “bravo”"\n'],
    ['a.TSV', 'text\tid\tmore\nCharlie\t2\tx\n  \t03\tx\nAlpha, “bravo”\t01\tx\n'],
    ['a.jsonl', '{"id":2,"text":"Charlie"}\n{"id":"01","text":"Alpha, “bravo”"}\n{"id":"03"}\n'],
    ['a.json', '[{"id":2,"text":"Charlie"},{"id":"01","text":"Alpha, “bravo”"},{"id":"03","text":null}]'],
  ])('reads %s, ids as they are written, in their order', async (name, content) => {
    expect(await readPassages(await written(name, content), columns)).toEqual(expected)
  })

  it('reads Parquet', async () => {
    const file = join(await temporaryFolder(), 'a.parquet')
    const instance = await loadDuckDB().DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    await connection.run(
      `COPY (SELECT * FROM (VALUES ('2', 'Charlie'), ('03', ''), ('01', 'Alpha, “bravo”')) AS t(id, text)) TO ${quoteText(file)}`,
    )
    connection.closeSync()
    instance.closeSync()
    expect(await readPassages(file, columns)).toEqual(expected)
  })

  it('takes a name for a name, whatever marks it holds, and columns likewise', async () => {
    const file = await written('a[1]*?.csv', `"the ""id""",it's\n1,Alpha\n`)
    const read = await readPassages(file, { id: 'the "id"', text: "it's" })
    expect([read.ids, read.texts]).toEqual([['1'], ['Alpha']])
  })

  it('gives back every text that a CSV file holds', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((each) => !/[\0\r]/.test(each) && each.trim() !== '')
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const rows = texts.map((each, i) => [`p${i}`, `a${each}`])
        const file = await written('made.csv', formatCsv([['id', 'text'], ...rows]))
        expect((await readPassages(file, columns)).texts).toEqual(texts.map((each) => `a${each}`))
      }),
      { numRuns: 15 },
    )
  })

  it.each([
    ['a.xlsx', '', 'L002', /ending that is not known.*\.csv, \.tsv, \.jsonl/, /Save the passages as CSV/],
    ['a', '', 'L002', /ending that is not known/, /name the file accordingly/],
    ['a.parquet', 'no parquet', 'L003', /could not be read as Parquet/, /UTF-8/],
    ['a.jsonl', '{"id": \n', 'L003', /could not be read as JSON lines/, /Look at the place/],
    ['a.csv', 'ID,body\n1,Alpha\n', 'L004', /no column "text", "id"; found "ID", "body"/, /--text-column/],
    [
      'a.jsonl',
      '{"id":1,"body":"Alpha"}\n',
      'L004',
      /no column "text"; found "id", "body"/,
      /spelt in the file/,
    ],
    [
      'a.csv',
      'id,text\n1,Alpha\n,Bravo\n,Charlie\n',
      'L005',
      /"id" is empty in 2 rows, the first being row 2/,
      /--id-column/,
    ],
    ['a.csv', 'id,text\n1,A\n2,B\n1,C\n', 'L006', /"id" has an id more than once: "1"/, /an id of its own/],
  ])('refuses %s with %j', async (name, content, code, message, remedy) => {
    await expect(readPassages(await written(name, content), columns)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
      remedy: expect.stringMatching(remedy) as string,
    })
  })
})
