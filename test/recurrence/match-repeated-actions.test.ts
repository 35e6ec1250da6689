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
    expect(found.map(({ verdict }) => verdict)).toEqual(['same', 'same'])
    expect(found[0]!.similarity).toBeCloseTo(1, 5)
    expect(found[0]).toMatchObject({
      earlierTarget: { printed: '2023-12' },
      laterTarget: { printed: '2025-02' },
    })
  })

  test('finds the same in a large corpus, where unlike actions are not compared', () => {
    const input = inputOf(plans)
    const recurrences = matchRecurrences(input)
    expect(matchRepeatedActions({ ...input, recurrences }, { exhaustiveUpTo: 0 })).toEqual(repeated(plans))
  })

  test('gives the same whatever the order of the plans', () => {
    expect(repeated([...plans].reverse())).toEqual(repeated(plans))
  })

  test('asks less likeness where the concerns are likely the same, and where the types are', () => {
    const input = inputOf(plans)
    const links = matchRecurrences(input)
    const laters = (more: Partial<Parameters<typeof matchRepeatedActions>[0]>, alike: number) =>
      matchRepeatedActions({ ...input, recurrences: [], ...more }, { alike }).map(({ later }) => later)
    expect(laters({ recurrences: links }, 1.2)).toEqual(['bravo-2024#1/1'])
    expect(laters({}, 1.2)).toEqual([])
    const typed = (type: string) =>
      new Map([
        ['bravo-2022#1/2', type],
        ['bravo-2024#2/1', type],
      ])
    expect(laters({ typeOf: typed('build') }, 1.105)).toEqual(['bravo-2024#2/1'])
    expect(laters({ typeOf: typed('other') }, 1.105)).toEqual([])
  })

  test('tells the same promise from one on a like subject, and names what both name', () => {
    const found = repeated([
      makePlan('alpha', '2021-05-01', [
        {
          text: 'The estate was worn.',
          actions: [
            'A programme of window replacement will start on every wing of the prison.',
            'The kitchen roof will be repaired.',
          ],
        },
        { text: 'Staff were few.', actions: ['Staff will be recruited.'] },
        { text: 'Meals were cold.', actions: ['Trolleys will be bought.'] },
      ]),
      makePlan('alpha', '2024-05-01', [
        {
          text: 'Windows did not close.',
          actions: [
            'Replacement of the windows will follow on every wing of the prison.',
            'A contractor will be asked for a price of windows on some wing.',
          ],
        },
      ]),
    ])
    expect(found.map(({ later, verdict, sharedThings }) => [later, verdict, sharedThings])).toEqual([
      ['alpha-2024#1/1', 'same', ['window replacement']],
    ])
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
