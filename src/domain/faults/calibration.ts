import { ToolkitError } from '../toolkit-error.ts'

interface AnswerCounts {
  readonly recurring: number
  readonly none: number
  readonly establishments: number
}

/** C001: weights cannot be fitted to so few answers. */
export const tooFewAnswers = (found: AnswerCounts, least: AnswerCounts): ToolkitError =>
  new ToolkitError(
    'C001',
    `There are answers for ${found.recurring} recurring pairs and ${found.none} pairs that are none, of ${found.establishments} establishments; weights need at least ${least.recurring} and ${least.none}, of ${least.establishments}.`,
    'Answer more pairs with "crossplan review", of more establishments; where nobody can, --without-answers moves the priors alone. Nothing was changed.',
  )

/** What can be wrong in a file that a reviewer filled in. */
export type AnswerFaultKind =
  'unreadable' | 'column' | 'cells' | 'answer' | 'concern' | 'row' | 'pair' | 'repeated' | 'empty'

export interface AnswerFault {
  readonly kind: AnswerFaultKind
  readonly file: string
  /** From 1; nothing where the whole file is meant. */
  readonly line?: number
  readonly found: string
}

const REMEDIES: Readonly<Record<AnswerFaultKind, string>> = {
  unreadable: 'Save the file again as "CSV UTF-8".',
  column: 'Put back the header that "crossplan review" wrote.',
  cells: 'Give every row as many cells as the header; quote texts that hold commas.',
  answer: 'Write recurring, related or none (or no) into answer, or leave it empty.',
  concern:
    'Name with --reports the results that the pairs were drawn from; if plans have changed since, draw again.',
  row: 'Undo the sorting of single columns: rows must stay together.',
  pair: 'Take the row out: only concerns of different inspections are compared.',
  repeated: 'Keep one row for each pair.',
  empty: 'Fill in the column answer, for some rows at least.',
}

/** So many are told one by one. */
const MOST_TOLD = 20

/** C002: answers that cannot be taken as they are; all faults are told together. */
export function answersFaulty(faults: readonly AnswerFault[]): ToolkitError {
  const told = faults
    .slice(0, MOST_TOLD)
    .map(({ file, line, found }) => `${file}${line === undefined ? '' : `:${line}`}: ${found}`)
  const rest = faults.length - told.length
  return new ToolkitError(
    'C002',
    [...told, ...(rest > 0 ? [`and ${rest} more of the kind`] : [])].join('\n'),
    `${[...new Set(faults.map(({ kind }) => REMEDIES[kind]))].join(' ')} Nothing was applied.`,
  )
}

/** C003: results without a pair that anybody could be asked about. */
export const nothingToReview = (folder: string, answered: number): ToolkitError =>
  new ToolkitError(
    'C003',
    `The results in ${folder} list no pair of concerns ${answered === 0 ? '' : `besides the ${answered} already answered `}to ask about.`,
    'Add plans of the same or of other establishments to the corpus and run "crossplan run".',
  )

/** C004: the file of answers is not of a form to add to, or was changed by somebody else. */
export const reviewsChanged = (file: string): ToolkitError =>
  new ToolkitError(
    'C004',
    `${file} cannot be added to as it stands, or was changed while answers were being added; nothing was written.`,
    'Give each answer in it a line of its own that begins with "- ", close it in editors, and give the answers again.',
  )

/** C005: results without a pair that weights or priors could be fitted to. */
export const nothingToFit = (folder: string): ToolkitError =>
  new ToolkitError(
    'C005',
    `The results in ${folder} list no pair of concerns, so there is nothing to fit to.`,
    'Add plans of the same or of other establishments to the corpus and run "crossplan run".',
  )

/** C006: weights that do not tell what share of their pairs was the same failing. */
export const sharesNotKnown = (): ToolkitError =>
  new ToolkitError(
    'C006',
    'models/evidence.json has no "fitted_shares", the shares of its pairs that were the same failing; without them a prior cannot be moved.',
    'Fit the weights with answers first: crossplan calibrate --to models/evidence.json',
  )
