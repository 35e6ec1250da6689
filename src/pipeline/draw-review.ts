import { drawPairs } from '../calibration/draw-pairs.ts'
import { reviewSheet, type ReviewPair } from '../calibration/review-sheet.ts'
import { nothingToReview } from '../domain/faults/calibration.ts'
import type { Effects } from '../effects/effects.ts'
import { pairKey } from '../util/pair-key.ts'
import { readModels } from './read-models.ts'
import { readReviews } from './read-reviews.ts'
import { readReviewTables } from './review-tables.ts'

export { reviewSheet, type ReviewPair }

export interface DrawReviewOptions {
  /** The folder of a run's results. */
  readonly reports: string
  /** The file of answers: pairs that are answered there are not drawn. Default: models/review.yaml of the package. */
  readonly reviews?: string
  readonly size: number
  readonly seed: number
}

/**
 * Draws pairs around and on both sides of the thresholds for people to judge, in random order.
 *
 * @throws ToolkitError Q004 to Q006 without results, S001 for faults in the file of answers, C003 when there is no pair
 */
export async function drawReview(
  { reports, reviews, size, seed }: DrawReviewOptions,
  { files }: Pick<Effects, 'files'>,
): Promise<readonly ReviewPair[]> {
  const { pairs, concernOf, inOrder } = await readReviewTables(reports)
  const { thresholds } = (await readModels(files)).evidence
  const { answers } = await readReviews(reviews, files, true)
  const answered = new Set(answers.map(({ concerns }) => pairKey(...concerns)))
  const open = pairs.filter(({ concerns }) => !answered.has(pairKey(...concerns)))
  if (open.length === 0) throw nothingToReview(reports, answered.size)
  return drawPairs(open, { size, seed, thresholds }).map(({ concerns }) => {
    const [a, b] = inOrder(...concerns)
    return [concernOf(a), concernOf(b)]
  })
}
