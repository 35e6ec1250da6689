import { describe, expect, test } from 'vitest'
import { concernComparison } from '../../src/recurrence/concern-comparison.ts'
import { profileConcerns } from '../../src/recurrence/concern-profile.ts'
import { makePlan } from './make-plan.ts'
import { inputOf } from './match-plans.ts'

const guards = {
  scopes: [
    { id: 'women', kind: 'group', words: ['women', 'pregnancy', 'pregnant'] },
    { id: 'remand', kind: 'group', words: ['remand', 'unsentenced'] },
    { id: 'kitchen', kind: 'place', words: ['kitchen'] },
    { id: 'gate', kind: 'place', words: ['gate'] },
  ],
  stockPhrases: ['leaders did not have enough oversight', 'as a result'],
} as const

/** The evidence for two texts, each the one concern of its prison. */
function compare(a: string, b: string) {
  const plans = [
    makePlan('alpha', '2024-01-01', [{ text: a }]),
    makePlan('bravo', '2024-01-01', [{ text: b }]),
  ]
  const input = { ...inputOf(plans), guards }
  const [first, second] = [...profileConcerns(input).values()]
  return concernComparison(input)(first!, second!)
}

describe('concernGuards(concerns, guards)', () => {
  test('holds other groups, and other places, against a pair', () => {
    expect(compare('Pregnant women waited.', 'Remanded men waited.').scope).toBe(1)
    expect(compare('The kitchens were dirty.', 'The gate was dirty.').scope).toBe(1)
  })

  test('holds nothing against it where a group is the same, or only one names any', () => {
    expect(compare('Pregnant women waited.', 'Women on remand waited.').scope).toBe(0)
    expect(compare('Women waited.', 'The gate was dirty.').scope).toBe(0)
    expect(compare('Women waited.', 'Prisoners waited.').scope).toBe(0)
  })

  test('tells texts that have only stock phrases in common, whatever the form of their words', () => {
    const stock = compare(
      'Leaders did not have enough oversight of medicines.',
      'Leaders did not have enough oversight of visits.',
    )
    expect(stock.stockPhrases).toBeCloseTo(1 / 3, 9)
    expect(stock.lexical).toBeGreaterThan(0.1)
  })

  test('says nothing against a pair that has more in common, or but one stock word', () => {
    expect(
      compare(
        'Leaders did not have enough oversight of medicines.',
        'Leaders did not have enough oversight of medicines on the wings.',
      ).stockPhrases,
    ).toBe(0)
    expect(compare('As a result, men waited.', 'As a result, food was cold.').stockPhrases).toBe(0)
  })
})
