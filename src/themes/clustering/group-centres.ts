import { agnes } from 'ml-hclust'
import { selectRows } from '../../vectors/select-rows.ts'
import type { Matrix } from '../../vectors/matrix.ts'
import type { Centres } from './centres.ts'
import { measured } from './cluster-points.ts'
import { simplifiedSilhouette } from './simplified-silhouette.ts'

/** With fewer centres there is nothing to group. */
const FEW = 4

/**
 * Groups the centres of clusters for a view of two levels: Ward's linkage of the centres at length 1, cut where their
 * simplified silhouette is highest (√k to k/2 groups; the fewer of equals). Fewer than four centres are one group.
 *
 * @returns the group of each centre, 0 … m − 1, numbered by their first centre
 * @see Ward 1963, Hierarchical grouping to optimize an objective function
 */
export function groupCentres(centres: Centres): readonly number[] {
  const k = centres.rows
  if (k < FEW) return new Array<number>(k).fill(0)
  const points = unitRows(centres)
  const distances = Array.from({ length: k }, (_, g) =>
    Array.from({ length: k }, (_, h) => (g === h ? 0 : Math.sqrt(Math.max(0, 2 - 2 * dot(points, g, h))))),
  )
  const tree = agnes(distances, { method: 'ward2', isDistanceMatrix: true })
  let best = new Array<number>(k).fill(0)
  let most = -Infinity
  for (let m = Math.round(Math.sqrt(k)); m <= Math.floor(k / 2); m++) {
    const groups = new Array<number>(k).fill(0)
    for (const [group, branch] of tree.group(m).children.entries())
      for (const leaf of branch.indices()) groups[leaf] = group
    const { partition } = measured(points, groups)
    const width = simplifiedSilhouette(points, partition)
    if (width > most + 1e-9) [best, most] = [[...partition.groups], width]
  }
  return best
}

function unitRows({ rows, dims, data }: Centres): Matrix {
  const points = selectRows({ rows, dims, data: Float32Array.from(data) }, [...Array(rows).keys()])
  for (let i = 0; i < rows; i++) {
    const row = points.data.subarray(i * dims, (i + 1) * dims)
    const length = Math.hypot(...row)
    if (length > 0) for (let d = 0; d < dims; d++) row[d]! /= length
  }
  return points
}

function dot({ dims, data }: Matrix, i: number, j: number): number {
  let sum = 0
  for (let d = 0; d < dims; d++) sum += data[i * dims + d]! * data[j * dims + d]!
  return sum
}
