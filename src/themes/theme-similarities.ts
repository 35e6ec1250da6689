import type { Passage } from '../domain/passage.ts'
import { parseSentences } from '../text/parse-sentences.ts'
import { concernRowsOf } from '../util/concern-rows.ts'
import { contextualise } from '../vectors/contextualise.ts'
import type { View } from '../vectors/embedder.ts'
import { pickRows } from '../vectors/pick-rows.ts'
import type { SparseMatrix } from '../vectors/sparse.ts'
import type { CodebookTheme } from './codebook-theme.ts'
import { themeLikeness } from './theme-likeness.ts'

/** What counts for a concern's theme beside its text. */
export interface ConcernContext {
  /** Weight of its first sentence, counted once more: inspectors name the failing first, then its circumstances. */
  readonly leadWeight: number
  /** Weight of the mean of its actions. */
  readonly actionWeight: number
}

/**
 * The cosine of every concern, in its context, to every theme as one view sees them: the mean over the theme's facets.
 *
 * @param vectors one row per passage
 * @returns one row per concern in id order, one number per theme in the codebook's order
 */
export function themeSimilarities(
  passages: readonly Passage[],
  view: View,
  vectors: SparseMatrix,
  themes: readonly CodebookTheme[],
  { leadWeight, actionWeight }: ConcernContext,
): readonly (readonly number[])[] {
  const concerns = concernRowsOf(passages)
  const actions = concerns.flatMap(({ actionRows }, concern) => actionRows.map((row) => ({ row, concern })))
  const texts = pickRows(
    vectors,
    concerns.map(({ row }) => row),
  )
  const leads = view.embed(concerns.map(({ row }) => parseSentences(passages[row]!.text)[0] ?? ''))
  const stressed = contextualise(texts, leads, [...concerns.keys()], leadWeight)
  const inContext = contextualise(
    stressed,
    pickRows(
      vectors,
      actions.map(({ row }) => row),
    ),
    actions.map(({ concern }) => concern),
    actionWeight,
  )
  const likeness = themeLikeness(view, themes)
  return concerns.map((_, i) => likeness(inContext, i))
}
