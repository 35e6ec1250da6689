import { describe, expect, it } from 'vitest'
import { citedRows } from '../../../src/report/document/cited-rows.ts'
import { action, concern, plan } from '../sample-tables.ts'

describe('citedRows(tables)', () => {
  it('gives each concern and action with its place and words', () => {
    const rows = citedRows({
      plans: [plan('alpha-2022')],
      concerns: [concern('alpha-2022#1', 'bravo', { line_end: null })],
      actions: [action('alpha-2022#1/1', 'charlie', { line_start: null, line_end: null })],
    })
    expect(rows).toEqual([
      {
        row: { table: 'concerns', key: 'alpha-2022#1' },
        place: { file: 'alpha-2022.txt', line: 20 },
        text: 'bravo',
      },
      {
        row: { table: 'actions', key: 'alpha-2022#1/1' },
        place: { file: 'alpha-2022.txt' },
        text: 'charlie',
      },
    ])
  })

  it('leaves out what belongs to no plan that is there', () => {
    const orphans = {
      plans: [],
      concerns: [concern('alpha-2022#1', 'bravo')],
      actions: [action('beta#1/1', 'charlie')],
    }
    expect(citedRows(orphans)).toEqual([])
  })
})
