import { z } from 'zod'
import type { ConcernId } from '../domain/ids.ts'
import type { LabelledPairs, Reviews } from '../domain/review.ts'
import { sortedPair } from '../util/pair-key.ts'
import { parseSettings } from './parse-settings.ts'

const ID_EXPECTED = 'expected the id of a concern in quotation marks, such as "maidstone-2025#3"'
const concern = z
  .string({ error: ID_EXPECTED })
  .regex(/^[^\s#/]+#[^\s#/]+$/, ID_EXPECTED)
  // The pattern is that of a concern's id.
  .transform((id) => id as ConcernId)
const text = z.string().trim().min(1)
const fingerprint = z
  .string({ error: 'expected 12 hexadecimal digits in quotation marks' })
  .regex(/^[0-9a-f]{12}$/, 'expected 12 hexadecimal digits')

const reviews = z.strictObject({
  answers: z.array(
    z
      .strictObject({
        a: concern,
        b: concern,
        answer: z.enum(['recurring', 'related', 'none'], { error: 'expected recurring, related or none' }),
        date: z.iso.date('expected a day such as 2026-03-31'),
        by: text.optional(),
        fingerprints: z.tuple([fingerprint, fingerprint], { error: 'expected two fingerprints' }),
      })
      .refine(({ a, b }) => a !== b, 'names one concern twice'),
  ),
})

/**
 * Reads what reviewers answered (models/review.yaml).
 * @throws ToolkitError S001 with the line of each fault of form
 */
export function parseReviews(content: string, file: string): Reviews {
  const { value, lineOf } = parseSettings(content, file, reviews)
  return {
    file,
    answers: value.answers.map(({ a, b, answer, date, by, fingerprints: [ofA, ofB] }, i) => {
      const concerns = sortedPair(a, b)
      return {
        concerns,
        answer,
        date,
        ...(by === undefined ? {} : { by }),
        fingerprints: concerns[0] === a ? ([ofA, ofB] as const) : ([ofB, ofA] as const),
        line: lineOf(['answers', i]),
      }
    }),
  }
}

const labelled = z.strictObject({
  plans: z.array(text),
  pairs: z.array(
    z.strictObject({
      a: concern,
      b: concern,
      answer: z.enum(['recurring', 'related', 'none', 'open'], {
        error: 'expected recurring, related, none or open',
      }),
    }),
  ),
})

/**
 * Reads pairs that were judged beforehand (models/labelled-pairs.yaml).
 * @throws ToolkitError S001 with the line of each fault of form
 */
export function parseLabelledPairs(content: string, file: string): LabelledPairs {
  const { value } = parseSettings(content, file, labelled)
  return {
    plans: value.plans,
    pairs: value.pairs.map(({ a, b, answer }) => ({ concerns: sortedPair(a, b), answer })),
  }
}
