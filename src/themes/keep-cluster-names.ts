import { clusterId, type ConcernId } from '../domain/ids.ts'
import type { Cluster } from '../domain/theme.ts'

/** A cluster of an earlier run, by what it is known by. */
export interface NamedCluster {
  readonly id: string
  readonly label: string
  readonly members: readonly ConcernId[]
}

/**
 * From this overlap on (Jaccard, of the concerns that both runs have) a cluster is in essence the same, as long as so much
 * of what it was is still there.
 */
const SAME = 0.5

/**
 * Gives clusters the ids and labels that they had in an earlier run, where they are in essence the same, so that two years'
 * reports can be compared; the others get ids that the earlier run did not have. Order, members and keywords stay.
 *
 * A cluster may keep one name, and a name goes to one cluster: the pair that overlaps most comes first. Deterministic.
 */
export function keepClusterNames(
  clusters: readonly Cluster[],
  earlier: readonly NamedCluster[],
): readonly Cluster[] {
  if (earlier.length === 0) return clusters
  const now = clusters.map(({ members }) => new Set(members.map(({ concernId }) => concernId)))
  const before = earlier.map(({ members }) => new Set(members))
  const allNow = union(now)
  const allBefore = union(before)
  const pairs = now
    .flatMap((own, c) => before.map((old, e) => ({ c, e, overlap: overlapOf(own, old, allNow, allBefore) })))
    .filter(({ overlap }) => overlap >= SAME)
    .sort((a, b) => b.overlap - a.overlap || a.c - b.c || a.e - b.e)
  const nameOf = new Map<number, NamedCluster>()
  const given = new Set<number>()
  for (const { c, e } of pairs) {
    if (nameOf.has(c) || given.has(e)) continue
    nameOf.set(c, earlier[e]!)
    given.add(e)
  }
  const digits = Math.max(2, String(clusters.length + earlier.length).length)
  let next = Math.max(0, ...earlier.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)))
  return clusters.map((cluster, c) => {
    const name = nameOf.get(c)
    return name === undefined
      ? { ...cluster, id: clusterId(`cluster-${String(++next).padStart(digits, '0')}`) }
      : { ...cluster, id: clusterId(name.id), label: name.label }
  })
}

const union = (sets: readonly ReadonlySet<ConcernId>[]): ReadonlySet<ConcernId> =>
  new Set(sets.flatMap((set) => [...set]))

/** Jaccard index of two clusters among the concerns that both runs know. */
function overlapOf(
  own: ReadonlySet<ConcernId>,
  old: ReadonlySet<ConcernId>,
  allNow: ReadonlySet<ConcernId>,
  allBefore: ReadonlySet<ConcernId>,
): number {
  const inBefore = [...own].filter((id) => allBefore.has(id))
  const inNow = [...old].filter((id) => allNow.has(id))
  const both = inBefore.filter((id) => old.has(id)).length
  const any = inBefore.length + inNow.length - both
  return any === 0 || both < SAME * old.size ? 0 : both / any
}
