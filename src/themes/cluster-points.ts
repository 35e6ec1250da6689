import { kmeans } from 'ml-kmeans'
import { seedCentres, squaredDistance, type Point } from './seed-centres.ts'

/** A division of points into groups 0 … k−1, none of them empty. */
export interface Partition {
  readonly groups: readonly number[]
  readonly k: number
  /** Sum of squared distances to the centres; smaller is tighter. */
  readonly inertia: number
}

/** At least one start. */
export type Seeds = readonly [number, ...number[]]

const MAX_ITERATIONS = 100

/**
 * Divides points by k-means from several seeded starts and keeps the tightest division (the first of equals).
 *
 * @returns groups numbered by their first point; k is smaller than asked when the points have fewer different places
 */
export function clusterPoints(points: readonly Point[], k: number, seeds: Seeds): Partition {
  if (points.length === 0) return { groups: [], k: 0, inertia: 0 }
  const [first, ...others] = seeds
  let best = runOnce(points, k, first)
  for (const seed of others) {
    const partition = runOnce(points, k, seed)
    if (partition.inertia < best.inertia - 1e-9) best = partition
  }
  return best
}

function runOnce(points: readonly Point[], k: number, seed: number): Partition {
  const start = seedCentres(points, k, seed)
  // ml-kmeans only reads the points, but its types ask for mutable rows.
  const { clusters, centroids } = kmeans(points as number[][], start.length, {
    initialization: start,
    maxIterations: MAX_ITERATIONS,
    seed,
  })
  const numberOf = new Map<number, number>()
  for (const cluster of clusters) if (!numberOf.has(cluster)) numberOf.set(cluster, numberOf.size)
  return {
    groups: clusters.map((cluster) => numberOf.get(cluster)!),
    k: numberOf.size,
    inertia: clusters.reduce((sum, cluster, i) => sum + squaredDistance(points[i]!, centroids[cluster]!), 0),
  }
}
