import type { ConcernId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import type { Theme, ThemeAssignment } from '../domain/theme.ts'
import { concernRowsOf } from '../util/concern-rows.ts'
import { softmax } from '../util/softmax.ts'
import type { View } from '../vectors/embedder.ts'
import { matrixRow, type Matrix } from '../vectors/matrix.ts'
import type { CodebookTheme } from './codebook-theme.ts'
import type { PassageViews } from './passage-views.ts'
import { themeSimilarities } from './theme-similarities.ts'

export interface ThemeInput {
  readonly passages: readonly Passage[]
  /** The views that made `vectors`: they embed the codebook too. */
  readonly views: readonly View[]
  readonly vectors: PassageViews
  readonly themes: readonly CodebookTheme[]
}

/** The defaults are the best of a coarse grid on the 59 concerns of test/eval/labels; their neighbours do as well to 2 of 59. */
export interface ThemeOptions {
  /** Weight of each view's cosine in the sum. Default 1 lexical, 0.5 lsa, 1 concepts. */
  readonly viewWeights?: Readonly<Record<View['name'], number>>
  /** Weight of a concern's first sentence, counted once more beside its text. Default 0.6. */
  readonly leadWeight?: number
  /** Weight of the mean of a concern's actions beside both. Default 0.5. */
  readonly actionWeight?: number
  /** Softmax temperature, > 0: what a difference in similarity is worth. Default 0.02. */
  readonly temperature?: number
  /** Further themes are named from this share of the posterior on. Default 0.15. */
  readonly secondaryShare?: number
}

/** What each concern is about: the chosen themes, and the whole posterior for those who compare concerns. */
export interface ThemeResult {
  /** In code-unit order; row i of `posteriors` belongs to concernIds[i]. */
  readonly concernIds: readonly ConcernId[]
  /** Concerns × themes in the codebook's order; each row sums to 1. */
  readonly posteriors: Matrix
  /** One to three per concern, rank 1 first, by concern id; none for a concern without a word that the views know. */
  readonly assignments: readonly ThemeAssignment[]
}

const MOST_THEMES = 3
const FLAT = 1e-6

/**
 * Assigns every concern to the themes of the codebook by its likeness to their definitions; nothing is learnt from
 * labelled concerns, so a changed codebook needs no training.
 *
 * Deterministic; the order of the passages does not matter.
 */
export function assignThemes(input: ThemeInput, options: ThemeOptions = {}): ThemeResult {
  const {
    viewWeights = { lexical: 1, lsa: 0.5, concepts: 1 },
    leadWeight = 0.6,
    actionWeight = 0.5,
    temperature = 0.02,
  } = options
  const { passages, views, vectors, themes } = input
  const concernIds = concernRowsOf(passages).map(({ id }) => id)
  const byView = views.map((view) => ({
    weight: viewWeights[view.name],
    similarities: themeSimilarities(passages, view, vectors[view.name], themes, { leadWeight, actionWeight }),
  }))
  const totalWeight = byView.reduce((sum, { weight }) => sum + weight, 0)
  const data = new Float32Array(concernIds.length * themes.length)
  for (const i of concernIds.keys()) {
    const scores = themes.map(
      (_, t) => byView.reduce((sum, view) => sum + view.weight * view.similarities[i]![t]!, 0) / totalWeight,
    )
    data.set(softmax(scores, temperature), i * themes.length)
  }
  const posteriors = { rows: concernIds.length, dims: themes.length, data }
  const assignments = concernIds.flatMap((id, i) =>
    rankThemes(id, matrixRow(posteriors, i), themes, options.secondaryShare ?? 0.15),
  )
  return { concernIds, posteriors, assignments }
}

function rankThemes(
  concernId: ConcernId,
  posterior: Float32Array,
  themes: readonly Theme[],
  secondaryShare: number,
): readonly ThemeAssignment[] {
  // A text without a known word is as like to every theme: naming one would be chance.
  if (Math.max(...posterior) - Math.min(...posterior) < FLAT) return []
  return themes
    .map((theme, t) => ({ themeId: theme.id, score: posterior[t]! }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_THEMES)
    .filter(({ score }, position) => position === 0 || score >= secondaryShare)
    .map(({ themeId, score }, position) => ({
      concernId,
      themeId,
      rank: position + 1,
      score,
      assignedBy: 'model',
    }))
}
