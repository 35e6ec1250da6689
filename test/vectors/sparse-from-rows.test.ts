import { describe, expect, it } from 'vitest'
import { sparseFromRows } from '../../src/vectors/sparse-from-rows.ts'

describe('sparseFromRows(rows, dims)', () => {
  it('sorts the columns of each row and leaves out zeros', () => {
    const matrix = sparseFromRows(
      [
        new Map([
          [4, 1],
          [1, 2],
          [2, 0],
        ]),
        new Map(),
        new Map([[0, 3]]),
      ],
      5,
    )
    expect(matrix).toEqual({
      rows: 3,
      dims: 5,
      starts: Int32Array.of(0, 2, 2, 3),
      columns: Int32Array.of(1, 4, 0),
      values: Float32Array.of(2, 1, 3),
    })
  })
})
