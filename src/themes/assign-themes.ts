import type { ConcernId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import type { Theme, ThemeAssignment } from '../domain/theme.ts'
import { concernRowsOf } from '../util/concern-rows.ts'
import { softmax } from '../util/softmax.ts'
import { applyDecisions } from './apply-decisions.ts'
import { applySteps } from './apply-steps.ts'
import type { View } from '../vectors/embedder.ts'
import { matrixRow } from '../vectors/matrix.ts'
import type { CodebookTheme } from './codebook-theme.ts'
import { decidingWords } from './deciding-words.ts'
import { uneditedThemes, type ThemeEdits } from './edited-codebook.ts'
import type { PassageViews } from './passage-views.ts'
import type { ThemeResult } from './theme-result.ts'
import { themeSimilarities } from './theme-similarities.ts'
import { VIEW_WEIGHTS, type ViewWeights } from './theme-scores.ts'
import { themeSources } from './theme-sources.ts'

export interface ThemeInput {
  readonly passages: readonly Passage[]
  /** The views that made `vectors`: they embed the codebook too. */
  readonly views: readonly View[]
  readonly vectors: PassageViews
  /** The themes that the model knows; of these, edits make the themes in use. */
  readonly themes: readonly CodebookTheme[]
  /** The analyst's edits, as far as they fit the passages. Default: none. */
  readonly edits?: ThemeEdits
}

/** The defaults are the best of a coarse grid on the 59 concerns of test/eval/labels; their neighbours do as well to 2 of 59. */
export interface ThemeOptions {
  /** Weight of each view's cosine in the sum. Default 1 lexical, 0.5 lsa, 1 concepts. */
  readonly viewWeights?: ViewWeights
  /** Weight of a concern's first sentence, counted once more beside its text. Default 0.6. */
  readonly leadWeight?: number
  /** Weight of the mean of a concern's actions beside both. Default 0.5. */
  readonly actionWeight?: number
  /** Softmax temperature, > 0: what a difference in similarity is worth. Default 0.02. */
  readonly temperature?: number
  /** Further themes are named from this share of the posterior on. Default 0.15. */
  readonly secondaryShare?: number
}

export type { ThemeResult } from './theme-result.ts'

const MOST_THEMES = 3
const FLAT = 1e-6

/**
 * Assigns every concern to the themes of the codebook by its likeness to their definitions; nothing is learnt from
 * labelled concerns, so a changed codebook needs no training.
 *
 * Edits go by shares: a merged theme has the shares of those it is made of; a concern's share of a split theme goes to the
 * part that it is most like. So an edit changes nothing but what it is about. What an analyst decided is the primary theme.
 *
 * Deterministic; the order of the passages does not matter.
 */
export function assignThemes(input: ThemeInput, options: ThemeOptions = {}): ThemeResult {
  const { viewWeights = VIEW_WEIGHTS, leadWeight = 0.6, actionWeight = 0.5, temperature = 0.02 } = options
  const { passages, views, vectors, themes, edits = uneditedThemes(themes) } = input
  const concernIds = concernRowsOf(passages).map(({ id }) => id)
  const read = [...themes, ...edits.parts]
  const byView = views.map((view) => ({
    weight: viewWeights[view.name],
    similarities: themeSimilarities(passages, view, vectors[view.name], read, { leadWeight, actionWeight }),
  }))
  const totalWeight = byView.reduce((sum, { weight }) => sum + weight, 0)
  const scoreOf = (i: number, t: number): number =>
    byView.reduce((sum, view) => sum + view.weight * view.similarities[i]![t]!, 0) / totalWeight
  const known = new Float32Array(concernIds.length * themes.length)
  const isKnown = concernIds.map((_, i) => {
    const shares = softmax(
      themes.map((_theme, t) => scoreOf(i, t)),
      temperature,
    )
    known.set(shares, i * themes.length)
    // A text without a known word is as like to every theme: naming one would be chance.
    const row = known.subarray(i * themes.length, (i + 1) * themes.length)
    return Math.max(...row) - Math.min(...row) >= FLAT
  })
  const { posteriors, leafOf } = applySteps(
    { rows: concernIds.length, dims: themes.length, data: known },
    themes.map(({ id }) => id),
    edits,
    (i, part) => scoreOf(i, themes.length + edits.parts.findIndex(({ id }) => id === part)),
  )
  const assignments = concernIds.map((id, i) =>
    isKnown[i] === true
      ? rankThemes(id, matrixRow(posteriors, i), edits.active, options.secondaryShare ?? 0.15)
      : [],
  )
  const words = decidingWords(
    { passages, views, themes: read, steps: edits.steps },
    { viewWeights, leadWeight },
  )
  const sourcesOf = themeSources(edits.steps)
  const rowOf = new Map(concernIds.map((id, i) => [id, i]))
  const columnOf = new Map(read.map(({ id }, t) => [id, t]))
  const explained = assignments.flat().map((assignment): ThemeAssignment => {
    const columns = sourcesOf(assignment.themeId).flatMap((id) => columnOf.get(id) ?? [])
    const likeness = Math.max(...columns.map((t) => scoreOf(rowOf.get(assignment.concernId)!, t)))
    return { ...assignment, likeness, words: words(assignment) }
  })
  const result = { concernIds, themes: edits.active, posteriors, assignments: explained }
  return applyDecisions(result, edits.decisions, leafOf)
}

function rankThemes(
  concernId: ConcernId,
  posterior: Float32Array,
  themes: readonly Theme[],
  secondaryShare: number,
): readonly ThemeAssignment[] {
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
