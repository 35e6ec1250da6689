import { describe, expect, it } from 'vitest'
import { reportTableIds } from '../../../src/domain/report-setup.ts'
import { REPORT_NOTES } from '../../../src/report/catalogue/report-notes.ts'
import { reportTables } from '../../../src/report/catalogue/report-tables.ts'
import type { ReportTable } from '../../../src/report/document/report-table.ts'
import { indexTables } from '../../../src/report/report-index.ts'
import type { Tables } from '../../../src/tables/schema.ts'
import { sampleTables, tablesWith } from '../sample-tables.ts'
import { tableFaults } from './table-faults.ts'

const listOf = (tables: Tables): readonly ReportTable[] => reportTables(indexTables(tables))

describe('reportTables(index)', () => {
  it('lists the tables in reading order', () => {
    expect(listOf(sampleTables).map(({ id }) => id)).toEqual(reportTableIds)
  })

  it('gives tables that every renderer can rely on', () => {
    for (const table of listOf(sampleTables)) expect(tableFaults(table), table.id).toEqual([])
  })

  it('keeps to that where nothing is known', () => {
    const bare = tablesWith({
      plans: sampleTables.plans.map((plan) => ({
        ...plan,
        establishment: null,
        kind: 'thematic',
        inspection_start: null,
        inspection_end: null,
        report_published: null,
        plan_submitted: null,
      })),
      concerns: sampleTables.concerns.map((row) => ({
        ...row,
        number: null,
        priority: null,
        line_start: null,
        line_end: null,
      })),
      actions: sampleTables.actions.map((row) => ({ ...row, owner: null, target: null })),
      promises: sampleTables.promises.map((row) => ({ ...row, concern_outcome: null })),
      repeated_actions: sampleTables.repeated_actions.map((row) => ({ ...row, slipped_months: null })),
      themes: sampleTables.themes,
      recurrences: sampleTables.recurrences,
      recurring_failures: sampleTables.recurring_failures.map((row) => ({
        ...row,
        theme_id: null,
        years: null,
      })),
      clusters: sampleTables.clusters.map((row) => ({
        ...row,
        description: null,
        description_concern_id: null,
      })),
      concern_chains: sampleTables.concern_chains,
      concern_outcomes: sampleTables.concern_outcomes,
    })
    for (const table of listOf(bare)) expect(tableFaults(table), table.id).toEqual([])
  })

  it('lists tables without rows as well', () => {
    const none = listOf(tablesWith({}))
    expect(none.map(({ id }) => id)).toEqual(listOf(sampleTables).map(({ id }) => id))
    expect(none.find(({ id }) => id === 'promises')?.rows).toEqual([])
  })

  it('gives the same rows whatever order those of the run come in', () => {
    const turned = Object.fromEntries(
      Object.entries(sampleTables).map(([name, rows]) => [name, rows.toReversed()]),
    ) as unknown as Tables
    expect(listOf(turned)).toEqual(listOf(sampleTables))
  })

  it('has a table of the numbers in sentences where the run kept them', () => {
    const figure = {
      name: 'plans_read',
      key: '',
      value: 3,
      description: 'Plans that were read.',
      sql: 'SELECT 1',
    }
    const with3 = { ...sampleTables, figures: [figure, { ...figure, key: 'alpha', value: 2 }] }
    const table = listOf(with3).at(-1)
    expect(table?.id).toBe('figures')
    expect(table && tableFaults(table)).toEqual([])
    expect(table?.rows.map(({ key, value }) => [key, value])).toEqual([
      [null, 3],
      ['alpha', 2],
    ])
    expect(table?.columns.find(({ id }) => id === 'value')?.kind).toBe('number')
  })
})

describe('REPORT_NOTES', () => {
  it('has each id once, and no note that no table needs', () => {
    const ids = REPORT_NOTES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const used = new Set(listOf(sampleTables).flatMap(({ notes }) => notes))
    expect(ids.filter((id) => !used.has(id))).toEqual([])
  })

  it('never calls a concern resolved', () => {
    for (const { text } of REPORT_NOTES) expect(text).not.toMatch(/(?<!is not )\bresolved\b/)
  })
})

describe('tableFaults(table)', () => {
  it('finds what renderers could not rely on', () => {
    const [table] = listOf(sampleTables)
    const planted: ReportTable = {
      ...table!,
      description: 'Plans.',
      notes: ['alpha'],
      sources: ['bravo'],
      columns: [
        { id: 'a', label: 'A', description: 'a', kind: 'count' },
        { id: 'a', label: 'A', description: '', kind: 'quote' },
      ],
      rows: [{ a: 0.5, b: 1 }, { a: null }, {}],
    }
    expect(tableFaults(planted)).toEqual([
      'description does not say what a row is',
      'column a is there twice',
      'label A is there twice',
      'column a is not described',
      'column a has no place beside it',
      'no note alpha',
      'no table bravo',
      'row 0 has a cell b of no column',
      'row 0: a is 0.5',
      'row 0: a is 0.5',
      'row 1 misses a, which has no sign for it',
      'row 1 misses a, which has no sign for it',
      'row 2 has no cell a',
      'row 2 has no cell a',
    ])
  })
})
