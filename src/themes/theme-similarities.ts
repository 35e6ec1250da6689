import type { Passage } from '../domain/passage.ts'
import { parseSentences } from '../text/parse-sentences.ts'
import { concernRowsOf } from '../util/concern-rows.ts'
import { inPortions } from '../util/in-portions.ts'
import { contextualise } from '../vectors/contextualise.ts'
import type { View } from '../vectors/embedder.ts'
import type { RowSource } from '../vectors/row-source.ts'
import type { CodebookTheme } from './codebook-theme.ts'
import { themeLikeness } from './theme-likeness.ts'

/** What counts for a concern's theme beside its text. */
export interface ConcernContext {
  /** Weight of its first sentence, counted once more: inspectors name the failing first, then its circumstances. */
  readonly leadWeight: number
  /** Weight of the mean of its actions. */
  readonly actionWeight: number
}

/** The rows of so many concerns, with those of their actions, are in memory at once. */
const PORTION = 256

/**
 * The cosine of every concern, in its context, to every theme as one view sees them: the mean over the theme's facets.
 *
 * @param vectors one row per passage
 * @returns one row per concern in id order, one number per theme in the codebook's order
 */
export function themeSimilarities(
  passages: readonly Passage[],
  view: View,
  vectors: RowSource,
  themes: readonly CodebookTheme[],
  { leadWeight, actionWeight }: ConcernContext,
): readonly (readonly number[])[] {
  const concerns = concernRowsOf(passages)
  const likeness = themeLikeness(view, themes)
  return inPortions(concerns, PORTION).flatMap((portion) => {
    const texts = vectors.take(portion.map(({ row }) => row))
    const leads = view.embed(portion.map(({ row }) => parseSentences(passages[row]!.text)[0] ?? ''))
    const stressed = contextualise(texts, leads, [...portion.keys()], leadWeight)
    const inContext = contextualise(
      stressed,
      vectors.take(portion.flatMap(({ actionRows }) => actionRows)),
      portion.flatMap(({ actionRows }, concern) => actionRows.map(() => concern)),
      actionWeight,
    )
    return portion.map((_, i) => likeness(inContext, i))
  })
}
