import type { Point } from './seed-centres.ts'

/**
 * The same points in at most as many dimensions as there are points: all dot products and distances stay, and
 * clustering few points of many dimensions gets faster. (Cholesky factor of the matrix of dot products.)
 */
export function shrinkPoints(points: readonly Point[]): readonly Point[] {
  if (points.length >= (points[0]?.length ?? 0)) return points
  const factor: number[][] = []
  for (const [i, point] of points.entries()) {
    const row = points.map(() => 0)
    for (let j = 0; j <= i; j++) {
      let rest = dot(point, points[j]!)
      for (let d = 0; d < j; d++) rest -= row[d]! * (i === j ? row[d]! : factor[j]![d]!)
      if (i === j) row[j] = rest > NEGLIGIBLE ? Math.sqrt(rest) : 0
      else row[j] = factor[j]![j]! > 0 ? rest / factor[j]![j]! : 0
    }
    factor.push(row)
  }
  return factor
}

// A point that the ones before it span leaves nothing but rounding.
const NEGLIGIBLE = 1e-10

function dot(a: Point, b: Point): number {
  let sum = 0
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!
  return sum
}
