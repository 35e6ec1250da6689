import { nameFromPhrases } from '../../text/subject-phrases.ts'
import { tellingPhrases, type GroupText } from '../../text/telling-phrases.ts'
import type { Matrix } from '../../vectors/matrix.ts'
import { cosineTo } from './centres.ts'
import type { PointGroups } from './group-points.ts'

/** A group of points, by what tells it from the others. */
export interface DescribedGroup {
  /** Its points by falling cosine to its centre; of equals the first. The first one stands for the group. */
  readonly members: readonly { readonly row: number; readonly similarity: number }[]
  /** Phrases that tell it from the others, best first. */
  readonly keywords: readonly string[]
  /** Made of its best phrases; left out when it has none. */
  readonly label?: string
  /** 0 to 1. */
  readonly stability: number
  /** Place of its group of groups in `parents`. */
  readonly parent: number
}

/** A group of groups. */
export interface DescribedParent {
  readonly label?: string
  readonly groups: number
  readonly points: number
}

const KEYWORDS = 6
const LABEL_KEYWORDS = 2

/**
 * Puts groups of points into words.
 *
 * @param textOf what a point stands for
 * @returns groups from the largest to the smallest, then by their first point; groups of groups likewise
 */
export function describeGroups(
  points: Matrix,
  { partition, centres, stability, parents }: PointGroups,
  textOf: (row: number) => GroupText,
): { readonly groups: readonly DescribedGroup[]; readonly parents: readonly DescribedParent[] } {
  const rows = Array.from({ length: partition.k }, (): number[] => [])
  for (const [i, group] of partition.groups.entries()) rows[group]!.push(i)
  const texts = Array.from({ length: points.rows }, (_, row) => textOf(row))
  const textsOf = (own: readonly number[]) => own.map((row) => texts[row]!)
  const phrases = tellingPhrases(rows.map(textsOf), KEYWORDS)
  const order = bySize(rows)
  const families = Array.from({ length: Math.max(0, ...parents.map((parent) => parent + 1)) }, (_, p) =>
    order.filter((g) => parents[g] === p),
  )
  const ofFamilies = families.map((family) => family.flatMap((g) => rows[g]!))
  const familyPhrases = tellingPhrases(ofFamilies.map(textsOf), KEYWORDS)
  const familyOrder = bySize(ofFamilies)
  return {
    groups: order.map((g) => {
      const keywords = phrases[g]!
      const members = rows[g]!.map((row) => ({ row, similarity: cosineTo(points, row, centres, g) }))
      // Differences below what tables show are rounding.
      members.sort((a, b) => rounded(b.similarity) - rounded(a.similarity) || a.row - b.row)
      return {
        members,
        keywords,
        ...labelled(keywords),
        stability: stability[g]!,
        parent: familyOrder.indexOf(parents[g]!),
      }
    }),
    parents: familyOrder.map((p) => ({
      ...labelled(familyPhrases[p]!),
      groups: families[p]!.length,
      points: ofFamilies[p]!.length,
    })),
  }
}

const rounded = (similarity: number): number => Math.round(1e6 * similarity)

const labelled = (keywords: readonly string[]): { readonly label?: string } => {
  const label = nameFromPhrases(keywords.slice(0, LABEL_KEYWORDS))
  return label === undefined ? {} : { label }
}

/** Places of lists, the longest first, then by their first number. */
const bySize = (lists: readonly (readonly number[])[]): readonly number[] =>
  [...lists.keys()].sort(
    (a, b) => lists[b]!.length - lists[a]!.length || (lists[a]![0] ?? 0) - (lists[b]![0] ?? 0),
  )
