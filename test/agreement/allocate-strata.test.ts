import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocateStrata } from '../../src/agreement/allocate-strata.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const sizesOf = fc.array(fc.nat(30), { minLength: 1, maxLength: 12 })

describe('allocateStrata(sizes, size)', () => {
  test('gives one to each stratum and shares the rest in proportion', () => {
    expect(allocateStrata([1, 101, 0, 51], 18)).toEqual([1, 11, 0, 6])
  })

  test('gives to the smallest strata where there are too few for all', () => {
    expect(allocateStrata([5, 1, 9, 1], 2)).toEqual([0, 1, 0, 1])
  })

  test('gives everything where as many are wanted, or more', () => {
    expect(allocateStrata([2, 3], 5)).toEqual([2, 3])
    expect(allocateStrata([2, 3], 50)).toEqual([2, 3])
  })

  test('gives as many as wanted, no stratum more than it holds, and none nothing where all can have one', () => {
    fc.assert(
      fc.property(sizesOf, fc.integer({ min: 1, max: 400 }), (sizes, size) => {
        const drawn = allocateStrata(sizes, size)
        expect(sum(drawn)).toBe(Math.min(size, sum(sizes)))
        for (const [i, held] of sizes.entries()) expect(drawn[i]).toBeLessThanOrEqual(held)
        if (size >= sizes.filter((held) => held > 0).length)
          for (const [i, held] of sizes.entries()) expect(drawn[i]! > 0).toBe(held > 0)
      }),
    )
  })
})
