import { describe, expect, test } from 'vitest'
import { passagesOf } from '../../src/domain/passage.ts'
import { nameFailures } from '../../src/recurrence/name-failures.ts'
import { makePlan } from './make-plan.ts'

const plan = makePlan('alpha', '2024-01-01', [
  { text: 'There was no pharmacist, and controlled drugs went unrecorded in the pharmacy.' },
  { text: 'The pharmacy kept medicines at the wrong temperature.' },
  { text: 'Windows were broken.' },
])
const passages = passagesOf([plan])
const phrases = [
  ['pharmacist', 'controlled drugs', 'pharmacy'],
  ['pharmacy', 'wrong temperature', 'medicines'],
  ['windows'],
]
const ids = plan.concerns.map(({ id }) => id)

describe('nameFailures(groups, passages, phrases)', () => {
  test('puts what the concerns have in common before what one of them has alone', () => {
    const [name] = nameFailures([ids.slice(0, 2)], passages, phrases)
    expect(name).toMatch(/^Pharmacy, /)
  })

  test('falls back to an id where there is no phrase', () => {
    expect(nameFailures([[ids[2]!]], passages, [[], [], []])).toEqual([ids[2]])
    expect(nameFailures([], passages, phrases)).toEqual([])
  })
})
