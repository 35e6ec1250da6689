import type { ConcernLinks } from '../domain/codebook-edit.ts'
import { clusterId, type ConcernId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import type { Cluster } from '../domain/theme.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { concernRowsOf } from '../util/concern-rows.ts'
import { rankPhrases } from '../util/rank-phrases.ts'
import type { Matrix } from '../vectors/matrix.ts'
import { choosePartition } from './choose-partition.ts'
import { clusterPoints } from './cluster-points.ts'
import { concernPoints } from './concern-points.ts'
import { distinctPhrases, nameFromPhrases, subjectPhrases } from '../text/subject-phrases.ts'
import { keepClusterNames, type NamedCluster } from './keep-cluster-names.ts'
import { measureStability } from './measure-stability.ts'
import { respectLinks } from './respect-links.ts'
import type { Point } from './seed-centres.ts'
import { shrinkPoints } from './shrink-points.ts'
import { centresOf } from './simplified-silhouette.ts'

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
  /** Number of clusters; more than there are concerns means one each. Default: highest silhouette, √n to n/2. */
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

const KEYWORDS = 6
const LABEL_KEYWORDS = 2

/**
 * Groups concerns that are about the same, by k-means on vectors of length 1 from several seeded starts.
 *
 * Deterministic; the order of the passages does not matter. Every concern belongs to one cluster, a loose fit too: its
 * similarity tells.
 *
 * @returns clusters from the largest to the smallest, numbered in that order; members by falling similarity
 */
export function clusterConcerns(input: ClusterInput, options: ClusterOptions = {}): readonly Cluster[] {
  const { seed = 1, themeShare = 0.5, actionWeight = 0.6 } = options
  const concerns = concernRowsOf(input.passages)
  if (concerns.length === 0) return []
  const points = shrinkPoints(
    concernPoints(input.passages, input.embedded, input.posteriors, actionWeight, themeShare),
  )
  const seeds = [seed, seed + 1, seed + 2] as const
  const free =
    options.k === undefined
      ? choosePartition(points, seeds)
      : clusterPoints(points, Math.max(1, Math.min(options.k, points.length)), seeds)
  const rowOf = new Map(concerns.map(({ id }, i) => [id, i]))
  const partition = respectLinks(points, free, {
    together: pointPairs(options.links?.mustLink ?? [], rowOf),
    apart: pointPairs(options.links?.cannotLink ?? [], rowOf),
  })
  const stability = measureStability(points, partition, seed)
  const { centres } = centresOf(points, partition.groups, partition.k)
  const groups = Array.from({ length: partition.k }, (_, g) =>
    [...points.keys()].filter((i) => partition.groups[i] === g),
  )
  const ranked = rankPhrases(
    groups.map((group) => group.flatMap((i) => subjectPhrases(concerns[i]!, input.phrases))),
  )
  const order = [...groups.keys()].sort(
    (a, b) => groups[b]!.length - groups[a]!.length || groups[a]![0]! - groups[b]![0]!,
  )
  const digits = Math.max(2, String(partition.k).length)
  const clusters = order.map((g, position): Cluster => {
    const group = groups[g]!
    const keywords = distinctPhrases(ranked[g]!, KEYWORDS)
    const representative = concerns[medoid(points, group)]!.id
    return {
      id: clusterId(`cluster-${String(position + 1).padStart(digits, '0')}`),
      label: nameFromPhrases(keywords.slice(0, LABEL_KEYWORDS)) ?? representative,
      keywords,
      members: rankMembers(
        group.map((i) => ({ concernId: concerns[i]!.id, similarity: cosine(points[i]!, centres[g]!) })),
      ),
      stability: stability[g]!,
      representative,
    }
  })
  return keepClusterNames(clusters, options.earlier ?? [])
}

/** Links by the places of their concerns; those of concerns that are not among the passages are left out. */
const pointPairs = (
  pairs: ConcernLinks['mustLink'],
  rowOf: ReadonlyMap<ConcernId, number>,
): readonly (readonly [number, number])[] =>
  pairs.flatMap(([a, b]) => {
    const [i, j] = [rowOf.get(a), rowOf.get(b)]
    return i === undefined || j === undefined ? [] : [[i, j] as const]
  })

/** The point with the highest sum of likeness to its group; the first of equals. */
function medoid(points: readonly Point[], group: readonly number[]): number {
  const total = (i: number) => group.reduce((sum, j) => sum + cosine(points[i]!, points[j]!), 0)
  const totals = group.map(total)
  const most = Math.max(...totals)
  return group[totals.findIndex((value) => value >= most - 1e-9)]!
}

function rankMembers(members: readonly { concernId: ConcernId; similarity: number }[]): Cluster['members'] {
  return [...members].sort(
    (a, b) => b.similarity - a.similarity || compareCodeUnits(a.concernId, b.concernId),
  )
}

function cosine(a: Point, b: Point): number {
  let sum = 0
  let [squaresA, squaresB] = [0, 0]
  for (let d = 0; d < a.length; d++) {
    sum += a[d]! * b[d]!
    squaresA += a[d]! ** 2
    squaresB += b[d]! ** 2
  }
  return squaresA > 0 && squaresB > 0 ? sum / Math.sqrt(squaresA * squaresB) : 0
}
