import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { positiveSolver } from '../../src/vectors/positive-solver.ts'

const SIZE = 4

describe('positiveSolver(matrix, size)', () => {
  it('solves what any positive definite matrix times a vector gives', () => {
    const number = fc.integer({ min: -3, max: 3 })
    const square = fc.array(number, { minLength: SIZE * SIZE, maxLength: SIZE * SIZE })
    const vector = fc.array(number, { minLength: SIZE, maxLength: SIZE })
    fc.assert(
      fc.property(square, vector, (root, x) => {
        // rootᵀ × root + 1 is positive definite, whatever the root.
        const matrix = new Float64Array(SIZE * SIZE)
        for (let i = 0; i < SIZE; i++) {
          for (let j = 0; j < SIZE; j++) {
            matrix[i * SIZE + j] = i === j ? 1 : 0
            for (let k = 0; k < SIZE; k++) matrix[i * SIZE + j]! += root[k * SIZE + i]! * root[k * SIZE + j]!
          }
        }
        const y = x.map((_, i) => x.reduce((sum, value, j) => sum + matrix[i * SIZE + j]! * value, 0))
        const solved = positiveSolver(matrix, SIZE)(y)
        for (const [i, value] of x.entries()) expect(solved[i]).toBeCloseTo(value, 6)
      }),
    )
  })
})
