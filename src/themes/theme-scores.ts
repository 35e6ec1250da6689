import type { View } from '../vectors/embedder.ts'
import type { SparseMatrix } from '../vectors/sparse.ts'
import type { CodebookTheme } from './codebook-theme.ts'
import { themeLikeness } from './theme-likeness.ts'

/** What each view counts in a mean over the views. */
export type ViewWeights = Readonly<Record<View['name'], number>>

/** The best of a coarse grid on the 59 concerns of test/eval/labels; its neighbours do as well to 2 of 59. */
export const VIEW_WEIGHTS: ViewWeights = { lexical: 1, lsa: 0.5, concepts: 1 }

/**
 * Prepares the likeness of texts to themes, all views together.
 *
 * @param rowsOf the texts as a view sees them, rows of length 1 or 0
 * @returns for row i the weighted mean of its cosines to every theme, in the themes' order
 */
export function themeScores(
  views: readonly View[],
  rowsOf: (view: View) => SparseMatrix,
  themes: readonly CodebookTheme[],
  weights: ViewWeights,
): (i: number) => readonly number[] {
  const total = views.reduce((sum, { name }) => sum + weights[name], 0)
  const byView = views.map((view) => ({
    rows: rowsOf(view),
    likeness: themeLikeness(view, themes),
    weight: weights[view.name] / total,
  }))
  return (i) => {
    const scores = new Array<number>(themes.length).fill(0)
    for (const { rows, likeness, weight } of byView)
      for (const [t, value] of likeness(rows, i).entries()) scores[t]! += weight * value
    return scores
  }
}
