import type { Matrix } from '../../vectors/matrix.ts'
import { centresOf, squaredDistance, type Centres } from './centres.ts'
import { drawRows } from './draw-rows.ts'
import { runKMeans } from './k-means.ts'
import type { Partition, Seeds } from './partition.ts'
import { seedCentres } from './seed-centres.ts'

/** Above this many points the start is sought on a sample of so many, and of so many per group. */
const SAMPLE = 3000
const SAMPLE_PER_GROUP = 30

/**
 * Divides points by k-means from several seeded starts and keeps the tightest division (the first of equals). Of many
 * points a seeded sample is divided first, and the best of those divisions is where all of them start.
 *
 * @returns groups numbered by their first point; k is smaller than asked when the points have fewer different places
 * @see Bradley & Fayyad 1998, Refining initial points for k-means clustering
 */
export function clusterPoints(points: Matrix, k: number, seeds: Seeds): Partition {
  if (points.rows === 0) return { groups: [], k: 0, inertia: 0 }
  const size = Math.max(SAMPLE, SAMPLE_PER_GROUP * k)
  if (points.rows <= size) return tightest(points, k, seeds).partition
  const sample = drawRows(points, size, seeds[0])
  const { partition, centres } = tightest(sample.points, k, seeds)
  return measured(points, runKMeans(points, { ...centres, rows: partition.k })).partition
}

interface Measured {
  readonly partition: Partition
  readonly centres: Centres
}

function tightest(points: Matrix, k: number, [first, ...others]: Seeds): Measured {
  const from = (seed: number) => measured(points, runKMeans(points, seedCentres(points, k, seed)))
  let best = from(first)
  for (const seed of others) {
    const other = from(seed)
    if (other.partition.inertia < best.partition.inertia - 1e-9) best = other
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
