import { describe, expect, it } from 'vitest'
import { diffTables } from '../../src/tables/diff-tables.ts'
import { concern, plan, tablesWith } from './sample-tables.ts'

describe('diffTables(before, after, names)', () => {
  const before = tablesWith({
    plans: [plan('alpha-2022'), plan('bravo-2024')],
    concerns: [concern('alpha-2022#1'), concern('alpha-2022#2'), concern('alpha-2022#3')],
  })
  const after = tablesWith({
    plans: [plan('bravo-2024'), plan('alpha-2022')],
    concerns: [
      concern('alpha-2022#1'),
      concern('alpha-2022#2', { text: 'x' }),
      concern('alpha-2022#4'),
      concern('alpha-2022#5'),
    ],
  })

  it('counts rows by their keys; order does not count', () => {
    expect(diffTables(before, after, ['plans', 'concerns', 'actions'])).toEqual([
      { name: 'concerns', rowsBefore: 3, rowsAfter: 4, gone: 1, added: 2, changed: 1 },
    ])
  })

  it('keeps to the tables that are asked for', () => {
    expect(diffTables(before, after, ['plans'])).toEqual([])
  })
})
