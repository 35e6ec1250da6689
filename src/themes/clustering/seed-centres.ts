import type { Matrix } from '../../vectors/matrix.ts'
import { seededRandom } from '../../util/seeded-random.ts'
import { squaredDistance, type Centres } from './centres.ts'

/**
 * Chooses k starting centres among the points, each with a chance in proportion to its squared distance from those
 * already chosen; of several candidates drawn, the one that leaves all points nearest to their centre. With many small
 * clusters, as concerns have, that finds far tighter divisions than single draws.
 *
 * @param candidates drawn for each centre; default: 2 + ln k
 * @returns at most k centres: fewer when the points have fewer different places
 * @see Arthur & Vassilvitskii 2007, k-means++: the advantages of careful seeding (section 7: several candidates)
 */
export function seedCentres(
  points: Matrix,
  k: number,
  seed: number,
  candidates = 2 + Math.floor(Math.log(Math.max(1, k))),
): Centres {
  const random = seededRandom(seed)
  const { rows, dims, data } = points
  const centres = new Float64Array(k * dims)
  let nearest: Float64Array = new Float64Array(rows).fill(1)
  let found = 0
  for (; found < k; found++) {
    const isFirst = found === 0
    const drawn = new Set(
      Array.from({ length: isFirst ? 1 : candidates }, () => drawInProportion(nearest, random)),
    )
    let least = Infinity
    let best: { readonly row: number; readonly distances: Float64Array } | undefined
    for (const row of drawn) {
      if (row === undefined) continue
      const distances = isFirst ? new Float64Array(rows).fill(Infinity) : nearest.slice()
      centres.set(data.subarray(row * dims, (row + 1) * dims), found * dims)
      const total = lowerTo(distances, points, { rows: k, dims, data: centres }, found)
      if (total < least) [least, best] = [total, { row, distances }]
    }
    if (best === undefined) break
    centres.set(data.subarray(best.row * dims, (best.row + 1) * dims), found * dims)
    nearest = best.distances
  }
  return { rows: found, dims, data: centres.subarray(0, found * dims) }
}

/** Lowers each point's distance to that from one of the centres, where that is less, and sums them. */
function lowerTo(distances: Float64Array, points: Matrix, centres: Centres, g: number): number {
  let total = 0
  for (let i = 0; i < points.rows; i++) {
    const distance = squaredDistance(points, i, centres, g)
    if (distance < distances[i]!) distances[i] = distance
    total += distances[i]!
  }
  return total
}

/** A row's number, or nothing when all weigh nothing. */
function drawInProportion(weights: Float64Array, random: () => number): number | undefined {
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0)
  let last: number | undefined
  for (let i = 0; i < weights.length; i++) {
    if (weights[i]! <= 0) continue
    last = i
    rest -= weights[i]!
    if (rest < 0) return i
  }
  return last
}
