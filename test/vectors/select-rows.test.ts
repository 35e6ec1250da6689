import { describe, expect, it } from 'vitest'
import { selectRows } from '../../src/vectors/select-rows.ts'
import { matrixOf } from '../support/matrix-of.ts'

describe('selectRows(matrix, rows)', () => {
  it('copies rows in the order asked for', () => {
    const matrix = matrixOf([
      [1, 2],
      [3, 4],
      [5, 6],
    ])
    expect(selectRows(matrix, [2, 0, 2])).toEqual(
      matrixOf([
        [5, 6],
        [1, 2],
        [5, 6],
      ]),
    )
    expect(selectRows(matrix, [])).toEqual({ rows: 0, dims: 2, data: new Float32Array() })
  })
})
