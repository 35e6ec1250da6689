import type { Matrix } from '../../vectors/matrix.ts'
import { centresOf, squaredDistance } from './centres.ts'
import type { Partition } from './partition.ts'

/**
 * How well points lie in their groups, −1 to 1: the mean over points of (b − a) / max(a, b), a the squared distance to the
 * centre of the others of the own group, b to the nearest other centre. A point alone in its group counts 0. Centres in place of all
 * pairs keep it fast on any number of points.
 *
 * @see Rousseeuw 1987, Silhouettes; Hruschka, Campello & de Castro 2006 (with centres)
 */
export function simplifiedSilhouette(points: Matrix, { groups, k }: Pick<Partition, 'groups' | 'k'>): number {
  if (k < 2) return 0
  const { centres, sizes } = centresOf(points, groups, k)
  let sum = 0
  for (let i = 0; i < points.rows; i++) {
    const group = groups[i]!
    const size = sizes[group]!
    if (size === 1) continue
    let own = 0
    let other = Infinity
    for (let g = 0; g < k; g++) {
      const distance = squaredDistance(points, i, centres, g)
      // The centre is that of the others: a point draws that of a small group towards itself.
      if (g === group) own = distance * (size / (size - 1)) ** 2
      else if (distance < other) other = distance
    }
    const most = Math.max(own, other)
    if (most > 0) sum += (other - own) / most
  }
  return sum / points.rows
}
