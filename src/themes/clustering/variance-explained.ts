import type { Matrix } from '../../vectors/matrix.ts'
import { centresOf, squaredDistance } from './centres.ts'
import type { Partition } from './partition.ts'

/** Share of the points' squared distances from their common mean that the groups account for, 0 to 1; 0 without any spread. */
export function varianceExplained(points: Matrix, { inertia }: Pick<Partition, 'inertia'>): number {
  const { centres } = centresOf(points, new Int32Array(points.rows), 1)
  let total = 0
  for (let i = 0; i < points.rows; i++) total += squaredDistance(points, i, centres, 0)
  return total > 0 ? Math.max(0, 1 - inertia / total) : 0
}
