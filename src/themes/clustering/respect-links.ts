import { connectedGroups } from '../../util/connected-groups.ts'
import type { Matrix } from '../../vectors/matrix.ts'
import { centresOf, squaredDistance } from './centres.ts'
import { measured } from './cluster-points.ts'
import type { Partition } from './partition.ts'

/** Pairs of points, by their numbers, that belong in one group, or in two. */
export interface PointLinks {
  readonly together: readonly (readonly [number, number])[]
  readonly apart: readonly (readonly [number, number])[]
}

/**
 * Moves as few points as can be, so that a division keeps what a person said: points that belong together go where most of
 * them are; of two that belong apart, the one farther from the middle goes to the next best group that has none of its
 * opposites, or to a new one. Every other point stays. Deterministic.
 *
 * @param links free of contradictions
 * @see Wagstaff et al. 2001, Constrained k-means clustering with background knowledge (must-link and cannot-link)
 */
export function respectLinks(points: Matrix, partition: Partition, links: PointLinks): Partition {
  if (links.together.length === 0 && links.apart.length === 0) return partition
  const groups = [...partition.groups]
  const unitOf = new Map<number, readonly number[]>()
  for (const unit of connectedGroups(links.together)) {
    const home = commonest(unit.map((i) => groups[i]!))
    for (const i of unit) {
      unitOf.set(i, unit)
      groups[i] = home
    }
  }
  const unit = (i: number): readonly number[] => unitOf.get(i) ?? [i]
  const opposites = (i: number): ReadonlySet<number> =>
    new Set(
      links.apart.flatMap(([a, b]) => {
        const [ofA, ofB] = [unit(a), unit(b)]
        return ofA.includes(i) ? ofB : ofB.includes(i) ? ofA : []
      }),
    )
  let { k } = partition
  for (const [a, b] of links.apart) {
    if (groups[a] !== groups[b]) continue
    const { centres, sizes } = centresOf(points, groups, k)
    const distance = (i: number, group: number): number => {
      const own = unit(i)
      // A group that lost all its points has no middle.
      return sizes[group] === 0
        ? Infinity
        : own.reduce((sum, j) => sum + squaredDistance(points, j, centres, group), 0) / own.length
    }
    const moved = distance(a, groups[a]!) > distance(b, groups[b]!) ? a : b
    const against = opposites(moved)
    const free = [...sizes.keys()].filter(
      (group) => distance(moved, group) < Infinity && ![...against].some((i) => groups[i] === group),
    )
    const target = free.toSorted((g, h) => distance(moved, g) - distance(moved, h) || g - h)[0] ?? k++
    for (const i of unit(moved)) groups[i] = target
  }
  return measured(points, groups).partition
}

/** The number that occurs most; the smallest of equals. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0]![0]
}
