import type { Matrix } from '../vectors/matrix.ts'
import { cosineTo } from './clustering/centres.ts'
import { groupPoints } from './clustering/group-points.ts'

/** A group of passages. */
export interface PassageGroup {
  /** Rows with their cosine to the middle of the group, nearest first. */
  readonly members: readonly { readonly row: number; readonly similarity: number }[]
  /** 0 to 1: how often its members stay together when clustering is repeated. */
  readonly stability: number
  /** Place of its group of groups, 0 … m − 1, in the order of their first groups. */
  readonly parent: number
}

export interface PassageGroups {
  /** From the largest to the smallest. */
  readonly groups: readonly PassageGroup[]
  /** Share of the points' spread that the groups account for, 0 to 1. */
  readonly varianceExplained: number
}

export interface GroupingOptions {
  /** Number of groups, at most as many as there are points. Default: chosen. */
  readonly k?: number
  readonly seed: number
}

/**
 * Groups points of length 1 that are near each other. Every point belongs to one group, a loose fit too: its similarity
 * tells. Deterministic, for a given order of points.
 */
export function groupPassages(points: Matrix, options: GroupingOptions): PassageGroups {
  const { partition, centres, stability, parents, varianceExplained } = groupPoints(points, options)
  const members = Array.from({ length: partition.k }, (): { row: number; similarity: number }[] => [])
  for (const [row, g] of partition.groups.entries())
    members[g]!.push({ row, similarity: cosineTo(points, row, centres, g) })
  const ranked = members.map((own) => own.sort((a, b) => b.similarity - a.similarity || a.row - b.row))
  const order = [...ranked.keys()].sort(
    (a, b) => ranked[b]!.length - ranked[a]!.length || ranked[a]![0]!.row - ranked[b]![0]!.row,
  )
  const families = [...new Set(order.map((g) => parents[g]!))]
  return {
    groups: order.map((g) => ({
      members: ranked[g]!,
      stability: stability[g]!,
      parent: families.indexOf(parents[g]!),
    })),
    varianceExplained,
  }
}
