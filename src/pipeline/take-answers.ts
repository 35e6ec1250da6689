import { decodeText } from '../agreement/decode-text.ts'
import { answerOf, parseAnswers, type Answer } from '../calibration/parse-answers.ts'
import { agreementLimit } from '../domain/faults/agreement.ts'
import { answersFaulty, reviewsChanged } from '../domain/faults/calibration.ts'
import type { ConcernId } from '../domain/ids.ts'
import type { Review } from '../domain/review.ts'
import { ToolkitError } from '../domain/toolkit-error.ts'
import type { Effects } from '../effects/effects.ts'
import { appendReviews, NO_REVIEWS } from '../settings/append-reviews.ts'
import { parseReviews } from '../settings/parse-reviews.ts'
import { sortedPair } from '../util/pair-key.ts'
import { textFingerprint } from '../util/text-fingerprint.ts'
import { reviewFile } from './read-reviews.ts'
import { readReviewTables } from './review-tables.ts'

export { answerOf }

/** What somebody says of a pair, with the texts that were read. */
export type GivenAnswer = Omit<Answer, 'line'>

export interface TakeAnswersOptions {
  /** The folder of the results that the pairs were drawn from. */
  readonly reports: string
  /** The file that answers are added to; default: models/review.yaml of the package. A missing one is made. */
  readonly reviews?: string
  /** Who answered. */
  readonly by?: string
}

export interface AnswersTaken {
  /** The file of answers, as messages name it. */
  readonly file: string
  readonly taken: number
  /** Rows without an answer. */
  readonly open: number
}

const MOST_BYTES = 50 * 1024 * 1024

/**
 * Adds the answers of a sheet to the file of answers: all of them, or with any fault none.
 *
 * @throws ToolkitError C002 with all faults of the sheet, C004 when the file of answers changed meanwhile, A006 for a sheet
 * too large, S001 for faults in the file of answers, Q004 to Q006 without results
 */
export async function takeAnswers(
  path: string,
  options: TakeAnswersOptions,
  effects: Pick<Effects, 'files' | 'clock'>,
): Promise<AnswersTaken> {
  const { files } = effects
  const frame = await readReviewTables(options.reports)
  const size = (await files.readSize(path)) ?? 0
  if (size > MOST_BYTES) throw agreementLimit(path, `holds ${size} bytes`, String(MOST_BYTES))
  const text = decodeText(await files.readFile(path), 'latin1')
  if (text === undefined)
    throw answersFaulty([{ kind: 'unreadable', file: path, found: 'no text, expected CSV' }])
  const { answers, open, faults } = parseAnswers(text, path, frame)
  if (faults.length > 0) throw answersFaulty(faults)
  const file = await keepAnswers(answers, options, effects)
  return { file, taken: answers.length, open }
}

/**
 * Adds answers to the file of answers, whole or not at all.
 *
 * @returns the file, as messages name it
 */
export async function keepAnswers(
  answers: readonly GivenAnswer[],
  { reviews, by }: Omit<TakeAnswersOptions, 'reports'>,
  { files, clock }: Pick<Effects, 'files' | 'clock'>,
): Promise<string> {
  const { path, name } = reviewFile(reviews)
  const readText = async (): Promise<string | undefined> =>
    (await files.readKind(path)) === undefined
      ? undefined
      : new TextDecoder().decode(await files.readFile(path))
  const found = await readText()
  const before = parseReviews(found ?? NO_REVIEWS, name).answers.length
  const date = new Date(clock.now()).toISOString().slice(0, 10)
  const made = answers.map(({ concerns, texts, answer }): Omit<Review, 'line'> => {
    const [a, b] = sortedPair(...concerns)
    const [first, second] = texts.map(textFingerprint) as [string, string]
    return {
      // Both are of the results, whose ids are such.
      concerns: [a as ConcernId, b as ConcernId],
      answer,
      date,
      ...(by === undefined ? {} : { by }),
      fingerprints: a === concerns[0] ? [first, second] : [second, first],
    }
  })
  const text = appendReviews(found ?? NO_REVIEWS, made)
  // A list in brackets, say, is sound and cannot be added to at its end.
  if (countAnswers(text, name) !== before + made.length) throw reviewsChanged(name)
  if ((await readText()) !== found) throw reviewsChanged(name)
  await files.writeFile(path, text)
  return name
}

function countAnswers(text: string, name: string): number | undefined {
  try {
    return parseReviews(text, name).answers.length
  } catch (fault) {
    // The lines that it names are those of a file that was never written.
    if (fault instanceof ToolkitError) return undefined
    throw fault
  }
}
