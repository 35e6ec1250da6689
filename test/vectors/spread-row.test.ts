import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sparseFromRows } from '../../src/vectors/sparse-from-rows.ts'
import { spreadRow } from '../../src/vectors/spread-row.ts'
import { sparseDot } from '../support/sparse-dot.ts'

describe('spreadRow(matrix)', () => {
  it('gives the dot product of any two rows, in whatever order they are asked for', () => {
    const row = fc.uniqueArray(fc.tuple(fc.nat({ max: 9 }), fc.integer({ min: -9, max: 9 })), {
      selector: ([column]) => column,
    })
    const rows = fc.array(row, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(rows, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }), (given, asked) => {
        const matrix = sparseFromRows(
          given.map((entries) => new Map(entries)),
          10,
        )
        const dot = spreadRow(matrix)
        for (const [a, b] of asked) {
          const [i, j] = [a % given.length, b % given.length]
          expect(dot(i, j)).toBeCloseTo(sparseDot(matrix, i, matrix, j), 9)
        }
      }),
    )
  })
})
