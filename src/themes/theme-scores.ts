import { inPortions } from '../util/in-portions.ts'
import type { View } from '../vectors/embedder.ts'
import type { RowSource } from '../vectors/row-source.ts'
import type { CodebookTheme } from './codebook-theme.ts'
import { themeLikeness } from './theme-likeness.ts'

/** What each view counts in a mean over the views. */
export type ViewWeights = Readonly<Record<View['name'], number>>

/** So many rows of each view are in memory at once. */
const PORTION = 512

/** The best of a coarse grid on the 59 concerns of test/eval/labels; its neighbours do as well to 2 of 59. */
export const VIEW_WEIGHTS: ViewWeights = { lexical: 1, lsa: 0.5, concepts: 1 }

/**
 * Prepares the likeness of texts to themes, all views together.
 *
 * @param sourceOf the texts as a view sees them, rows of length 1 or 0
 * @returns for each of some rows the weighted mean of its cosines to every theme, in the themes' order
 */
export function themeScores(
  views: readonly View[],
  sourceOf: (view: View) => RowSource,
  themes: readonly CodebookTheme[],
  weights: ViewWeights,
): (rows: readonly number[]) => readonly (readonly number[])[] {
  const total = views.reduce((sum, { name }) => sum + weights[name], 0)
  const byView = views.map((view) => ({
    source: sourceOf(view),
    likeness: themeLikeness(view, themes),
    weight: weights[view.name] / total,
  }))
  return (rows) =>
    inPortions(rows, PORTION).flatMap((portion) => {
      const scores = portion.map(() => new Array<number>(themes.length).fill(0))
      for (const { source, likeness, weight } of byView) {
        const matrix = source.take(portion)
        for (const [i, row] of scores.entries())
          for (const [t, value] of likeness(matrix, i).entries()) row[t]! += weight * value
      }
      return scores
    })
}
