import { describe, expect, test } from 'vitest'
import { concernComparison } from '../../src/recurrence/concern-comparison.ts'
import { profileConcerns } from '../../src/recurrence/concern-profile.ts'
import { evidenceKinds } from '../../src/recurrence/evidence.ts'
import { makePlan } from './make-plan.ts'
import { inputOf } from './match-plans.ts'

const drones = {
  text: 'Drones reached windows.',
  actions: ['Netting will be fitted.', 'Cameras will be bought.'],
}
const input = inputOf([
  makePlan('alpha', '2024-01-01', [drones, { text: 'Meals were cold.' }]),
  makePlan('bravo', '2024-01-01', [
    drones,
    { text: 'Netting was torn.', actions: ['Drones will be caught.'] },
  ]),
])
const profiles = profileConcerns(input)
const compare = (a: string, b: string) => {
  const byId = new Map([...profiles].map(([id, profile]) => [id as string, profile]))
  return concernComparison(input)(byId.get(a)!, byId.get(b)!)
}

describe('concernComparison(input)', () => {
  test('gives all evidence there can be for equal concerns', () => {
    const evidence = compare('alpha-2024#1', 'bravo-2024#1')
    expect(evidence).toMatchObject({ theme: 1 })
    expect(evidence.lexical).toBeCloseTo(1, 5)
    expect(evidence.actions).toBeCloseTo(1, 5)
    expect(evidence.concernToActions).toBe(0)
  })

  test('finds a concern again in what was promised for the other', () => {
    const evidence = compare('alpha-2024#1', 'bravo-2024#2')
    expect(evidence.lexical).toBe(0)
    expect(evidence.concernToActions).toBeGreaterThan(0.2)
  })

  test('is 0 for actions when one concern has none', () => {
    expect(compare('alpha-2024#2', 'bravo-2024#1')).toMatchObject({
      actions: 0,
      concernToActions: 0,
      lexical: 0,
      rareTerms: 0,
    })
  })

  test('is the same both ways and within 0 to 1', () => {
    for (const a of profiles.keys()) {
      for (const b of profiles.keys()) {
        const [there, back] = [compare(a, b), compare(b, a)]
        for (const kind of evidenceKinds) {
          expect(there[kind]).toBeCloseTo(back[kind], 9)
          expect(there[kind]).toBeGreaterThanOrEqual(0)
          expect(there[kind]).toBeLessThanOrEqual(1)
        }
      }
    }
  })
})
