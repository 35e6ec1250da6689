import { describe, expect, test } from 'vitest'
import { actionId, concernId, planId } from '../../src/domain/ids.ts'
import type { Passage } from '../../src/domain/passage.ts'
import { concernRowsOf } from '../../src/util/concern-rows.ts'

const concern = (number: string): Passage => {
  const id = concernId(planId('alpha-2024'), number)
  return { id, kind: 'concern', concernId: id, text: number }
}
const action = (number: string, position: number): Passage => {
  const id = concernId(planId('alpha-2024'), number)
  return { id: actionId(id, position), kind: 'action', concernId: id, text: '' }
}

describe('concernRowsOf(passages)', () => {
  test('finds the rows of each concern and its actions, by id', () => {
    const passages = [concern('2'), action('2', 1), action('2', 2), concern('1'), action('1', 1)]
    expect(concernRowsOf(passages)).toEqual([
      { id: 'alpha-2024#1', row: 3, actionRows: [4] },
      { id: 'alpha-2024#2', row: 0, actionRows: [1, 2] },
    ])
  })

  test('finds actions before and far from their concern, in id order', () => {
    const passages = [action('1', 2), concern('2'), action('1', 1), concern('1')]
    expect(concernRowsOf(passages)).toEqual([
      { id: 'alpha-2024#1', row: 3, actionRows: [2, 0] },
      { id: 'alpha-2024#2', row: 1, actionRows: [] },
    ])
  })

  test('leaves out actions whose concern is not there', () => {
    expect(concernRowsOf([action('1', 1)])).toEqual([])
  })
})
