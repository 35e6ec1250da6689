import { seededRandom } from '../util/seeded-random.ts'

export type Point = readonly number[]

/** Squared Euclidean distance; on unit vectors 2 − 2 cosine. */
export function squaredDistance(a: Point, b: Point): number {
  let sum = 0
  for (let d = 0; d < a.length; d++) sum += (a[d]! - b[d]!) ** 2
  return sum
}

/**
 * Chooses k starting centres among the points, each with a chance in proportion to its squared distance from those
 * already chosen; of several candidates drawn, the one that leaves all points nearest to their centre. With many small
 * clusters, as concerns have, that finds far tighter divisions than single draws. Made here because ml-kmeans' own start
 * copies the points at every step.
 *
 * @returns at most k centres: fewer when the points have fewer different places
 * @see Arthur & Vassilvitskii 2007, k-means++: the advantages of careful seeding (section 7: several candidates)
 */
export function seedCentres(points: readonly Point[], k: number, seed: number): number[][] {
  const random = seededRandom(seed)
  const candidates = 2 + Math.floor(Math.log(Math.max(1, k)))
  const centres: number[][] = []
  let distances = points.map(() => Infinity)
  while (centres.length < k) {
    const weights = centres.length === 0 ? points.map(() => 1) : distances
    const drawn = Array.from({ length: centres.length === 0 ? 1 : candidates }, () =>
      drawInProportion(weights, random),
    )
    let least = Infinity
    let best: { readonly centre: Point; readonly distances: number[] } | undefined
    for (const index of new Set(drawn)) {
      if (index === undefined) continue
      const centre = points[index]!
      const after = points.map((point, i) => Math.min(distances[i]!, squaredDistance(point, centre)))
      const total = after.reduce((sum, distance) => sum + distance, 0)
      if (total < least) [least, best] = [total, { centre, distances: after }]
    }
    if (best === undefined) break
    centres.push([...best.centre])
    distances = best.distances
  }
  return centres
}

function drawInProportion(weights: readonly number[], random: () => number): number | undefined {
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0)
  let last: number | undefined
  for (const [i, weight] of weights.entries()) {
    if (weight <= 0) continue
    last = i
    rest -= weight
    if (rest < 0) return i
  }
  return last
}
