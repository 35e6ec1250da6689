import { ToolkitError } from '../toolkit-error.ts'

interface AnswerCounts {
  readonly recurring: number
  readonly none: number
  readonly establishments: number
}

/** L001: weights cannot be fitted to so few answers. */
export const tooFewAnswers = (found: AnswerCounts, least: AnswerCounts): ToolkitError =>
  new ToolkitError(
    'L001',
    `There are answers for ${found.recurring} recurring pairs and ${found.none} pairs that are none, of ${found.establishments} establishments; weights need at least ${least.recurring} and ${least.none}, of ${least.establishments}.`,
    'Answer more pairs with "crossplan review", of more establishments. Nothing was changed.',
  )
