import { describe, expect, it } from 'vitest'
import { byKind } from '../../src/recurrence/evidence.ts'
import { evidenceOf, judgedPairsBuilder } from '../../src/recurrence/judged-pairs.ts'
import { mergeJudged } from '../../src/recurrence/merge-judged.ts'

/** Pairs with evidence that is everywhere the same. */
function judged(...pairs: readonly (readonly [place: number, partner: number, value: number])[]) {
  const builder = judgedPairsBuilder(9)
  for (const [place, partner, value] of pairs)
    builder.add(
      place,
      partner,
      byKind(() => value),
    )
  return builder.build()
}

const listed = (pairs: ReturnType<typeof judged>) =>
  Array.from({ length: pairs.count }, (_, pair) => [
    pairs.places[2 * pair],
    pairs.places[2 * pair + 1],
    evidenceOf(pairs, pair).lsa,
  ])

describe('judgedPairsBuilder(most)', () => {
  it('keeps what was found for each pair', () => {
    const evidence = { ...byKind(() => 0), theme: 0.25, scope: 1 }
    const builder = judgedPairsBuilder(2)
    builder.add(4, 2, evidence)
    const built = builder.build()
    expect([built.count, [...built.places]]).toEqual([1, [4, 2]])
    expect(evidenceOf(built, 0)).toEqual(evidence)
  })
})

describe('mergeJudged(portions, concerns)', () => {
  it('orders pairs by place, and takes what was found of the lower place', () => {
    const first = judged([3, 0, 0.1], [1, 2, 0.2])
    const second = judged([0, 3, 0.3], [2, 1, 0.4], [4, 2, 0.5])
    const expected = [
      [0, 3, 0.3],
      [1, 2, 0.2],
      [2, 4, 0.5],
    ]
    expect(listed(mergeJudged([first, second], 5))).toEqual(expected)
    expect(listed(mergeJudged([second, first], 5))).toEqual(expected)
    expect(mergeJudged([], 0).count).toBe(0)
  })
})
