import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { denseGroups } from '../../src/recurrence/dense-groups.ts'

const affinityFrom = (pairs: Readonly<Record<string, number>>) => (a: string, b: string) =>
  pairs[a < b ? `${a}${b}` : `${b}${a}`]

describe('denseGroups(things, affinity, least)', () => {
  test('does not chain two tight groups by one strong pair', () => {
    const affinity = affinityFrom({ ab: 0.9, cd: 0.9, bc: 0.8, ac: 0.1, ad: 0, bd: 0.1 })
    expect(denseGroups(['d', 'c', 'b', 'a'], affinity, 0.5)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('counts pairs that were never judged neither for nor against', () => {
    const affinity = affinityFrom({ ab: 0.9, ac: 0.7 })
    expect(denseGroups(['a', 'b', 'c'], affinity, 0.5)).toEqual([['a', 'b', 'c']])
    expect(denseGroups(['b', 'c'], affinity, 0.5)).toEqual([])
  })

  test('gives groups of two and more, the same for any order', () => {
    const affinity = affinityFrom({ ab: 0.6, bc: 0.6, ac: 0.6, de: 0.7, cd: 0.5, ad: 0.2 })
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 6 }), (things) => {
        expect(denseGroups(things, affinity, 0.55)).toEqual([
          ['a', 'b', 'c'],
          ['d', 'e'],
        ])
      }),
    )
    expect(denseGroups([], affinity, 0.5)).toEqual([])
  })
})
