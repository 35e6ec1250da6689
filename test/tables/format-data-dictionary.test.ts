import { describe, expect, it } from 'vitest'
import { formatDataDictionary } from '../../src/tables/format-data-dictionary.ts'
import { schema, type TableDefinition } from '../../src/tables/schema.ts'
import { parseCsv } from '../../src/util/parse-csv.ts'
import { spreadsheetSafe } from '../../src/util/spreadsheet-safe.ts'

describe('formatDataDictionary(tables)', () => {
  const tables: Readonly<Record<string, TableDefinition>> = schema
  const [header, ...rows] = parseCsv(formatDataDictionary(tables)).rows.map(({ cells }) => cells)

  it('has a row for each column of each table, in their order', () => {
    expect(header).toEqual([
      'table',
      'column',
      'type',
      'description',
      'may_be_missing',
      'format',
      'is_key',
      'table_description',
    ])
    expect(rows.map(([table, column]) => `${table ?? ''}.${column ?? ''}`)).toEqual(
      Object.entries(tables).flatMap(([name, { columns }]) =>
        Object.keys(columns).map((column) => `${name}.${column}`),
      ),
    )
  })

  it('says what a cell holds, whether it may be missing and how it is written', () => {
    const row = (name: string) => rows.find(([table, column]) => `${table ?? ''}.${column ?? ''}` === name)
    expect(row('plans.plan_submitted')).toEqual([
      'plans',
      'plan_submitted',
      'date',
      'day on which the plan was submitted',
      'true',
      'YYYY-MM-DD',
      'false',
      'One row for each action plan that was read.',
    ])
    expect(row('recurrences.earlier_concern_id')?.slice(2, 7)).toEqual([
      'text',
      'concern of the earlier inspection',
      'false',
      'UTF-8',
      'true',
    ])
    expect(row('runs.seed')?.slice(2, 6)).toEqual([
      'integer',
      'seed of everything that draws lots',
      'false',
      'whole number',
    ])
  })

  it('holds nothing that a spreadsheet takes for a formula', () => {
    expect(rows.flat().filter((cell) => spreadsheetSafe(cell) !== cell)).toEqual([])
  })
})
