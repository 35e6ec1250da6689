import { compareCodeUnits } from '../util/compare-code-units.ts'
import { spreadRow } from '../vectors/spread-row.ts'
import type { ConcernProfile } from './concern-profile.ts'
import { takeConcernViews } from './concern-views.ts'
import type { Evidence } from './evidence.ts'
import type { MatchInput } from './match-input.ts'
import { passageLikeness } from './passage-likeness.ts'

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
  input: Pick<MatchInput, 'passages' | 'vectors' | 'concernViews' | 'embedded'>,
): (a: ConcernProfile, b: ConcernProfile) => Evidence {
  const { passages, vectors, embedded, concernViews = takeConcernViews(vectors, passages) } = input
  const dots = {
    lexical: spreadRow(concernViews.lexical),
    lsa: spreadRow(concernViews.lsa),
    concepts: spreadRow(concernViews.concepts),
  }
  const likeness = passageLikeness(embedded)
  return (a, b) => ({
    lexical: clip(dots.lexical(a.index, b.index)),
    lsa: clip(dots.lsa(a.index, b.index)),
    concepts: clip(dots.concepts(a.index, b.index)),
    context: clip(vectorDot(a.context, b.context)),
    actions: likeness.bothWays(a.actionRows, b.actionRows),
    concernToActions: (likeness.bestMatch(a.row, b.actionRows) + likeness.bestMatch(b.row, a.actionRows)) / 2,
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

/** The words that name a subject in both concerns' texts, as the first spells them, the rarest first. */
export function sharedTerms(
  a: ConcernProfile,
  b: ConcernProfile,
): readonly { readonly word: string; readonly rarity: number }[] {
  const shared: { readonly word: string; readonly rarity: number }[] = []
  for (const [stem, word] of a.terms.own)
    if (b.terms.own.has(stem)) shared.push({ word, rarity: a.terms.rarity.get(stem)! })
  return shared.sort((x, y) => y.rarity - x.rarity || compareCodeUnits(x.word, y.word))
}

/** 1 when both name groups of prisoners, or both name places, and none of them is the same; else 0. */
function scopeConflict({ guards: a }: ConcernProfile, { guards: b }: ConcernProfile): number {
  return haveNothingInCommon(a.groups, b.groups) || haveNothingInCommon(a.places, b.places) ? 1 : 0
}

const haveNothingInCommon = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
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
