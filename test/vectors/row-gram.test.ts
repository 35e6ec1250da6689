import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowGram } from '../../src/vectors/row-gram.ts'
import { sparseFromRows } from '../../src/vectors/sparse-from-rows.ts'
import { sparseDot } from '../support/sparse-dot.ts'

describe('rowGram(matrix)', () => {
  it('equals the dot product of each pair of rows, over many columns', () => {
    const entry = fc.tuple(fc.integer({ min: 0, max: 2999 }), fc.constantFrom(1, -2, 0.5))
    const row = fc
      .array(entry, { maxLength: 30 })
      .map((entries) => new Map([...entries, [1023, 1], [1024, 2]]))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const matrix = sparseFromRows(rows, 3000)
        const gram = rowGram(matrix)
        for (const i of rows.keys()) {
          for (const j of rows.keys())
            expect(gram[i * rows.length + j]).toBeCloseTo(sparseDot(matrix, i, matrix, j), 9)
        }
      }),
    )
  })

  it('is empty for no rows', () => {
    expect(rowGram(sparseFromRows([], 10))).toHaveLength(0)
  })
})
