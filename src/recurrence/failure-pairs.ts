import type { WeighedPair } from './dense-groups.ts'
import { MOST_LINKS } from './judge-likely-pairs.ts'
import { EXHAUSTIVE, type Recurrence } from './match-recurrences.ts'
import type { SharedIssue } from './match-shared-issues.ts'

/** What concerns are grouped by. */
interface Pairs {
  readonly sharedIssues: readonly SharedIssue[]
  readonly recurrences: readonly Recurrence[]
}

/** The pairs that are called recurring. */
export function recurringLinks({ sharedIssues, recurrences }: Pairs): readonly (readonly [string, string])[] {
  const links: (readonly [string, string])[] = []
  for (const { a, b, verdict } of sharedIssues) if (verdict === 'recurring') links.push([a, b])
  for (const { earlier, later, verdict } of recurrences)
    if (verdict === 'recurring') links.push([earlier, later])
  return links
}

/** The pairs, whatever their verdict, of two concerns that links join over others. */
export function pairsWithin(
  { sharedIssues, recurrences }: Pairs,
  componentOf: ReadonlyMap<string, number>,
): readonly WeighedPair[] {
  const pairs: WeighedPair[] = []
  const add = (a: string, b: string, affinity: number): void => {
    const component = componentOf.get(a)
    if (component !== undefined && component === componentOf.get(b)) pairs.push({ a, b, affinity })
  }
  for (const { a, b, probability } of sharedIssues) add(a, b, probability)
  for (const { earlier, later, probability } of recurrences) add(earlier, later, probability)
  return pairs
}

/** Looks up the affinity of two things, whichever comes first. */
export function affinities(pairs: readonly WeighedPair[]): (a: string, b: string) => number | undefined {
  const known = new Map<string, Map<string, number>>()
  for (const { a, b, affinity } of pairs)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const ofOne = known.get(one)
      if (ofOne === undefined) known.set(one, new Map([[other, affinity]]))
      else ofOne.set(other, affinity)
    }
  return (a, b) => known.get(a)?.get(b)
}

/** Concerns of a large corpus that were compared until they had so many links: further pairs of theirs are not known. */
export function openConcerns(
  sharedIssues: readonly SharedIssue[],
  concerns: number,
): (id: string) => boolean {
  if (concerns <= EXHAUSTIVE) return () => false
  const links = new Map<string, number>()
  for (const { a, b, verdict } of sharedIssues)
    if (verdict !== 'none') for (const id of [a, b]) links.set(id, (links.get(id) ?? 0) + 1)
  return (id) => (links.get(id) ?? 0) >= MOST_LINKS
}
