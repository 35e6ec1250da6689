import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cohensKappa } from '../../src/agreement/cohens-kappa.ts'

/** Pairs of a table: row i, column j holds how often the first coder said i and the second j. */
const pairsOf = (table: readonly (readonly number[])[]) =>
  table.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => [String(i), String(j)] as const)),
  )
const pair = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c'))

describe('cohensKappa(pairs)', () => {
  test('gives 3/7 for the diagnoses of Fleiss, Cohen & Everitt 1969 (agreement 0.70, by chance 0.475)', () => {
    const table = [
      [106, 10, 4],
      [22, 28, 10],
      [2, 12, 6],
    ]
    expect(cohensKappa(pairsOf(table))).toBeCloseTo(3 / 7, 15)
  })

  test('gives 0.4 for two readers of 50 proposals (agreement 0.7, by chance 0.5)', () => {
    const table = [
      [20, 5],
      [10, 15],
    ]
    expect(cohensKappa(pairsOf(table))).toBeCloseTo(0.4, 15)
  })

  test('is 1 for equal coders, and −1 for two that always say the opposite', () => {
    expect(
      cohensKappa(
        pairsOf([
          [3, 0],
          [0, 4],
        ]),
      ),
    ).toBe(1)
    expect(
      cohensKappa([
        ['a', 'b'],
        ['b', 'a'],
      ] as const),
    ).toBe(-1)
  })

  test('is not defined without units, and where all is one theme', () => {
    expect(cohensKappa([])).toBeUndefined()
    expect(
      cohensKappa([
        ['a', 'a'],
        ['a', 'a'],
      ] as const),
    ).toBeUndefined()
  })

  test('does not depend on which coder is first, nor on the order of units, and is 1 for equal coders', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2 }), (pairs) => {
        const kappa = cohensKappa(pairs)
        expect(cohensKappa(pairs.map(([a, b]) => [b, a] as const))).toBe(kappa)
        expect(cohensKappa(pairs.toReversed())).toBe(kappa)
        const isVaried = new Set(pairs.map(([a]) => a)).size > 1
        expect(cohensKappa(pairs.map(([a]) => [a, a] as const))).toBe(isVaried ? 1 : undefined)
        if (kappa !== undefined) {
          expect(kappa).toBeLessThanOrEqual(1)
          expect(kappa).toBeGreaterThanOrEqual(-1)
        }
      }),
    )
  })
})
