import { compareCodeUnits } from '../util/compare-code-units.ts'
import { createHeap } from '../util/heap.ts'

/** Two things and how likely they belong together, 0 to 1. */
export interface WeighedPair {
  readonly a: string
  readonly b: string
  readonly affinity: number
}

/** A group on its way: its members, how many of each kind, and the summed affinity to other groups by their number. */
interface Group {
  readonly members: readonly string[]
  readonly kinds: ReadonlyMap<string, number>
  readonly sums: Map<number, number>
}

/**
 * Groups things by average linkage: the two groups with the highest mean affinity are joined as long as that mean
 * reaches `least`. One strong pair does not chain two groups together, as single links would, nor does a row of doubtful
 * ones. Pairs that are not given count 0; pairs of one kind were never judged and count neither for nor against.
 *
 * @param kindOf of a thing: things of one kind are never compared
 * @param least above 0
 * @returns groups of two and more, members in code-unit order, groups by their first member. Deterministic; the order of
 * things and pairs does not matter. The cost grows with the number of pairs given, not with the square of the things
 * @see Sokal & Michener 1958 (average linkage)
 */
export function denseGroups(
  things: readonly string[],
  pairs: readonly WeighedPair[],
  kindOf: (thing: string) => string,
  least: number,
): readonly (readonly string[])[] {
  const names = [...new Set(things)].sort(compareCodeUnits)
  const numberOf = new Map(names.map((name, i) => [name, i]))
  // Joined groups get numbers of their own; `undefined` where a group went into another.
  const groups: (Group | undefined)[] = names.map((name) => ({
    members: [name],
    kinds: new Map([[kindOf(name), 1]]),
    sums: new Map(),
  }))
  for (const { a, b, affinity } of [...pairs].sort(byEnds)) {
    const [i, j] = [numberOf.get(a), numberOf.get(b)]
    if (i === undefined || j === undefined || kindOf(a) === kindOf(b)) continue
    groups[i]!.sums.set(j, affinity)
    groups[j]!.sums.set(i, affinity)
  }
  const heap = createHeap<Candidate>(likelierFirst)
  const offer = (i: number, j: number): void => {
    const mean = meanAffinity(groups[i]!, groups[j]!, j)
    if (mean !== undefined && mean >= least) heap.add(candidate(i, j, mean, groups))
  }
  for (const [i, group] of groups.entries()) for (const j of group!.sums.keys()) if (i < j) offer(i, j)
  for (let next = heap.take(); next; next = heap.take()) {
    const [a, b] = [groups[next.i], groups[next.j]]
    if (a === undefined || b === undefined) continue
    const joined = groups.push(join(a, b, next)) - 1
    groups[next.i] = undefined
    groups[next.j] = undefined
    for (const [other, sum] of groups[joined]!.sums) {
      const { sums } = groups[other]!
      sums.delete(next.i)
      sums.delete(next.j)
      sums.set(joined, sum)
    }
    for (const other of groups[joined]!.sums.keys()) offer(other, joined)
  }
  return groups
    .flatMap((group) => (group !== undefined && group.members.length > 1 ? [group.members] : []))
    .sort(([a], [b]) => compareCodeUnits(a!, b!))
}

interface Candidate {
  readonly i: number
  readonly j: number
  readonly mean: number
  /** First members of the two, the lower first. */
  readonly firsts: readonly [string, string]
}

function candidate(i: number, j: number, mean: number, groups: readonly (Group | undefined)[]): Candidate {
  const [a, b] = [groups[i]!.members[0]!, groups[j]!.members[0]!]
  return { i, j, mean, firsts: compareCodeUnits(a, b) < 0 ? [a, b] : [b, a] }
}

const likelierFirst = (x: Candidate, y: Candidate): number =>
  y.mean - x.mean || compareCodeUnits(x.firsts[0], y.firsts[0]) || compareCodeUnits(x.firsts[1], y.firsts[1])

const byEnds = (x: WeighedPair, y: WeighedPair): number =>
  compareCodeUnits(x.a, y.a) || compareCodeUnits(x.b, y.b)

/** Over all pairs of the two groups that are not of one kind; undefined when all are. */
function meanAffinity(a: Group, b: Group, numberOfB: number): number | undefined {
  const [few, many] = a.kinds.size < b.kinds.size ? [a, b] : [b, a]
  let unjudged = 0
  for (const [kind, n] of few.kinds) unjudged += n * (many.kinds.get(kind) ?? 0)
  const judged = a.members.length * b.members.length - unjudged
  return judged === 0 ? undefined : a.sums.get(numberOfB)! / judged
}

function join(a: Group, b: Group, { i, j }: Candidate): Group {
  const kinds = new Map(a.kinds)
  for (const [kind, n] of b.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + n)
  const sums = new Map<number, number>()
  for (const group of [a, b])
    for (const [other, sum] of group.sums)
      if (other !== i && other !== j) sums.set(other, (sums.get(other) ?? 0) + sum)
  return { members: [...a.members, ...b.members].sort(compareCodeUnits), kinds, sums }
}
