import { describe, expect, test } from 'vitest'
import { pickRows } from '../../src/vectors/pick-rows.ts'
import { sparseFromRows } from '../../src/vectors/sparse-from-rows.ts'

const row = (...entries: [number, number][]) => new Map(entries)

describe('pickRows(matrix, rows)', () => {
  const matrix = sparseFromRows([row([0, 1]), row(), row([1, 2], [3, 4])], 5)

  test('takes rows in the order asked for, also twice and empty ones', () => {
    expect(pickRows(matrix, [2, 1, 2])).toEqual(
      sparseFromRows([row([1, 2], [3, 4]), row(), row([1, 2], [3, 4])], 5),
    )
  })

  test('takes none', () => {
    expect(pickRows(matrix, [])).toEqual(sparseFromRows([], 5))
  })
})
