import type { Matrix } from '../../vectors/matrix.ts'
import { centresOf, squaredDistance, type Centres } from './centres.ts'
import { drawRows } from './draw-rows.ts'
import { runKMeans } from './k-means.ts'
import { mergedStart } from './merged-start.ts'
import type { Partition, Seeds } from './partition.ts'
import { seedCentres } from './seed-centres.ts'

/** Up to so many points groups are too small to be found twice over and merged. */
const FEW = 300
/** Above this many points the start is sought on a sample of so many, and of so many per group. */
const SAMPLE = 3000
const SAMPLE_PER_GROUP = 30

/**
 * Divides points by k-means. Few points are divided from several seeded starts, and the tightest division (the first of
 * equals) is kept; more of them from one start with the first seed, groups of uneven size being found by merging. Of many
 * points a seeded sample is divided first, and all of them start from its centres.
 *
 * @param points rows of length 1 when there are more than 300
 * @returns groups numbered by their first point; k is smaller than asked when the points have fewer different places
 * @see Bradley & Fayyad 1998, Refining initial points for k-means clustering
 */
export function clusterPoints(points: Matrix, k: number, seeds: Seeds): Partition {
  if (points.rows === 0) return { groups: [], k: 0, inertia: 0 }
  if (points.rows <= FEW) return clusterFromSeeds(points, k, seeds)
  const sample = drawRows(points, Math.max(SAMPLE, SAMPLE_PER_GROUP * k), seeds[0])
  return measured(points, runKMeans(points, mergedStart(sample.points, k, seeds[0]))).partition
}

interface Measured {
  readonly partition: Partition
  readonly centres: Centres
}

/** Divides points by k-means from several seeded starts, whatever their number, and keeps the tightest division. */
export function clusterFromSeeds(points: Matrix, k: number, [first, ...others]: Seeds): Partition {
  // Candidates cost the more the more points there are, and gain the less.
  const start = (seed: number) => seedCentres(points, k, seed, points.rows > FEW ? 1 : undefined)
  const from = (seed: number) => measured(points, runKMeans(points, start(seed))).partition
  let best = from(first)
  for (const seed of others) {
    const other = from(seed)
    if (other.inertia < best.inertia - 1e-9) best = other
  }
  return best
}

/** A division with its groups numbered by their first point. */
export function measured(points: Matrix, given: ArrayLike<number>): Measured {
  const numberOf = new Map<number, number>()
  const groups = Array.from(given, (group) => {
    const known = numberOf.get(group)
    if (known !== undefined) return known
    numberOf.set(group, numberOf.size)
    return numberOf.size - 1
  })
  const k = numberOf.size
  const { centres } = centresOf(points, groups, k)
  let inertia = 0
  for (let i = 0; i < points.rows; i++) inertia += squaredDistance(points, i, centres, groups[i]!)
  return { partition: { groups, k, inertia }, centres }
}
