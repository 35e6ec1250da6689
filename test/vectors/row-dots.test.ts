import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/util/seeded-random.ts'
import { rowDots } from '../../src/vectors/row-dots.ts'
import { matrixDot } from '../support/matrix-dot.ts'
import { matrixOf } from '../support/matrix-of.ts'

const random = seededRandom(3)
const matrix = matrixOf(Array.from({ length: 9 }, () => Array.from({ length: 7 }, () => random() - 0.5)))

describe('rowDots(matrix, i, rows)', () => {
  it('gives to the bit what one sum for each row gives, however many rows there are', () => {
    for (const rows of [[], [4], [8, 0, 3], [1, 2, 3, 4], [8, 7, 6, 5, 5, 0, 1, 2, 3]])
      expect([...rowDots(matrix, 2, rows)]).toEqual(rows.map((row) => matrixDot(matrix, 2, matrix, row)))
  })

  it('knows no likeness of rows without numbers', () => {
    expect([...rowDots({ rows: 2, dims: 0, data: new Float32Array(0) }, 0, [1, 0])]).toEqual([0, 0])
  })
})
