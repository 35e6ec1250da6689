import type { Matrix } from '../../vectors/matrix.ts'
import type { Centres } from './centres.ts'
import { choosePartition } from './choose-partition.ts'
import { clusterPoints, measured } from './cluster-points.ts'
import { groupCentres } from './group-centres.ts'
import { measureStability } from './measure-stability.ts'
import type { Partition } from './partition.ts'
import { respectLinks, type PointLinks } from './respect-links.ts'
import { splitVague } from './split-vague.ts'
import { varianceExplained } from './variance-explained.ts'

export interface GroupOptions {
  /** Number of groups; more than there are points means one each. Default: chosen by the rule of `choosePartition`. */
  readonly k?: number
  /** Default 1. */
  readonly seed?: number
  /** Pairs of points that belong in one group, or in two. Default: none. */
  readonly links?: PointLinks
}

/** Points in groups, and how far that can be relied on. */
export interface PointGroups {
  readonly partition: Partition
  readonly centres: Centres
  /** How far each group comes back when the grouping is repeated, 0 to 1. */
  readonly stability: readonly number[]
  /** The group of groups that each group belongs to, 0 … m − 1. */
  readonly parents: readonly number[]
  /** Share of the points' spread that the groups account for, 0 to 1. */
  readonly varianceExplained: number
}

/**
 * Groups points that lie together: k-means from three seeded starts, small tight parts of vague groups split off where the
 * number of groups is not given, links of pairs respected.
 *
 * Deterministic for a given order of points. Every point belongs to one group.
 *
 * @param points rows of length 1; at least one
 */
export function groupPoints(points: Matrix, options: GroupOptions = {}): PointGroups {
  const { k, seed = 1, links = { together: [], apart: [] } } = options
  const seeds = [seed, seed + 1, seed + 2] as const
  const free =
    k === undefined
      ? splitVague(points, choosePartition(points, seeds), seed)
      : clusterPoints(points, Math.max(1, Math.min(k, points.rows)), seeds)
  const linked = respectLinks(points, free, links)
  const { partition, centres } = measured(points, linked.groups)
  return {
    partition,
    centres,
    stability: measureStability(points, partition, seed),
    parents: groupCentres(centres),
    varianceExplained: varianceExplained(points, partition),
  }
}
