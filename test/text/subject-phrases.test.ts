import { describe, expect, test } from 'vitest'
import { concernId, planId } from '../../src/domain/ids.ts'
import {
  distinctPhrases,
  namesSubject,
  nameFromPhrases,
  subjectPhrases,
} from '../../src/text/subject-phrases.ts'

describe('namesSubject(phrase)', () => {
  test('accepts a phrase with a word of its own', () => {
    expect(namesSubject('use of force')).toBe(true)
    expect(namesSubject('prisoner induction')).toBe(true)
  })

  test('refuses names of establishments', () => {
    expect(namesSubject('HMP Bravo')).toBe(false)
  })

  test('refuses what every plan speaks of, function words and numbers', () => {
    for (const phrase of ['prisoners', 'the staff', 'HMP leaders', 'action plan', '28', 'all of it', '']) {
      expect(namesSubject(phrase), phrase).toBe(false)
    }
  })
})

describe('subjectPhrases(concern, phrases)', () => {
  test("takes the concern's own phrases, without those that name nothing", () => {
    const phrases = [['meals', 'prisoners'], ['kitchen', 'staff'], ['visits']]
    expect(
      subjectPhrases({ id: concernId(planId('alpha-2024'), '1'), row: 0, actionRows: [1, 7] }, phrases),
    ).toEqual(['meals'])
  })
})

describe('distinctPhrases(ranked, count)', () => {
  test('leaves out what repeats a chosen phrase in other words', () => {
    expect(
      distinctPhrases(['use of force', 'force', 'body camera', 'camera on the body', 'baton'], 3),
    ).toEqual(['use of force', 'body camera', 'baton'])
  })
})

describe('nameFromPhrases(phrases)', () => {
  test('joins them to a name, and has none for none', () => {
    expect(nameFromPhrases(['use of force', 'baton'])).toBe('Use of force, baton')
    expect(nameFromPhrases([])).toBeUndefined()
  })
})
