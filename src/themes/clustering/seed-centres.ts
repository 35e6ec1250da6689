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
      const total = lowerTo(distances, distancesFrom(points, row))
      if (total < least) [least, best] = [total, { row, distances }]
    }
    if (best === undefined) break
    centres.set(data.subarray(best.row * dims, (best.row + 1) * dims), found * dims)
    nearest = best.distances
  }
  return { rows: found, dims, data: centres.subarray(0, found * dims) }
}

/** Lowers each distance to another one, where that is less, and sums them. */
function lowerTo(distances: Float64Array, others: Float64Array): number {
  let total = 0
  for (let i = 0; i < distances.length; i++) {
    if (others[i]! < distances[i]!) distances[i] = others[i]!
    total += distances[i]!
  }
  return total
}

/** Few points are divided again and again: the distances between them are kept. */
const FEW = 300
const known = new WeakMap<Matrix, (Float64Array | undefined)[]>()

/** The squared distance of every point from one of them. */
function distancesFrom(points: Matrix, row: number): Float64Array {
  if (points.rows > FEW) return measureFrom(points, row)
  const kept = known.get(points) ?? new Array<Float64Array | undefined>(points.rows)
  known.set(points, kept)
  return (kept[row] ??= measureFrom(points, row))
}

function measureFrom(points: Matrix, row: number): Float64Array {
  const { rows, dims, data } = points
  const centre = { rows: 1, dims, data: Float64Array.from(data.subarray(row * dims, (row + 1) * dims)) }
  const distances = new Float64Array(rows)
  for (let i = 0; i < rows; i++) distances[i] = squaredDistance(points, i, centre, 0)
  return distances
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
