import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ConcernId } from '../../src/domain/ids.ts'
import type { Review } from '../../src/domain/review.ts'
import { appendReviews, NO_REVIEWS } from '../../src/settings/append-reviews.ts'
import { parseGuards } from '../../src/settings/parse-guards.ts'
import { parseLabelledPairs, parseReviews } from '../../src/settings/parse-reviews.ts'
import { thrownBy } from '../support/thrown-by.ts'

const released = (name: string): string =>
  readFileSync(new URL(`../../models/${name}`, import.meta.url), 'utf8')
const entry = (more = ''): string =>
  `answers:\n  - { a: "b-2024#1", b: "a-2024#1", answer: related, date: 2026-03-31, fingerprints: ["bbbbbbbbbbbb", "aaaaaaaaaaaa"]${more} }\n`

describe('parseReviews(content, file)', () => {
  test('gives pairs in code-unit order, each fingerprint with its concern', () => {
    expect(parseReviews(entry(', by: Anna'), 'review.yaml').answers).toEqual([
      {
        concerns: ['a-2024#1', 'b-2024#1'],
        answer: 'related',
        date: '2026-03-31',
        by: 'Anna',
        fingerprints: ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'],
        line: 2,
      },
    ])
  })

  test('tells every fault with its line', () => {
    const fault = thrownBy(() =>
      parseReviews(entry().replace('related', 'perhaps').replace('a-2024#1', 'a-2024'), 'review.yaml'),
    )
    expect(fault.code).toBe('S001')
    expect(fault.message).toContain('review.yaml:2')
    expect(fault.message).toContain('expected recurring, related or none')
    expect(fault.message).toContain('expected the id of a concern')
  })

  test('reads the file of the release, which has no answers', () => {
    expect(parseReviews(released('review.yaml'), 'review.yaml').answers).toEqual([])
  })
})

describe('appendReviews(content, reviews)', () => {
  const review: Omit<Review, 'line'> = {
    concerns: ['a-2024#1' as ConcernId, 'b-2024#1' as ConcernId],
    answer: 'related',
    date: '2026-03-31',
    by: 'Ann "A." O\'Neill',
    fingerprints: ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'],
  }

  test('adds to an empty file and to one with answers, and keeps comments', () => {
    const once = appendReviews(NO_REVIEWS, [review])
    const twice = appendReviews(`${once}# read with Ben\n`, [{ ...review, answer: 'none' }])
    expect(twice).toContain('# read with Ben')
    expect(twice.startsWith(NO_REVIEWS.slice(0, 60))).toBe(true)
    expect(parseReviews(twice, 'review.yaml').answers).toMatchObject([
      { ...review, answer: 'related' },
      { ...review, answer: 'none' },
    ])
  })

  test('follows the indent and line ends that are there', () => {
    const own =
      'answers:\r\n- a: "b-2024#1"\r\n  b: "a-2024#1"\r\n  answer: none\r\n  date: 2026-03-31\r\n  fingerprints: ["bbbbbbbbbbbb", "aaaaaaaaaaaa"]\r\n'
    const more = appendReviews(own, [review])
    expect(more.startsWith(own)).toBe(true)
    expect(more.slice(own.length)).toMatch(/^- \{ a: .*\r\n$/)
    expect(parseReviews(more, 'review.yaml').answers).toHaveLength(2)
  })

  test('changes nothing without answers', () => {
    expect(appendReviews('answers: []', [])).toBe('answers: []')
  })
})

describe('parseLabelledPairs(content, file)', () => {
  test('has the answers of test/eval/labels, in the program’s words', () => {
    interface Label {
      readonly a?: string
      readonly b?: string
      readonly earlier?: string
      readonly later?: string
      readonly strength: 'same' | 'related'
      readonly neutral: boolean
    }
    const labels = JSON.parse(
      readFileSync(new URL('../eval/labels/own-reading.json', import.meta.url), 'utf8'),
    ) as {
      readonly plans: readonly string[]
      readonly same_issue_pairs: readonly Label[]
      readonly recurrences: readonly Label[]
    }
    const told = ({ strength }: Label): string => (strength === 'same' ? 'recurring' : 'related')
    const { plans, pairs } = parseLabelledPairs(released('labelled-pairs.yaml'), 'labelled-pairs.yaml')
    expect(plans).toEqual(labels.plans)
    expect(pairs.map(({ concerns, answer }) => [...concerns, answer])).toEqual([
      ...labels.same_issue_pairs.map((pair) => [
        ...[pair.a, pair.b].sort(),
        pair.neutral ? 'related' : told(pair),
      ]),
      ...labels.recurrences.map((pair) => [
        ...[pair.earlier, pair.later].sort(),
        pair.neutral ? 'open' : told(pair),
      ]),
    ])
  })
})

describe('parseGuards(content, file)', () => {
  test('reads the guards of the release, each scope once', () => {
    const { scopes, stockPhrases } = parseGuards(released('guards.yaml'), 'guards.yaml')
    expect(new Set(scopes.map(({ id }) => id)).size).toBe(scopes.length)
    expect(stockPhrases).toContain('leaders did not')
  })

  test('tells faults with their line', () => {
    const fault = thrownBy(() =>
      parseGuards('scopes:\n  - { id: x, kind: colour, words: [] }\nstock_phrases: []\n', 'guards.yaml'),
    )
    expect(fault.message).toContain('guards.yaml:2')
    expect(fault.message).toContain('expected group or place')
  })
})
