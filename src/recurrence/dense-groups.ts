import { compareCodeUnits } from '../util/compare-code-units.ts'
import { createHeap } from '../util/heap.ts'

/** Two things and how likely they belong together, 0 to 1. */
export interface WeighedPair {
  readonly a: string
  readonly b: string
  readonly affinity: number
}

/** A group on its way: its members, how many of each kind, and what ties it to other groups, by their number. */
interface Group {
  /** By their number in code-unit order of names; listed in any order. */
  readonly members: readonly number[]
  /** The lowest of them. */
  readonly first: number
  readonly kinds: ReadonlyMap<string, number>
  /** Of the members whose pairs are not all given, how many there are of each kind. */
  readonly openKinds: ReadonlyMap<string, number>
  readonly openMembers: number
  readonly ties: Map<number, Tie>
}

interface Tie {
  /** Affinities of all pairs given between the two groups, summed. */
  readonly sum: number
  /** How many of those pairs are of two open things. */
  readonly open: number
}

/** What a pair counts of which nothing is known: a tenth of one that is known to have nothing in common. */
const UNKNOWN = 0.1

/**
 * Groups things by average linkage: the two groups with the highest mean affinity are joined as long as that mean
 * reaches `least`. One strong pair does not chain two groups together, as single links would, nor does a row of doubtful
 * ones. Pairs that are not given count 0; pairs of one kind were never judged and count neither for nor against. Of open things
 * not all pairs are given: one of two open things that is missing counts a tenth, so that a group needs about a tenth of
 * such pairs to hold together.
 *
 * @param kindOf of a thing: things of one kind are never compared
 * @param least above 0
 * @param isOpen whether further pairs of a thing may be as strong as those given; default: none is
 * @returns groups of two and more, members in code-unit order, groups by their first member. Deterministic; the order of
 * things and pairs does not matter. The cost grows with the number of pairs given, not with the square of the things
 * @see Sokal & Michener 1958 (average linkage)
 */
export function denseGroups(
  things: readonly string[],
  pairs: readonly WeighedPair[],
  kindOf: (thing: string) => string,
  least: number,
  isOpen: (thing: string) => boolean = () => false,
): readonly (readonly string[])[] {
  const names = [...new Set(things)].sort(compareCodeUnits)
  const numberOf = new Map(names.map((name, i) => [name, i]))
  // Joined groups get numbers of their own; `undefined` where a group went into another.
  const groups: (Group | undefined)[] = names.map((name, i) => ({
    members: [i],
    first: i,
    kinds: new Map([[kindOf(name), 1]]),
    openKinds: new Map(isOpen(name) ? [[kindOf(name), 1]] : []),
    openMembers: isOpen(name) ? 1 : 0,
    ties: new Map(),
  }))
  for (const { a, b, affinity } of [...pairs].sort(byEnds)) {
    const [i, j] = [numberOf.get(a), numberOf.get(b)]
    if (i === undefined || j === undefined || kindOf(a) === kindOf(b)) continue
    const tie = { sum: affinity, open: isOpen(a) && isOpen(b) ? 1 : 0 }
    groups[i]!.ties.set(j, tie)
    groups[j]!.ties.set(i, tie)
  }
  const heap = createHeap<Candidate>(likelierFirst)
  const offer = (i: number, j: number): void => {
    const mean = meanAffinity(groups[i]!, groups[j]!, j)
    if (mean !== undefined && mean >= least) heap.add(candidate(i, j, mean, groups))
  }
  for (const [i, group] of groups.entries()) for (const j of group!.ties.keys()) if (i < j) offer(i, j)
  for (let next = heap.take(); next; next = heap.take()) {
    const [a, b] = [groups[next.i], groups[next.j]]
    if (a === undefined || b === undefined) continue
    const joined = groups.push(join(a, b, next)) - 1
    groups[next.i] = undefined
    groups[next.j] = undefined
    for (const [other, tie] of groups[joined]!.ties) {
      const { ties } = groups[other]!
      ties.delete(next.i)
      ties.delete(next.j)
      ties.set(joined, tie)
    }
    for (const other of groups[joined]!.ties.keys()) offer(other, joined)
  }
  return groups
    .flatMap((group) => (group !== undefined && group.members.length > 1 ? [group] : []))
    .sort((a, b) => a.first - b.first)
    .map(({ members }) => [...members].sort((a, b) => a - b).map((i) => names[i]!))
}

interface Candidate {
  readonly i: number
  readonly j: number
  readonly mean: number
  /** First members of the two, by number. */
  readonly low: number
  readonly high: number
}

function candidate(i: number, j: number, mean: number, groups: readonly (Group | undefined)[]): Candidate {
  const [a, b] = [groups[i]!.first, groups[j]!.first]
  return { i, j, mean, low: Math.min(a, b), high: Math.max(a, b) }
}

const likelierFirst = (x: Candidate, y: Candidate): number =>
  y.mean - x.mean || x.low - y.low || x.high - y.high

const byEnds = (x: WeighedPair, y: WeighedPair): number =>
  compareCodeUnits(x.a, y.a) || compareCodeUnits(x.b, y.b)

/** Over all pairs of the two groups that are not of one kind; undefined when all are. */
function meanAffinity(a: Group, b: Group, numberOfB: number): number | undefined {
  const judged = a.members.length * b.members.length - pairsOfOneKind(a.kinds, b.kinds)
  if (judged === 0) return undefined
  const { sum, open } = a.ties.get(numberOfB)!
  const unknown = a.openMembers * b.openMembers - pairsOfOneKind(a.openKinds, b.openKinds) - open
  return sum / (judged - (1 - UNKNOWN) * unknown)
}

function pairsOfOneKind(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let pairs = 0
  for (const [kind, n] of few) pairs += n * (many.get(kind) ?? 0)
  return pairs
}

function join(a: Group, b: Group, { i, j }: Candidate): Group {
  const ties = new Map<number, Tie>()
  for (const group of [a, b])
    for (const [other, { sum, open }] of group.ties) {
      if (other === i || other === j) continue
      const known = ties.get(other)
      ties.set(other, known === undefined ? { sum, open } : { sum: known.sum + sum, open: known.open + open })
    }
  return {
    members: [...a.members, ...b.members],
    first: Math.min(a.first, b.first),
    kinds: addCounts(a.kinds, b.kinds),
    openKinds: addCounts(a.openKinds, b.openKinds),
    openMembers: a.openMembers + b.openMembers,
    ties,
  }
}

function addCounts(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const sums = new Map(a)
  for (const [kind, n] of b) sums.set(kind, (sums.get(kind) ?? 0) + n)
  return sums
}
