import type { Matrix } from '../vectors/matrix.ts'
import type { ConcernProfile } from './concern-profile.ts'
import { evidenceKinds } from './evidence.ts'
import type { EvidenceModel } from './evidence-model.ts'

/**
 * Rows of length 1 or less whose dot products foretell the sum of match weights, 0 (nothing) to 1, at a hundredth of the cost: the
 * context stands for all that compares texts, the roots of the shares for the themes.
 */
export function foretellingRows(profiles: readonly ConcernProfile[], model: EvidenceModel): Matrix {
  const shares = foretellingShares(model)
  const [texts, themes] = [Math.sqrt(shares.texts), Math.sqrt(shares.themes)]
  const dims = profiles[0] === undefined ? 0 : profiles[0].context.length + profiles[0].theme.length
  const data = new Float32Array(profiles.length * dims)
  for (const [i, { context, theme }] of profiles.entries()) {
    data.set(
      context.map((value) => texts * value),
      i * dims,
    )
    data.set(
      theme.map((share) => themes * Math.sqrt(share)),
      i * dims + context.length,
    )
  }
  return { rows: profiles.length, dims, data }
}

/** How much of what speaks for a pair is about texts, and how much about themes: shares of the sum of positive weights. */
function foretellingShares({ comparisons }: EvidenceModel): {
  readonly texts: number
  readonly themes: number
} {
  const themes = Math.max(0, comparisons.theme.weight)
  const texts = evidenceKinds
    .filter((kind) => kind !== 'theme')
    .reduce((sum, kind) => sum + Math.max(0, comparisons[kind].weight), 0)
  return { texts: texts / (texts + themes), themes: themes / (texts + themes) }
}
