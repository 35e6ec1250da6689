import { describe, expect, test } from 'vitest'
import { matchRecurrences } from '../../src/recurrence/match-recurrences.ts'
import { makePlan } from './make-plan.ts'
import { inputOf } from './match-plans.ts'

const interpreting = 'Professional interpreters were hardly used.'
const earlier = makePlan('bravo', '2022-05-03', [
  { text: 'Interpreters were hardly used in interviews.', priority: 'key' },
  { text: 'Meals were cold.', priority: 'priority' },
])
const later = makePlan('bravo', '2024-09-10', [
  { text: 'Drones reached the windows.', priority: 'priority' },
  { text: interpreting, priority: 'priority' },
])

describe('matchRecurrences(input)', () => {
  test('pairs earlier with later concerns of one establishment and finds the failing that is back', () => {
    const pairs = matchRecurrences(inputOf([earlier, later]))
    expect(pairs.map((pair) => [pair.earlier, pair.later, pair.verdict])).toEqual([
      ['bravo-2022#1', 'bravo-2024#1', 'none'],
      ['bravo-2022#1', 'bravo-2024#2', 'recurring'],
      ['bravo-2022#2', 'bravo-2024#1', 'none'],
      ['bravo-2022#2', 'bravo-2024#2', 'none'],
    ])
    expect(pairs[1]).toMatchObject({
      establishment: 'bravo',
      consecutive: true,
      priorityChange: 'escalated',
      sharedTerms: ['hardly', 'interpreters', 'used'],
    })
    expect(pairs[1]!.probability).toBeGreaterThan(0.6)
    expect(pairs[1]!.evidence.lexical).toBeGreaterThan(0.4)
  })

  test('tells by date what is earlier, whatever the ids and the order of the plans', () => {
    const inputs = [
      [earlier, later],
      [later, earlier],
    ]
    const [first, second] = inputs.map((plans) => matchRecurrences(inputOf(plans)))
    expect(second).toEqual(first)
  })

  test('pairs every earlier with every later inspection and says which follow each other', () => {
    const between = makePlan('bravo', '2023-01-09', [{ text: 'Interpreters were hardly used.' }])
    const pairs = matchRecurrences(inputOf([earlier, between, later])).filter(
      ({ verdict }) => verdict === 'recurring',
    )
    expect(pairs.map((pair) => [pair.earlier, pair.later, pair.consecutive, pair.priorityChange])).toEqual([
      ['bravo-2022#1', 'bravo-2023#1', true, 'unknown'],
      ['bravo-2022#1', 'bravo-2024#2', false, 'escalated'],
      ['bravo-2023#1', 'bravo-2024#2', true, 'unknown'],
    ])
  })

  test('makes no pairs of one plan, of other establishments, of one day, or without a date', () => {
    const undated = makePlan('bravo', '', [{ text: interpreting }])
    const other = makePlan('alpha', '2020-01-01', [{ text: interpreting }])
    const sameDay = { ...makePlan('bravo', '2024-09-10', [{ text: interpreting }]), id: undated.id }
    expect(matchRecurrences(inputOf([]))).toEqual([])
    expect(matchRecurrences(inputOf([later]))).toEqual([])
    expect(matchRecurrences(inputOf([later, undated]))).toEqual([])
    expect(matchRecurrences(inputOf([later, other]))).toEqual([])
    expect(matchRecurrences(inputOf([later, sameDay]))).toEqual([])
  })

  test('bears plans without concerns, concerns without words, and concerns without themes', () => {
    const empty = makePlan('bravo', '2021-01-01', [])
    const wordless = makePlan('bravo', '2025-01-01', [{ text: '' }])
    const input = {
      ...inputOf([empty, earlier, wordless]),
      themes: { concernIds: [], posteriors: { rows: 0, dims: 0, data: new Float32Array(0) } },
    }
    const pairs = matchRecurrences(input)
    expect(pairs.map((pair) => [pair.earlier, pair.later, pair.verdict, pair.evidence.theme])).toEqual([
      ['bravo-2022#1', 'bravo-2025#1', 'none', 0],
      ['bravo-2022#2', 'bravo-2025#1', 'none', 0],
    ])
  })

  test('lists the best candidates of every concern and no more', () => {
    const many = (date: string) =>
      makePlan(
        'bravo',
        date,
        Array.from({ length: 12 }, (_, i) => ({ text: `alpha${i} bravo${i}` })),
      )
    const pairs = matchRecurrences(inputOf([many('2020-01-01'), many('2023-01-01')]), { candidates: 3 })
    for (let i = 1; i <= 12; i++) {
      expect(pairs.filter((pair) => pair.earlier === `bravo-2020#${i}`).length).toBeGreaterThanOrEqual(3)
      expect(pairs.filter((pair) => pair.later === `bravo-2023#${i}`).length).toBeGreaterThanOrEqual(3)
    }
    expect(pairs.length).toBeLessThan(144)
    expect(pairs.filter(({ verdict }) => verdict === 'recurring')).toHaveLength(12)
  })

  test('compares only what is likest in a large corpus, and loses nothing that is back', () => {
    const subjects = ['drones', 'meals', 'visits', 'showers', 'dentists', 'libraries', 'interpreters']
    const about = (date: string, words: string) =>
      makePlan(
        'bravo',
        date,
        subjects.map((subject) => ({ text: `The ${subject} ${words} ${subject}.` })),
      )
    const input = inputOf([
      about('2020-01-01', 'were few, poor'),
      about('2023-01-01', 'lacked quality, alas'),
    ])
    const all = matchRecurrences(input, { candidates: 99 })
    const likely = matchRecurrences({ ...input }, { candidates: 99, exhaustiveUpTo: 0 })
    expect(all).toHaveLength(49)
    expect(likely.length).toBeLessThan(49)
    for (const pair of likely) expect(all).toContainEqual(pair)
    const linked = (pairs: typeof all) => pairs.filter(({ verdict }) => verdict !== 'none')
    expect(linked(likely)).toEqual(linked(all))
    expect(linked(all).length).toBeGreaterThanOrEqual(7)
  })
})
