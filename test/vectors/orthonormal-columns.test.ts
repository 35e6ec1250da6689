import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orthonormalColumns } from '../../src/vectors/orthonormal-columns.ts'

const column = (data: Float64Array, width: number, d: number) =>
  Array.from({ length: data.length / width }, (_, i) => data[i * width + d]!)
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0)

describe('orthonormalColumns(data, width)', () => {
  it('keeps the first direction and frees the second of it', () => {
    const result = orthonormalColumns(Float64Array.of(3, 3, 0, 2, 0, 0), 2)
    expect([...result].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([1, 0, 0, 1, 0, 0])
  })

  it('makes zero of a column that adds nothing', () => {
    const result = orthonormalColumns(Float64Array.of(1, 2, 0, 2, 4, 1), 3)
    expect(column(result, 3, 1)).toEqual([0, 0])
    expect(Math.abs(dot(column(result, 3, 0), column(result, 3, 2)))).toBeLessThan(1e-9)
  })

  it('gives columns of length 1 at right angles', () => {
    // Numbers of one size: of a column that is nearly a sum of others, rounding leaves a direction of its own.
    const value = fc.integer({ min: -5000, max: 5000 }).map((x) => x / 1000)
    fc.assert(
      fc.property(fc.array(value, { minLength: 24, maxLength: 24 }), (values) => {
        const result = orthonormalColumns(Float64Array.from(values), 3)
        for (let d = 0; d < 3; d++)
          for (let e = 0; e <= d; e++) {
            const product = dot(column(result, 3, d), column(result, 3, e))
            if (d === e) expect(Math.min(Math.abs(product), Math.abs(product - 1))).toBeLessThan(1e-4)
            else expect(Math.abs(product)).toBeLessThan(1e-4)
          }
      }),
      { seed: 24 },
    )
  })
})
