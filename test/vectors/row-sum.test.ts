import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRowSum } from '../../src/vectors/row-sum.ts'
import { strongestFrom } from '../../src/vectors/strongest.ts'

describe('createRowSum(dims)', () => {
  it('sums by column and gives the columns in order', () => {
    const sum = createRowSum(100)
    for (const [column, value] of [
      [64, 1],
      [3, 2],
      [64, 0.5],
      [31, 1],
      [99, 1],
    ] as const)
      sum.add(column, value)
    const { columns, values } = sum.take()
    expect([...columns]).toEqual([3, 31, 64, 99])
    expect([...values]).toEqual([2, 1, 1.5, 1])
  })

  it('starts anew after each taking', () => {
    const sum = createRowSum(10)
    sum.add(5, 1)
    sum.take()
    sum.add(6, 2)
    expect([...sum.take().columns]).toEqual([6])
  })

  it('gives the largest values when asked for few, and all that are equal to the last of them', () => {
    const sum = createRowSum(10)
    for (const [column, value] of [5, 1, 3, 3, 4].entries()) sum.add(column, value)
    expect([...sum.take(3).columns]).toEqual([0, 2, 3, 4])
  })

  it('leaves out what cancels to zero', () => {
    const sum = createRowSum(10)
    sum.add(1, 1)
    sum.add(1, -1)
    sum.add(2, -1)
    expect([...sum.take().columns]).toEqual([2])
  })
})

describe('strongestFrom(values, length, count)', () => {
  it('is the count-th of the values sorted from the largest', () => {
    const values = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 })
    fc.assert(
      fc.property(values, fc.nat(), (numbers, n) => {
        const count = 1 + (n % numbers.length)
        const expected = [...numbers].sort((a, b) => b - a)[count - 1]
        expect(strongestFrom(Float64Array.from(numbers), numbers.length, count)).toBe(expected)
      }),
    )
  })
})
