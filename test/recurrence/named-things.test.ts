import { describe, expect, test } from 'vitest'
import { actionId, concernId, planId } from '../../src/domain/ids.ts'
import { namedThings } from '../../src/recurrence/named-things.ts'
import { makePlan } from './make-plan.ts'

const plan = makePlan('alpha', '2021-01-01', [
  {
    text: 'Cells were cold.',
    actions: [
      'Window replacement will start. Boilers follow.',
      'The Senior Leadership Team will monitor progress.',
    ],
  },
  { text: 'Bids were late.', actions: ['The replacement of cell windows was bid for.'] },
  {
    text: 'Meals were cold.',
    actions: ['Food trolleys will be bought, and start boilers.', 'More food trolleys, more dinner menus.'],
  },
  { text: 'Diets were not met.', actions: ['Dinner menus will be written.', 'Roof repairs.'] },
  { text: 'Menus were short.', actions: ['Dinner menus will be longer. Roof repairs.'] },
  { text: 'Roofs leaked.', actions: ['Roof repairs.'] },
  { text: 'Roofs were old.', actions: ['Roof repairs.'] },
])
const id = (concern: string, position: number) => actionId(concernId(planId('alpha-2021'), concern), position)
const things = namedThings([plan])

describe('namedThings(plans)', () => {
  test('names a thing the same whatever the order and form of its words', () => {
    const first = things(id('1', 1))
    const second = things(id('2', 1))
    const shared = [...first.keys()].filter((key) => second.has(key))
    expect(shared.map((key) => first.get(key)?.words)).toEqual(['window replacement'])
  })

  test('tells how few of the concerns name a thing', () => {
    const rarityOf = (key: string, concern: string, position: number) =>
      [...things(id(concern, position)).values()].find(({ words }) => words === key)?.rarity
    expect(rarityOf('window replacement', '1', 1)).toBeCloseTo(1 - Math.log(2) / Math.log(7), 5)
    expect(rarityOf('dinner menus', '4', 1)).toBeUndefined()
  })

  test('leaves out what one concern alone names, and what half of them do', () => {
    const named = (concern: string, position: number) =>
      [...things(id(concern, position)).values()].map(({ words }) => words)
    // Two actions of one concern name food trolleys; three concerns dinner menus, four roof repairs.
    expect([named('3', 2), named('4', 1), named('6', 1)]).toEqual([[], [], []])
  })

  test('joins no words over the end of a sentence, and leaves out who watches and how', () => {
    expect([...things(id('1', 1)).values()].map(({ words }) => words)).not.toContain('start boilers')
    expect(things(id('1', 2)).size).toBe(0)
  })

  test('knows nothing of an action that is not there', () => {
    expect(things(id('9', 9)).size).toBe(0)
    expect(namedThings([])(id('1', 1)).size).toBe(0)
  })
})
