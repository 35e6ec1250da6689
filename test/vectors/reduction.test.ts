import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matrixDot } from '../support/matrix-dot.ts'
import { fitReduction, projectionOf } from '../../src/vectors/reduction.ts'
import { rowProductsWith } from '../../src/vectors/row-products.ts'
import { sparseDot } from '../support/sparse-dot.ts'
import { sparse } from './sparse-rows.ts'

const rows = sparse([1, 0, 2, 0], [0, 1, 1, 0], [1, 1, 0, 0], [0, 0, 0, 3])

describe('fitReduction(rows, dims)', () => {
  it('keeps every dot product while there are no more rows than dims', () => {
    const vector = fc.array(fc.constantFrom(0, 0, 1, -2, 0.5), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 6 }), (vectors) => {
        const matrix = sparse(...vectors)
        const reduction = fitReduction(matrix, 6)
        const projected = reduction.project(matrix)
        expect(reduction.varianceKept).toBeCloseTo(1, 6)
        for (const i of vectors.keys()) {
          for (const j of vectors.keys()) {
            const expected = sparseDot(matrix, i, matrix, j)
            expect(matrixDot(projected, i, projected, j)).toBeCloseTo(expected, 4)
            expect(matrixDot(reduction.fitted, i, reduction.fitted, j)).toBeCloseTo(expected, 4)
          }
        }
      }),
    )
  })

  it('needs only as many dims as the rows span', () => {
    expect(fitReduction(sparse([1, 0, 1], [2, 0, 2], [0, 1, 0]), 10).dims).toBe(2)
  })

  it('tells what share of the rows it keeps when dims are fewer', () => {
    // The longest row alone: 9 of 5 + 2 + 2 + 9.
    const reduction = fitReduction(rows, 1)
    expect(reduction.dims).toBe(1)
    expect(reduction.varianceKept).toBeCloseTo(9 / 18, 10)
  })

  it('keeps the dot product of a new row with every row fitted', () => {
    const reduction = fitReduction(rows, 4)
    const query = sparse([0.5, 0, 0, 1])
    const [projected, fitted] = [reduction.project(query), reduction.fitted]
    for (let i = 0; i < rows.rows; i++) {
      expect(matrixDot(projected, 0, fitted, i)).toBeCloseTo(sparseDot(query, 0, rows, i), 5)
    }
  })

  it('gives rows without numbers for empty rows', () => {
    expect(fitReduction(sparse([0, 0]), 4)).toMatchObject({ dims: 0, varianceKept: 1 })
  })
})

describe('projectionOf(basis)', () => {
  it.each([1, 2, 4])(
    'gives the rows of a reduction to %i numbers bit by bit, those fitted included',
    (dims) => {
      const { basis, fitted, project } = fitReduction(rows, dims)
      expect(projectionOf(basis)(rows)).toEqual(fitted)
      const query = sparse([0.5, 0, 0.1, 1])
      expect(projectionOf(basis)(query)).toEqual(project(query))
    },
  )
})

describe('rowProductsWith(rows)', () => {
  it('gives the dot products with all rows at once', () => {
    const products = rowProductsWith(rows)(rows, 0)
    expect([...products]).toEqual([5, 2, 1, 0])
  })
})
