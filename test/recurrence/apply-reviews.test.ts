import { describe, expect, test } from 'vitest'
import type { ConcernId } from '../../src/domain/ids.ts'
import type { Verdict } from '../../src/domain/recurrence.ts'
import type { Review } from '../../src/domain/review.ts'
import { applyReviews } from '../../src/recurrence/apply-reviews.ts'
import { fitReviews } from '../../src/recurrence/fit-reviews.ts'
import { matchRecurrences } from '../../src/recurrence/match-recurrences.ts'
import { matchSharedIssues } from '../../src/recurrence/match-shared-issues.ts'
import { textFingerprint } from '../../src/util/text-fingerprint.ts'
import { makePlan } from './make-plan.ts'
import { inputOf } from './match-plans.ts'

const plans = [
  makePlan('alpha', '2022-01-01', [{ text: 'Drones reached windows.' }, { text: 'Meals were cold.' }]),
  makePlan('alpha', '2025-01-01', [{ text: 'Drones reached windows again.' }, { text: 'Visits were few.' }]),
  makePlan('bravo', '2024-01-01', [{ text: 'Drones were seen.' }]),
]
const texts = new Map(plans.flatMap(({ concerns }) => concerns.map(({ id, text }) => [id as string, text])))
const review = (a: string, b: string, answer: Verdict, line = 1): Review => ({
  concerns: [a as ConcernId, b as ConcernId],
  answer,
  date: '2026-03-31',
  fingerprints: [textFingerprint(texts.get(a) ?? ''), textFingerprint(texts.get(b) ?? '')],
  line,
})
const input = inputOf(plans)
const matched = {
  recurrences: matchRecurrences(input, { candidates: 1 }),
  sharedIssues: matchSharedIssues(input, { candidates: 1 }),
}
const fit = (...answers: readonly Review[]) => fitReviews({ file: 'review.yaml', answers }, plans)

describe('applyReviews(input, pairs, decided)', () => {
  test('puts the answer in place of the verdict, and leaves the probability', () => {
    const before = matched.recurrences.find(({ earlier }) => earlier === 'alpha-2022#1')!
    expect(before.verdict).toBe('recurring')
    const { decided } = fit(review('alpha-2022#1', 'alpha-2025#1', 'none'))
    const after = applyReviews(input, matched, decided)
    expect(after.recurrences.find(({ earlier }) => earlier === 'alpha-2022#1')).toEqual({
      ...before,
      verdict: 'none',
      decidedBy: 'reviewer',
    })
    expect(after.sharedIssues.every(({ decidedBy }) => decidedBy === 'model')).toBe(true)
  })

  test('leaves all pairs to the model where nobody decided', () => {
    const { recurrences, sharedIssues } = applyReviews(input, matched, [])
    const byModel = <Pair>(pair: Pair) => ({ ...pair, decidedBy: 'model' })
    expect({ recurrences, sharedIssues }).toEqual({
      recurrences: matched.recurrences.map(byModel),
      sharedIssues: matched.sharedIssues.map(byModel),
    })
  })

  test('adds pairs that the model does not list, as it would have listed them', () => {
    const few = { recurrences: [], sharedIssues: [] }
    const { decided } = fit(
      review('alpha-2022#1', 'alpha-2025#1', 'recurring'),
      review('alpha-2022#1', 'bravo-2024#1', 'related'),
    )
    const { recurrences, sharedIssues } = applyReviews(input, few, decided)
    const known = matched.recurrences.find(({ earlier }) => earlier === 'alpha-2022#1')!
    expect(recurrences).toEqual([{ ...known, decidedBy: 'reviewer' }])
    expect(sharedIssues).toMatchObject([
      { a: 'alpha-2022#1', b: 'bravo-2024#1', verdict: 'related', decidedBy: 'reviewer' },
    ])
    expect(sharedIssues[0]?.sharedTerms).toEqual(['drones'])
  })
})

describe('fitReviews(reviews, plans)', () => {
  test('takes the later of two answers', () => {
    const { decided, notices } = fit(
      review('alpha-2022#1', 'alpha-2025#1', 'none'),
      review('alpha-2022#1', 'alpha-2025#1', 'related'),
    )
    expect(decided).toEqual([{ concerns: ['alpha-2022#1', 'alpha-2025#1'], answer: 'related' }])
    expect(notices).toEqual([])
  })

  test('leaves out pairs that are not there or not compared, with the line', () => {
    const { decided, notices } = fit(
      review('alpha-2022#1', 'delta-2020#7', 'none', 4),
      review('alpha-2022#1', 'alpha-2022#2', 'none', 5),
    )
    expect(decided).toEqual([])
    expect(notices.map(({ code, message }) => [code, message])).toEqual([
      [
        'R003',
        'review.yaml:4: the answer is about delta-2020#7, which no plan of this corpus has; it was not applied.',
      ],
      [
        'R003',
        'review.yaml:5: the answer is about alpha-2022#1 and alpha-2022#2, which are not compared; it was not applied.',
      ],
    ])
    expect(notices[0]?.remedy).toContain('correct the ids')
  })

  test('keeps an answer about a text that has changed, and says so', () => {
    const stale: Review = {
      ...review('alpha-2022#1', 'alpha-2025#1', 'related'),
      fingerprints: [textFingerprint('Drones reached windows.'), textFingerprint('Something else.')],
    }
    const { decided, notices } = fit(stale)
    expect(decided).toHaveLength(1)
    expect(notices).toMatchObject([
      { code: 'R004', message: expect.stringContaining('the text of alpha-2025#1 has changed') as string },
    ])
    expect(notices[0]?.remedy).toContain('Read the pair again')
  })
})
