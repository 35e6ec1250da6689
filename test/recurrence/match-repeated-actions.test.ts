import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/domain/plan.ts'
import { matchRecurrences } from '../../src/recurrence/match-recurrences.ts'
import { matchRepeatedActions } from '../../src/recurrence/match-repeated-actions.ts'
import { makePlan, target } from './make-plan.ts'
import { inputOf } from './match-plans.ts'

const repeated = (plans: readonly Plan[]) => {
  const input = inputOf(plans)
  return matchRepeatedActions({ ...input, recurrences: matchRecurrences(input) })
}
const windows = 'Cell windows will be replaced on every wing.'
const plans = [
  makePlan('bravo', '2022-01-10', [
    {
      text: 'Cells were cold.',
      actions: [
        { text: windows, target: target('2023-12') },
        { text: 'Boilers will be serviced.', target: target('complete') },
      ],
    },
    { text: 'Meals were late.', actions: ['A menu will be printed.'] },
  ]),
  makePlan('bravo', '2024-09-20', [
    { text: 'Cells were cold.', actions: [{ text: windows, target: target('2025-02') }] },
    { text: 'Books were few.', actions: [{ text: 'Boilers will be serviced.', target: target('2026-01') }] },
  ]),
]

describe('matchRepeatedActions(input)', () => {
  test('finds what is promised again, with the months slipped where both have a month', () => {
    const found = repeated(plans)
    expect(found.map(({ earlier, later, slippedMonths }) => [earlier, later, slippedMonths])).toEqual([
      ['bravo-2022#1/1', 'bravo-2024#1/1', 14],
      ['bravo-2022#1/2', 'bravo-2024#2/1', undefined],
    ])
    expect(found[0]!.similarity).toBeCloseTo(1, 5)
    expect(found[0]).toMatchObject({
      earlierTarget: { printed: '2023-12' },
      laterTarget: { printed: '2025-02' },
    })
  })

  test('gives the same whatever the order of the plans', () => {
    expect(repeated([...plans].reverse())).toEqual(repeated(plans))
  })

  test('asks less likeness where the concerns are likely the same', () => {
    const input = inputOf(plans)
    const strict = { least: 1.1, concernShare: 0.2 }
    const links = matchRecurrences(input)
    expect(matchRepeatedActions({ ...input, recurrences: links }, strict).map(({ later }) => later)).toEqual([
      'bravo-2024#1/1',
    ])
    expect(matchRepeatedActions({ ...input, recurrences: [] }, strict)).toEqual([])
  })

  test('gives nothing without a later plan or without actions', () => {
    expect(repeated([])).toEqual([])
    expect(repeated(plans.slice(0, 1))).toEqual([])
    expect(
      repeated([
        makePlan('bravo', '2022-01-10', [{ text: 'Cold.' }]),
        makePlan('bravo', '2024-01-10', [{ text: 'Cold.' }]),
      ]),
    ).toEqual([])
  })
})
