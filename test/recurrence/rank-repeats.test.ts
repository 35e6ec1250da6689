import { describe, expect, test } from 'vitest'
import type { Action } from '../../src/domain/plan.ts'
import { rankRepeats } from '../../src/recurrence/rank-repeats.ts'
import { makePlan } from './make-plan.ts'

const concern = (actions: readonly string[]) => ({ text: 'Meals were cold.', actions })
const earlier = makePlan('alpha', '2021-01-01', [concern(['a', 'b']), concern(['c'])])
const later = makePlan('alpha', '2024-01-01', [concern(['x', 'y']), concern(['z'])])
const actions = new Map<string, Action>(
  [earlier, later]
    .flatMap((plan) => plan.concerns.flatMap((one) => one.actions))
    .map((one) => [one.text, one]),
)
const pair = (names: string, strength: number) => ({
  earlier: actions.get(names[0]!)!,
  later: actions.get(names[1]!)!,
  strength,
})
const scores = (...pairs: readonly ReturnType<typeof pair>[]) =>
  Object.fromEntries(
    rankRepeats(pairs).map((one) => [one.earlier.text + one.later.text, Number(one.score.toFixed(3))]),
  )

describe('rankRepeats(pairs)', () => {
  test('takes from a pair what a better partner of the earlier action in the same concern has more', () => {
    expect(scores(pair('ax', 0.7), pair('ay', 0.5))).toEqual({ ax: 0.7, ay: 0.3 })
  })

  test('leaves partners in another concern alone: a promise can be taken up by two concerns', () => {
    expect(scores(pair('ax', 0.7), pair('az', 0.5))).toEqual({ ax: 0.7, az: 0.5 })
  })

  test('takes half where the later action has a better partner: it may take up several promises', () => {
    expect(scores(pair('ax', 0.7), pair('bx', 0.5), pair('cx', 0.6))).toEqual({ ax: 0.7, bx: 0.4, cx: 0.55 })
  })

  test('keeps the order given', () => {
    expect(rankRepeats([pair('ay', 0.1), pair('bx', 0.2)]).map(({ strength }) => strength)).toEqual([
      0.1, 0.2,
    ])
    expect(rankRepeats([])).toEqual([])
  })
})
