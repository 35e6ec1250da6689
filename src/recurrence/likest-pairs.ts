import type { Matrix } from '../vectors/matrix.ts'
import { rowDots } from '../vectors/row-dots.ts'

/**
 * The pairs of a row of one list with a row of another in which one is among the `most` that are likest to the other, of equals the
 * first; by the place of the first, then of the second.
 */
export function likestPairs(
  matrix: Matrix,
  first: readonly number[],
  second: readonly number[],
  most: number,
): readonly (readonly [first: number, second: number])[] {
  const likeness = first.map((row) => rowDots(matrix, row, second))
  const likest = (values: ArrayLike<number>): ReadonlySet<number> =>
    new Set(
      Array.from({ length: values.length }, (_, i) => i)
        .sort((i, j) => values[j]! - values[i]! || i - j)
        .slice(0, most),
    )
  const ofFirst = likeness.map(likest)
  const ofSecond = second.map((_, j) => likest(likeness.map((values) => values[j]!)))
  return first.flatMap((a, i) =>
    second
      .filter((_, j) => ofFirst[i]!.has(j) || ofSecond[j]!.has(i))
      .map((b): readonly [number, number] => [a, b]),
  )
}
