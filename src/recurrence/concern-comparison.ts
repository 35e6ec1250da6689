import { compareCodeUnits } from '../util/compare-code-units.ts'
import { concernRowsOf } from '../util/concern-rows.ts'
import { matrixDot } from '../vectors/matrix-dot.ts'
import type { Matrix } from '../vectors/matrix.ts'
import { pickRows } from '../vectors/pick-rows.ts'
import { rowProductsWith, type RowProducts } from '../vectors/row-products.ts'
import type { SparseMatrix } from '../vectors/sparse.ts'
import type { ConcernProfile } from './concern-profile.ts'
import type { Evidence } from './evidence.ts'
import type { MatchInput } from './match-input.ts'

// Shared words of this much rarity together leave no doubt that both speak of one thing; more adds nothing.
const FULL_RARITY = 3
// One word of stock phrases in common is chance; so many make two short texts look alike.
const FULL_STOCK = 4

/**
 * Prepares the comparison of concerns: a first concern gives a function that collects every kind of evidence that a
 * second one is the same failing. The order of the two does not matter; comparing one with many is cheap.
 *
 * @param input that the profiles were made of
 */
export function concernComparison(
  input: Pick<MatchInput, 'passages' | 'vectors' | 'embedded'>,
): (a: ConcernProfile) => (b: ConcernProfile) => Evidence {
  const rows = concernRowsOf(input.passages).map(({ row }) => row)
  const productsWith = (view: SparseMatrix): RowProducts => rowProductsWith(pickRows(view, rows))
  const { vectors, embedded } = input
  const products = {
    lexical: productsWith(vectors.lexical),
    lsa: productsWith(vectors.lsa),
    concepts: productsWith(vectors.concepts),
  }
  return (a) => {
    const lexical = products.lexical(vectors.lexical, a.row)
    const lsa = products.lsa(vectors.lsa, a.row)
    const concepts = products.concepts(vectors.concepts, a.row)
    return (b) => ({
      lexical: clip(lexical[b.index]!),
      lsa: clip(lsa[b.index]!),
      concepts: clip(concepts[b.index]!),
      context: clip(vectorDot(a.context, b.context)),
      actions: meanOf(
        bestMatches(embedded, a.actionRows, b.actionRows),
        bestMatches(embedded, b.actionRows, a.actionRows),
      ),
      concernToActions: meanOf(
        bestMatches(embedded, [a.row], b.actionRows),
        bestMatches(embedded, [b.row], a.actionRows),
      ),
      theme: posteriorOverlap(a.theme, b.theme),
      rareTerms: clip(sharedTerms(a, b).reduce((sum, { rarity }) => sum + rarity ** 2, 0) / FULL_RARITY),
      scope: scopeConflict(a, b),
      stockPhrases: stockShare(a, b),
    })
  }
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

/** Mean over `from` of the likest passage in `to`; 0 when either has none. */
function bestMatches(embedded: Matrix, from: readonly number[], to: readonly number[]): number {
  if (from.length === 0 || to.length === 0) return 0
  const best = from.map((i) => clip(Math.max(...to.map((j) => matrixDot(embedded, i, embedded, j)))))
  return best.reduce((sum, value) => sum + value, 0) / best.length
}

// Views that subtract the corpus mean give small negative cosines to unlike texts: that is no evidence either way.
function clip(value: number): number {
  return Math.min(1, Math.max(0, value))
}

function vectorDot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!
  return sum
}

/** Bhattacharyya coefficient of two posteriors; 0 when either is unknown. */
function posteriorOverlap(p: Float32Array, q: Float32Array): number {
  if (p.length !== q.length) return 0
  let sum = 0
  for (let t = 0; t < p.length; t++) sum += Math.sqrt(p[t]! * q[t]!)
  return Math.min(1, sum)
}
