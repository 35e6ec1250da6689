import { agnes } from 'ml-hclust'
import type { Matrix } from '../../vectors/matrix.ts'
import { centresOf, cosineBetween, type Centres } from './centres.ts'
import { runKMeans } from './k-means.ts'
import { seedCentres } from './seed-centres.ts'

/** So many times the groups that are wanted are sought first. */
const MORE = 2

/**
 * Starting centres for k groups of uneven size: twice as many groups are found, and those merged whose centres point the
 * same way (average linkage on cosine distances). Starting from k points, k-means cuts large groups in two and throws
 * small ones together, whatever the number of starts.
 *
 * @param points rows of length 1
 * @returns k centres; fewer when the points have fewer different places
 * @see Sokal & Michener 1958 (average linkage)
 */
export function mergedStart(points: Matrix, k: number, seed: number): Centres {
  const start = seedCentres(points, Math.min(MORE * k, points.rows), seed, 1)
  if (start.rows <= k) return start
  const many = runKMeans(points, start)
  const { centres } = centresOf(points, many, start.rows)
  const distances = Array.from({ length: centres.rows }, (_, g) =>
    Array.from({ length: centres.rows }, (_, h) =>
      g === h ? 0 : Math.max(0, 1 - cosineBetween(centres, g, h)),
    ),
  )
  const tree = agnes(distances, { method: 'average', isDistanceMatrix: true })
  const mergedInto = new Int32Array(centres.rows)
  for (const [group, branch] of tree.group(k).children.entries())
    for (const leaf of branch.indices()) mergedInto[leaf] = group
  return centresOf(
    points,
    many.map((group) => mergedInto[group]!),
    k,
  ).centres
}
