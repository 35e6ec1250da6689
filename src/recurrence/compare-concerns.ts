import { compareCodeUnits } from '../util/compare-code-units.ts'
import { matrixDot } from '../vectors/matrix-dot.ts'
import type { Matrix } from '../vectors/matrix.ts'
import { sparseDot, type SparseMatrix } from '../vectors/sparse.ts'
import type { ConcernProfile } from './concern-profile.ts'
import type { Evidence } from './evidence.ts'
import type { PassageViews } from './passage-views.ts'

// Shared words of this much rarity together leave no doubt that both speak of one thing; more adds nothing.
const FULL_RARITY = 3

/** Collects every kind of evidence that two concerns are the same failing; the order of the two does not matter. */
export function compareConcerns(
  a: ConcernProfile,
  b: ConcernProfile,
  vectors: PassageViews,
  embedded: Matrix,
): Evidence {
  return {
    lexical: similarity(vectors.lexical, a.row, b.row),
    lsa: similarity(vectors.lsa, a.row, b.row),
    concepts: similarity(vectors.concepts, a.row, b.row),
    context: clip(vectorDot(a.context, b.context)),
    actions:
      (bestMatches(embedded, a.actionRows, b.actionRows) +
        bestMatches(embedded, b.actionRows, a.actionRows)) /
      2,
    concernToActions:
      (bestMatches(embedded, [a.row], b.actionRows) + bestMatches(embedded, [b.row], a.actionRows)) / 2,
    theme: posteriorOverlap(a.theme, b.theme),
    rareTerms: Math.min(1, sharedTerms(a, b).reduce((sum, { rarity }) => sum + rarity ** 2, 0) / FULL_RARITY),
  }
}

/** The words of both concerns' texts as the first spells them, the rarest first. */
export function sharedTerms(
  a: ConcernProfile,
  b: ConcernProfile,
): readonly { readonly word: string; readonly rarity: number }[] {
  return [...a.terms.own]
    .filter(([stem]) => b.terms.own.has(stem))
    .map(([stem, word]) => ({ word, rarity: a.terms.rarity.get(stem)! }))
    .sort((x, y) => y.rarity - x.rarity || compareCodeUnits(x.word, y.word))
}

/** Mean over `from` of the likest passage in `to`; 0 when either has none. */
function bestMatches(embedded: Matrix, from: readonly number[], to: readonly number[]): number {
  if (from.length === 0 || to.length === 0) return 0
  const best = from.map((i) => clip(Math.max(...to.map((j) => matrixDot(embedded, i, embedded, j)))))
  return best.reduce((sum, value) => sum + value, 0) / best.length
}

function similarity(view: SparseMatrix, i: number, j: number): number {
  return clip(sparseDot(view, i, view, j))
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
