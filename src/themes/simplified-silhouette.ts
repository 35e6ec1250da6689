import type { Partition } from './cluster-points.ts'
import { squaredDistance, type Point } from './seed-centres.ts'

/**
 * How well points lie in their groups, −1 to 1: the mean over points of (b − a) / max(a, b), a the distance to the
 * centre of the own group, b to the nearest other centre. A point alone in its group counts 0. Centres in place of all
 * pairs keep it fast on any number of points.
 *
 * @see Rousseeuw 1987, Silhouettes; Hruschka, Campello & de Castro 2006 (with centres)
 */
export function simplifiedSilhouette(points: readonly Point[], { groups, k }: Partition): number {
  if (k < 2) return 0
  const { centres, sizes } = centresOf(points, groups, k)
  let sum = 0
  for (const [i, point] of points.entries()) {
    const group = groups[i]!
    if (sizes[group] === 1) continue
    const own = squaredDistance(point, centres[group]!)
    const other = Math.min(
      ...centres.map((centre, g) => (g === group ? Infinity : squaredDistance(point, centre))),
    )
    const most = Math.max(own, other)
    if (most > 0) sum += (other - own) / most
  }
  return sum / points.length
}

/** The mean of each group's points, and how many they are. */
export function centresOf(
  points: readonly Point[],
  groups: readonly number[],
  k: number,
): { readonly centres: readonly Point[]; readonly sizes: readonly number[] } {
  const dims = points[0]?.length ?? 0
  const centres = Array.from({ length: k }, () => new Array<number>(dims).fill(0))
  const sizes = new Array<number>(k).fill(0)
  for (const [i, point] of points.entries()) {
    const centre = centres[groups[i]!]!
    sizes[groups[i]!]! += 1
    for (let d = 0; d < dims; d++) centre[d]! += point[d]!
  }
  return { centres: centres.map((centre, g) => centre.map((sum) => sum / sizes[g]!)), sizes }
}
