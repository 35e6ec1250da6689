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
  { text: 'Meals were cold.', actions: ['Food trolleys will be bought.'] },
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

  test('is surer of what few concerns name', () => {
    const rarities = (concern: string) => [...things(id(concern, 1)).values()].map(({ rarity }) => rarity)
    expect(rarities('3')).toContain(1)
    expect(Math.min(...rarities('1'))).toBeCloseTo(1 - Math.log(2) / Math.log(3), 5)
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
