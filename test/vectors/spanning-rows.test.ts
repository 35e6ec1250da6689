import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSpanningRows, locateAmong } from '../../src/vectors/spanning-rows.ts'
import { sparse } from './sparse-rows.ts'

const rows = sparse([2, 0, 0], [1, 1, 0], [3, 0, 0], [0, 0, 1])

const rounded = (coordinate: Float64Array | undefined): readonly number[] =>
  [...(coordinate ?? [])].map((value) => Math.round(value * 1e9) / 1e9)

describe('findSpanningRows(rows, most)', () => {
  it('finds as many rows as the space has dimensions', () => {
    expect(findSpanningRows(rows, 10).coordinates).toHaveLength(3)
  })

  it('begins with the longest row and goes on with the one that it explains least', () => {
    const [first, second] = findSpanningRows(rows, 2).coordinates
    expect(rounded(first)).toEqual([2, 1, 3, 0])
    expect(rounded(second)).toEqual([0, 1, 0, 0])
  })

  it('finds none among empty rows', () => {
    expect(findSpanningRows(sparse([0, 0]), 3).coordinates).toEqual([])
  })
})

describe('locateAmong(spanning)', () => {
  it('tells where any row lies, within what the spanning rows span', () => {
    const locate = locateAmong(findSpanningRows(rows, 1))
    expect([...locate(sparse([5, 7, 0], [0, 7, 0], [1, 0, 0]), 0, 2)]).toEqual([5, 0])
    expect([...locate(sparse([5, 7, 0], [0, 7, 0], [1, 0, 0]), 2, 3)]).toEqual([1])
  })

  it('gives the rows themselves the same coordinates bit by bit', () => {
    const number = fc.constantFrom(0, 0, 1, -2, 0.3, 1 / 7)
    const vector = fc.array(number, { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(
        fc.array(vector, { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 7 }),
        (vectors, most) => {
          const matrix = sparse(...vectors)
          const found = findSpanningRows(matrix, most)
          const locate = locateAmong(found)
          for (const i of vectors.keys())
            expect([...locate(matrix, i, i + 1)]).toEqual(
              found.coordinates.map((coordinate) => coordinate[i]),
            )
        },
      ),
    )
  })
})
