import type { Matrix } from '../../vectors/matrix.ts'
import { selectRows } from '../../vectors/select-rows.ts'
import { centresOf, cosineTo } from './centres.ts'
import { clusterPoints, measured } from './cluster-points.ts'
import type { Partition } from './partition.ts'

/** A part of fewer points is no failing of its own. */
const LEAST_MEMBERS = 3
const MOST_PARTS = 8

/**
 * Splits small and tight parts off from vague groups, in which k-means hides them when groups differ in size. A group is
 * vague when it is an outlier among the groups' mean cosines to their centres (more than 1.5 interquartile ranges below the
 * first quartile). Its tightest part, of divisions into two to eight, becomes a group of its own when it is as tight as the
 * median group and three points or more are on either side. Every point stays in a group. Deterministic.
 *
 * @see Tukey 1977, Exploratory data analysis (outliers); Pelleg & Moore 2000, X-means (splitting groups)
 */
export function splitVague(points: Matrix, partition: Partition, seed: number): Partition {
  const { groups, k } = partition
  if (k < 4) return partition
  const members = membersOf(groups, k)
  const tightness = tightnessOf(points, groups, k)
  const [first, median, third] = [0.25, 0.5, 0.75].map((share) => quantile(tightness, share))
  const vague = first! - 1.5 * (third! - first!)
  const next = [...groups]
  let more = k
  for (const [g, own] of members.entries()) {
    if (own.length < 2 * LEAST_MEMBERS || tightness[g]! >= vague) continue
    const part = tightestPart(selectRows(points, own), seed)
    if (part.tightness < median!) continue
    for (const at of part.members) next[own[at]!] = more
    more++
  }
  return more === k ? partition : measured(points, next).partition
}

interface Part {
  readonly members: readonly number[]
  readonly tightness: number
}

/** Of the parts that leave enough points on both sides, the tightest, by dividing the points into two to eight. */
function tightestPart(points: Matrix, seed: number): Part {
  let best: Part = { members: [], tightness: -1 }
  const parts = Math.min(MOST_PARTS, Math.floor(points.rows / LEAST_MEMBERS))
  for (let k = 2; k <= parts; k++) {
    const { groups, k: found } = clusterPoints(points, k, [seed, seed + 1, seed + 2])
    const tightness = tightnessOf(points, groups, found)
    for (const [g, members] of membersOf(groups, found).entries()) {
      if (members.length < LEAST_MEMBERS || points.rows - members.length < LEAST_MEMBERS) continue
      if (tightness[g]! > best.tightness) best = { members, tightness: tightness[g]! }
    }
  }
  return best
}

function membersOf(groups: readonly number[], k: number): readonly (readonly number[])[] {
  const members = Array.from({ length: k }, (): number[] => [])
  for (const [i, group] of groups.entries()) members[group]!.push(i)
  return members
}

/** Mean cosine of each group's points to its centre. */
function tightnessOf(points: Matrix, groups: readonly number[], k: number): readonly number[] {
  const { centres, sizes } = centresOf(points, groups, k)
  const sums = new Array<number>(k).fill(0)
  for (const [i, group] of groups.entries()) sums[group]! += cosineTo(points, i, centres, group)
  return sums.map((sum, g) => (sizes[g]! > 0 ? sum / sizes[g]! : 0))
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
