import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packedRows } from '../../src/vectors/packed-rows.ts'
import { rowRoom } from '../../src/vectors/row-room.ts'
import { rowLength } from '../../src/vectors/sparse.ts'
import { seededRandom } from '../../src/util/seeded-random.ts'
import { sparseDot } from '../support/sparse-dot.ts'
import { sparse } from './sparse-rows.ts'

const DIMS = 100_000
const row = fc.uniqueArray(fc.nat(DIMS - 1), { maxLength: 30 }).chain((columns) =>
  fc.tuple(
    fc.constant(Int32Array.from(columns).sort()),
    fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
      minLength: columns.length,
      maxLength: columns.length,
    }),
  ),
)
const matrixOfRow = (columns: Int32Array, values: readonly number[]) => ({
  rows: 1,
  dims: DIMS,
  starts: Int32Array.of(0, columns.length),
  columns,
  values: Float32Array.from(values),
})

describe('packedRows()', () => {
  it('gives rows back in any order, whatever they were added with', () => {
    const store = packedRows()
    store.add(sparse([1, 0, 0.25], [0, 0, 0]))
    store.add(sparse([0, -1, 0]))
    expect(store.size()).toBe(3)
    const taken = store.take([2, 0, 1, 2], 3)
    expect([...taken.starts]).toEqual([0, 1, 3, 3, 4])
    expect([...taken.columns]).toEqual([1, 0, 2, 1])
    for (const [p, value] of [-1, 1, 0.25, -1].entries()) expect(taken.values[p]).toBeCloseTo(value, 2)
    expect(store.take([], 3)).toMatchObject({ rows: 0, dims: 3 })
  })

  it('lays rows in the room given, over what lay there', () => {
    const store = packedRows()
    store.add(sparse([1, 0, 0.25], [0, 1, 0]))
    const room = rowRoom()
    const first = store.take([0, 1], 3, room)
    const second = store.take([1], 3, room)
    expect(second.columns).toBe(first.columns)
    expect([second.columns[0], second.values[0]]).toEqual([1, 1])
    expect([...second.starts]).toEqual([0, 1])
    const larger = store.take([0, 0, 1], 3, room)
    expect([...larger.columns]).toEqual([0, 2, 0, 2, 1])
    expect([first.columns[0], larger.columns === first.columns]).toEqual([1, false])
  })

  it('keeps columns and lengths, and values nearly', () => {
    fc.assert(
      fc.property(row, ([columns, values]) => {
        const matrix = matrixOfRow(columns, values)
        const store = packedRows()
        store.add(matrix)
        const taken = store.take([0], DIMS)
        expect([...taken.columns]).toEqual([...columns])
        expect(rowLength(taken, 0)).toBeCloseTo(rowLength(matrix, 0), 5)
        const largest = Math.max(0, ...values)
        for (const [p, value] of values.entries())
          expect(Math.abs(taken.values[p]! - value)).toBeLessThan(0.012 * largest)
      }),
      { seed: 7 },
    )
  })

  it('moves cosines of long rows by less than a thousandth', () => {
    const random = seededRandom(4)
    const long = () => Array.from({ length: 3000 }, () => (random() < 0.5 ? 0 : random() ** 4))
    const rows = [long(), long()].map((values) => {
      const length = Math.hypot(...values)
      return values.map((value) => value / length)
    })
    const matrix = sparse(...rows)
    const store = packedRows()
    store.add(matrix)
    const taken = store.take([0, 1], 3000)
    expect(Math.abs(sparseDot(taken, 0, taken, 1) - sparseDot(matrix, 0, matrix, 1))).toBeLessThan(0.001)
  })
})
