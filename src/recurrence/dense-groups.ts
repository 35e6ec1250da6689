import { compareCodeUnits } from '../util/compare-code-units.ts'
import { createHeap } from '../util/heap.ts'

/** Two things and how likely they belong together, 0 to 1. */
export interface WeighedPair {
  readonly a: string
  readonly b: string
  readonly affinity: number
}

/**
 * A group on its way: its members, how many of each kind, and what ties it to other groups, by their number. It grows in place:
 * new maps for each of thousands of joins take longer than all that is done with them.
 */
interface Group {
  /** By their number in code-unit order of names; listed in any order. */
  readonly members: number[]
  /** The lowest of them. */
  first: number
  readonly kinds: Map<string, number>
  /** Of the members whose pairs are not all given, how many there are of each kind. */
  readonly openKinds: Map<string, number>
  openMembers: number
  /** Each tie is in the maps of both groups. */
  readonly ties: Map<number, Tie>
  /** How often it has grown: what was worked out before is out of date. */
  joins: number
}

interface Tie {
  /** Affinities of all pairs given between the two groups, summed. */
  sum: number
  /** How many of those pairs are of two open things. */
  open: number
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
  // `undefined` where a group went into another.
  const groups: (Group | undefined)[] = names.map((name, i) => ({
    members: [i],
    first: i,
    kinds: new Map([[kindOf(name), 1]]),
    openKinds: new Map(isOpen(name) ? [[kindOf(name), 1]] : []),
    openMembers: isOpen(name) ? 1 : 0,
    ties: new Map(),
    joins: 0,
  }))
  for (const { a, b, affinity } of [...pairs].sort(byEnds)) {
    const [i, j] = [numberOf.get(a), numberOf.get(b)]
    if (i === undefined || j === undefined || kindOf(a) === kindOf(b)) continue
    const tie = { sum: affinity, open: isOpen(a) && isOpen(b) ? 1 : 0 }
    groups[i]!.ties.set(j, tie)
    groups[j]!.ties.set(i, tie)
  }
  // Each group stands in the heap with its best partner alone: the best pair of all is the best of both.
  const heap = createHeap<Candidate>(likelierFirst)
  const offer = (i: number): void => {
    const best = bestPartner(i, groups, least)
    if (best !== undefined) heap.add(best)
  }
  for (const i of groups.keys()) offer(i)
  for (let next = heap.take(); next; next = heap.take()) {
    const [a, b] = [groups[next.i], groups[next.j]]
    if (a?.joins !== next.joins) continue
    // No partner that it has had all the time is better than one that went or grew: now another may be its best.
    if (b?.joins !== next.joinsOfOther) {
      offer(next.i)
      continue
    }
    const [kept, gone] = a.ties.size < b.ties.size ? [next.j, next.i] : [next.i, next.j]
    absorb(groups, kept, gone)
    groups[gone] = undefined
    offer(kept)
  }
  return groups
    .flatMap((group) => (group !== undefined && group.members.length > 1 ? [group] : []))
    .sort((a, b) => a.first - b.first)
    .map(({ members }) => [...members].sort((a, b) => a - b).map((i) => names[i]!))
}

/** A group and its best partner. */
interface Candidate {
  readonly i: number
  readonly j: number
  readonly mean: number
  /** First members of the two, by number. */
  readonly low: number
  readonly high: number
  /** How often either had grown then. */
  readonly joins: number
  readonly joinsOfOther: number
}

/** The partner with the highest mean affinity, as long as that reaches `least`. */
function bestPartner(
  i: number,
  groups: readonly (Group | undefined)[],
  least: number,
): Candidate | undefined {
  const group = groups[i]!
  let best: Candidate | undefined
  let highest = least
  // Millions of ties are looked at: this way none of them costs a pair of key and value.
  group.ties.forEach((tie, j) => {
    const other = groups[j]!
    const mean = meanAffinity(group, other, tie)
    if (mean === undefined || mean < highest) return
    const [low, high] = group.first < other.first ? [group.first, other.first] : [other.first, group.first]
    const found = { i, j, mean, low, high, joins: group.joins, joinsOfOther: other.joins }
    if (best === undefined || likelierFirst(found, best) < 0) best = found
    highest = best.mean
  })
  return best
}

const likelierFirst = (x: Candidate, y: Candidate): number =>
  y.mean - x.mean || x.low - y.low || x.high - y.high

const byEnds = (x: WeighedPair, y: WeighedPair): number =>
  compareCodeUnits(x.a, y.a) || compareCodeUnits(x.b, y.b)

/** Over all pairs of the two groups that are not of one kind; undefined when all are. */
function meanAffinity(a: Group, b: Group, { sum, open }: Tie): number | undefined {
  const judged = a.members.length * b.members.length - pairsOfOneKind(a.kinds, b.kinds)
  if (judged === 0) return undefined
  const unknown = a.openMembers * b.openMembers - pairsOfOneKind(a.openKinds, b.openKinds) - open
  return sum / (judged - (1 - UNKNOWN) * unknown)
}

function pairsOfOneKind(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let pairs = 0
  few.forEach((n, kind) => (pairs += n * (many.get(kind) ?? 0)))
  return pairs
}

/** Lets one group take up another, with what ties it to others. */
function absorb(groups: readonly (Group | undefined)[], kept: number, gone: number): void {
  const [group, taken] = [groups[kept]!, groups[gone]!]
  group.ties.delete(gone)
  for (const [other, tie] of taken.ties) {
    if (other === kept) continue
    const known = group.ties.get(other)
    const { ties } = groups[other]!
    ties.delete(gone)
    if (known === undefined) {
      group.ties.set(other, tie)
      ties.set(kept, tie)
    } else {
      known.sum += tie.sum
      known.open += tie.open
    }
  }
  for (const member of taken.members) group.members.push(member)
  group.first = Math.min(group.first, taken.first)
  addCounts(group.kinds, taken.kinds)
  addCounts(group.openKinds, taken.openKinds)
  group.openMembers += taken.openMembers
  group.joins += taken.joins + 1
}

function addCounts(sums: Map<string, number>, counts: ReadonlyMap<string, number>): void {
  for (const [kind, n] of counts) sums.set(kind, (sums.get(kind) ?? 0) + n)
}
