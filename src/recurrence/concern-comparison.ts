import { compareCodeUnits } from '../util/compare-code-units.ts'
import { concernRowsOf } from '../util/concern-rows.ts'
import type { Matrix } from '../vectors/matrix.ts'
import { rowDots } from '../vectors/row-dots.ts'
import { spreadRow } from '../vectors/spread-row.ts'
import type { ConcernProfile } from './concern-profile.ts'
import type { Evidence } from './evidence.ts'
import type { MatchInput } from './match-input.ts'

// Shared words of this much rarity together leave no doubt that both speak of one thing; more adds nothing.
const FULL_RARITY = 3
// One word of stock phrases in common is chance; so many make two short texts look alike.
const FULL_STOCK = 4

/**
 * Prepares the comparison of concerns: it collects every kind of evidence that two are the same failing, whichever comes
 * first.
 *
 * @param input that the profiles were made of
 */
export function concernComparison(
  input: Pick<MatchInput, 'passages' | 'vectors' | 'embedded'>,
): (a: ConcernProfile, b: ConcernProfile) => Evidence {
  const { passages, vectors, embedded } = input
  const concernRows = concernRowsOf(passages).map(({ row }) => row)
  const dots = {
    lexical: spreadRow(vectors.lexical.take(concernRows)),
    lsa: spreadRow(vectors.lsa.take(concernRows)),
    concepts: spreadRow(vectors.concepts.take(concernRows)),
  }
  return (a, b) => ({
    lexical: clip(dots.lexical(a.index, b.index)),
    lsa: clip(dots.lsa(a.index, b.index)),
    concepts: clip(dots.concepts(a.index, b.index)),
    context: clip(vectorDot(a.context, b.context)),
    actions: bothWays(embedded, a.actionRows, b.actionRows),
    concernToActions: meanOf(
      bestMatch(embedded, a.row, b.actionRows),
      bestMatch(embedded, b.row, a.actionRows),
    ),
    theme: posteriorOverlap(a.theme, b.theme),
    rareTerms: clip(sharedRarity(a, b) / FULL_RARITY),
    scope: scopeConflict(a, b),
    stockPhrases: stockShare(a, b),
  })
}

/** The squared rarities of the words that both have, summed. */
function sharedRarity(a: ConcernProfile, b: ConcernProfile): number {
  let sum = 0
  for (const stem of a.terms.own.keys()) if (b.terms.own.has(stem)) sum += a.terms.rarity.get(stem)! ** 2
  return sum
}

function meanOf(a: number, b: number): number {
  return (a + b) / 2
}

/** The words that name a subject in both concerns' texts, as the first spells them, the rarest first. */
export function sharedTerms(
  a: ConcernProfile,
  b: ConcernProfile,
): readonly { readonly word: string; readonly rarity: number }[] {
  return [...a.terms.own]
    .filter(([stem]) => b.terms.own.has(stem))
    .map(([stem, word]) => ({ word, rarity: a.terms.rarity.get(stem)! }))
    .sort((x, y) => y.rarity - x.rarity || compareCodeUnits(x.word, y.word))
}

/** 1 when both name groups of prisoners, or both name places, and none of them is the same; else 0. */
function scopeConflict({ guards: a }: ConcernProfile, { guards: b }: ConcernProfile): number {
  return areApart(a.groups, b.groups) || areApart(a.places, b.places) ? 1 : 0
}

const areApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && !overlap(a, b)

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const id of a) if (b.has(id)) return true
  return false
}

/** Rises with the words of stock phrases in common, where nothing else is; 0 where there is more. */
function stockShare(a: ConcernProfile, b: ConcernProfile): number {
  for (const stem of a.terms.own.keys())
    if (b.terms.own.has(stem) && !(a.guards.stock.has(stem) && b.guards.stock.has(stem))) return 0
  let shared = 0
  for (const stem of a.guards.stock) if (b.guards.stock.has(stem)) shared++
  return Math.min(1, Math.max(0, shared - 1) / (FULL_STOCK - 1))
}

/** Mean over the passages of each side of the likest one of the other, then of the two; 0 when either has none. */
function bothWays(embedded: Matrix, first: readonly number[], second: readonly number[]): number {
  if (first.length === 0 || second.length === 0) return 0
  const ofSecond = new Float64Array(second.length)
  let sum = 0
  for (const i of first) {
    let best = 0
    const likeness = rowDots(embedded, i, second)
    for (let at = 0; at < likeness.length; at++) {
      const value = Math.min(1, likeness[at]!)
      if (value > best) best = value
      if (value > ofSecond[at]!) ofSecond[at] = value
    }
    sum += best
  }
  return meanOf(sum / first.length, ofSecond.reduce((total, value) => total + value, 0) / second.length)
}

/** The likeness of the likest passage; 0 when there is none. */
function bestMatch(embedded: Matrix, from: number, to: readonly number[]): number {
  let best = 0
  for (const likeness of rowDots(embedded, from, to)) best = Math.max(best, likeness)
  return Math.min(1, best)
}

// Views that subtract the corpus mean give small negative cosines to unlike texts: that is no evidence either way.
function clip(value: number): number {
  return Math.min(1, Math.max(0, value))
}

/** Dot product of two vectors of the same length. */
function vectorDot(a: Float32Array, b: Float32Array): number {
  let even = 0
  let odd = 0
  let d = 0
  for (; d + 2 <= a.length; d += 2) {
    even += a[d]! * b[d]!
    odd += a[d + 1]! * b[d + 1]!
  }
  if (d < a.length) even += a[d]! * b[d]!
  return even + odd
}

/** Bhattacharyya coefficient of two posteriors; 0 when either is unknown. */
function posteriorOverlap(p: Float32Array, q: Float32Array): number {
  if (p.length !== q.length) return 0
  let sum = 0
  for (let t = 0; t < p.length; t++) sum += Math.sqrt(p[t]! * q[t]!)
  return Math.min(1, sum)
}
