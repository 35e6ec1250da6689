import type { ConcernLinks } from '../domain/codebook-edit.ts'
import { clusterId, type ConcernId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import type { Cluster, ClusterFindings } from '../domain/theme.ts'
import { subjectPhrases } from '../text/subject-phrases.ts'
import { concernRowsOf } from '../util/concern-rows.ts'
import type { Matrix } from '../vectors/matrix.ts'
import { concernPoints } from './clustering/concern-points.ts'
import { choosePartition } from './clustering/choose-partition.ts'
import { describeGroups } from './clustering/describe-groups.ts'
import { groupPoints } from './clustering/group-points.ts'
import { shrinkPoints } from './clustering/shrink-points.ts'
import { keepClusterNames, type NamedCluster } from './keep-cluster-names.ts'

export interface ClusterInput {
  readonly passages: readonly Passage[]
  /** The embedder's vectors, one row of length 1 per passage. */
  readonly embedded: Matrix
  /** Share of every theme in every concern, concerns in id order (ThemeResult.posteriors). */
  readonly posteriors: Matrix
  /** The noun phrases of each passage, in the passages' order. */
  readonly phrases: readonly (readonly string[])[]
}

export interface ClusterOptions {
  /** Number of clusters; more than there are concerns means one each. Default: clearest and most repeatable, √n to n/2. */
  readonly k?: number
  /** Default 1. */
  readonly seed?: number
  /** What the theme posterior counts against the text, 0 to 1; 0 clusters without the codebook. Default 0.5. */
  readonly themeShare?: number
  /** Share of the mean of a concern's actions. Default 0.6. */
  readonly actionWeight?: number
  /** Pairs of concerns that a person wants in one cluster, or in two. Default: none. */
  readonly links?: ConcernLinks
  /** The clusters of an earlier run, whose ids and labels stay where a cluster is in essence the same. Default: none. */
  readonly earlier?: readonly NamedCluster[]
}

/**
 * Groups concerns that are about the same, by k-means on vectors of length 1 from several seeded starts: their text in the
 * context of their actions, and their shares of the themes. Beside it the texts alone are grouped by the same rule, without
 * the codebook, so that a reader sees how far each cluster rests on the texts.
 *
 * Deterministic; the order of the passages does not matter. Every concern belongs to one cluster, a loose fit too: its
 * similarity tells.
 *
 * @returns clusters from the largest to the smallest, numbered in that order; members by falling similarity
 */
export function clusterConcerns(input: ClusterInput, options: ClusterOptions = {}): ClusterFindings {
  const { seed = 1, themeShare = 0.5, actionWeight = 0.6, links, earlier = [] } = options
  const concerns = concernRowsOf(input.passages)
  if (concerns.length === 0) return { clusters: [], groups: [], varianceExplained: 0 }
  const pointsWith = (share: number) =>
    shrinkPoints(concernPoints(input.passages, input.embedded, input.posteriors, actionWeight, share))
  const points = pointsWith(themeShare)
  const rowOf = new Map(concerns.map(({ id }, i) => [id, i]))
  const grouped = groupPoints(points, {
    seed,
    ...(options.k === undefined ? {} : { k: options.k }),
    links: {
      together: pointPairs(links?.mustLink ?? [], rowOf),
      apart: pointPairs(links?.cannotLink ?? [], rowOf),
    },
  })
  const textGroups = choosePartition(pointsWith(0), [seed, seed + 1, seed + 2]).groups
  const textOf = (row: number): string => input.passages[row]!.text
  const { groups, parents } = describeGroups(points, grouped, (at) => {
    const concern = concerns[at]!
    return {
      phrases: subjectPhrases(concern, input.phrases),
      own: textOf(concern.row),
      context: concern.actionRows.map(textOf).join('\n'),
    }
  })
  const clusters = groups.map((group, at): Cluster => {
    const representative = concerns[group.members[0]!.row]!.id
    return {
      id: clusterId(numbered('cluster', at, groups.length)),
      label: group.label ?? representative,
      keywords: group.keywords,
      members: group.members.map(({ row, similarity }) => ({
        concernId: concerns[row]!.id,
        similarity,
        textGroup: textGroups[row]! + 1,
      })),
      stability: group.stability,
      textSupport: shareTogether(group.members.map(({ row }) => textGroups[row]!)),
      representative,
      groupId: numbered('group', group.parent, parents.length),
    }
  })
  const named = keepClusterNames(clusters, earlier)
  return {
    clusters: named,
    groups: parents.map(({ label, groups: count, points: size }, at) => {
      const id = numbered('group', at, parents.length)
      const first = named.find(({ groupId }) => groupId === id)!
      return { id, label: label ?? first.label, clusters: count, concerns: size }
    }),
    varianceExplained: grouped.varianceExplained,
  }
}

const numbered = (kind: string, at: number, count: number): string =>
  `${kind}-${String(at + 1).padStart(Math.max(2, String(count).length), '0')}`

/** Links by the places of their concerns; those of concerns that are not among the passages are left out. */
const pointPairs = (
  pairs: ConcernLinks['mustLink'],
  rowOf: ReadonlyMap<ConcernId, number>,
): readonly (readonly [number, number])[] =>
  pairs.flatMap(([a, b]) => {
    const [i, j] = [rowOf.get(a), rowOf.get(b)]
    return i === undefined || j === undefined ? [] : [[i, j] as const]
  })

/** Share of the pairs that have the same value; 1 for a single one. */
function shareTogether(values: readonly number[]): number {
  const n = values.length
  if (n < 2) return 1
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const together = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0)
  return together / (n * (n - 1))
}
