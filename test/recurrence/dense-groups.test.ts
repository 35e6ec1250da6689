import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { denseGroups } from '../../src/recurrence/dense-groups.ts'

const pairsOf = (affinities: Readonly<Record<string, number>>) =>
  Object.entries(affinities).map(([ends, affinity]) => ({ a: ends[0]!, b: ends[1]!, affinity }))
const groups = (
  things: readonly string[],
  affinities: Readonly<Record<string, number>>,
  least = 0.5,
  kindOf = (thing: string) => thing,
) => denseGroups(things, pairsOf(affinities), kindOf, least).map((group) => group.join(''))

/** Average linkage as the textbook has it: all means anew at every step, of pairs that count 1, less or nothing. */
function plainly(
  things: readonly string[],
  pairOf: (a: string, b: string) => { readonly affinity: number; readonly count: number },
  least: number,
): readonly string[] {
  let parts = things.map((thing) => [thing])
  for (;;) {
    const means = parts.flatMap((a, i) =>
      parts.slice(i + 1).flatMap((b) => {
        const pairs = a.flatMap((x) => b.map((y) => pairOf(x, y)))
        const counted = pairs.reduce((sum, { count }) => sum + count, 0)
        const total = pairs.reduce((sum, { affinity, count }) => sum + count * affinity, 0)
        return counted === 0 ? [] : [{ a, b, mean: total / counted }]
      }),
    )
    const best = means.sort((x, y) => y.mean - x.mean)[0]
    if (best === undefined || best.mean < least) break
    parts = [...parts.filter((part) => part !== best.a && part !== best.b), [...best.a, ...best.b]]
  }
  return parts
    .filter((part) => part.length > 1)
    .map((part) => part.sort().join(''))
    .sort()
}

describe('denseGroups(things, pairs, kindOf, least)', () => {
  test('does not chain two tight groups by one strong pair', () => {
    expect(groups(['d', 'c', 'b', 'a'], { ab: 0.9, cd: 0.9, bc: 0.8, ac: 0.1, ad: 0, bd: 0.1 })).toEqual([
      'ab',
      'cd',
    ])
  })

  test('cuts a chain of doubtful links into pairs: its ends have nothing in common', () => {
    expect(groups('abcdef'.split(''), { ab: 0.6, bc: 0.58, cd: 0.6, de: 0.58, ef: 0.6 })).toEqual([
      'ab',
      'cd',
      'ef',
    ])
    // Links of no doubt hold a chain of three, where half of the other pairs is likely too.
    expect(groups('abc'.split(''), { ab: 0.95, bc: 0.95, ac: 0.1 })).toEqual(['abc'])
  })

  test('holds open things together by some of their pairs, and others not', () => {
    const ring = { ab: 0.9, bc: 0.9, cd: 0.9, de: 0.9, ef: 0.9, af: 0.9 }
    const things = 'abcdef'.split('')
    expect(groups(things, ring)).toEqual(['ab', 'cd', 'ef'])
    const open = denseGroups(
      things,
      pairsOf(ring),
      (thing) => thing,
      0.5,
      () => true,
    )
    expect(open.map((group) => group.join(''))).toEqual(['abcdef'])
    // One doubtful pair of many that nobody knows joins nothing.
    const parts = ['abcdefgh', 'ijklmnop'].map((part) => part.split(''))
    const cliques = parts.flatMap((part) =>
      part.flatMap((a, i) => part.slice(i + 1).map((b) => [`${a}${b}`, 0.9] as const)),
    )
    const bridged = denseGroups(
      parts.flat(),
      pairsOf({ ...Object.fromEntries(cliques), ai: 0.6 }),
      (thing) => thing,
      0.5,
      () => true,
    )
    expect(bridged.map((group) => group.join(''))).toEqual(['abcdefgh', 'ijklmnop'])
  })

  test('does not let one thing that is a little like everything gather it all', () => {
    expect(groups('habcd'.split(''), { ha: 0.62, hb: 0.61, hc: 0.6, hd: 0.6 })).toEqual(['ah'])
  })

  test('counts pairs of one kind, which are never judged, neither for nor against', () => {
    const kindOf = (thing: string) => (thing === 'a' ? 'alpha' : 'bravo')
    expect(groups(['a', 'b', 'c'], { ab: 0.9, ac: 0.7 }, 0.5, kindOf)).toEqual(['abc'])
    expect(groups(['a', 'b', 'c'], { ab: 0.9, ac: 0.7 })).toEqual(['ab'])
    expect(groups(['b', 'c'], { bc: 0.9 }, 0.5, kindOf)).toEqual([])
  })

  test('gives groups of two and more, the same for any order', () => {
    const affinities = { ab: 0.6, bc: 0.6, ac: 0.6, de: 0.7, cd: 0.5, ad: 0.2 }
    fc.assert(
      fc.property(fc.shuffledSubarray('abcdef'.split(''), { minLength: 6 }), (things) => {
        expect(groups(things, affinities, 0.55)).toEqual(['abc', 'de'])
      }),
    )
    expect(groups([], affinities)).toEqual([])
  })

  test('agrees with average linkage done plainly', () => {
    const things = 'abcdefgh'.split('')
    const affinity = fc.integer({ min: 1, max: 98 })
    const ends = things.flatMap((a, i) => things.slice(i + 1).map((b) => a + b))
    const drawn = fc.tuple(
      fc.array(fc.option(affinity, { nil: 0 }), { minLength: ends.length, maxLength: ends.length }),
      fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: things.length, maxLength: things.length }),
      fc.integer({ min: 20, max: 80 }).map((percent) => percent / 100 + Math.PI / 10_000),
      fc.subarray(things),
    )
    fc.assert(
      fc.property(drawn, ([values, kinds, least, open]) => {
        const kindOf = (thing: string): string => kinds[things.indexOf(thing)]!
        const given: Readonly<Record<string, number>> = Object.fromEntries(
          // Roots keep means from being equal but for rounding.
          ends.flatMap((key, i) =>
            values[i] === 0 ? [] : [[key, values[i]! / 100 + Math.sqrt(i + 2) / 1000] as const],
          ),
        )
        const isOpen = (thing: string): boolean => open.includes(thing)
        const pairOf = (a: string, b: string) => {
          const affinity = given[a < b ? a + b : b + a]
          const isUnknown = affinity === undefined && isOpen(a) && isOpen(b)
          const count = kindOf(a) === kindOf(b) ? 0 : isUnknown ? 0.1 : 1
          return { affinity: affinity ?? 0, count }
        }
        const found = denseGroups(things, pairsOf(given), kindOf, least, isOpen)
        expect(found.map((group) => group.join(''))).toEqual(plainly(things, pairOf, least))
      }),
      { numRuns: 300 },
    )
  })

  test('joins of equal means the pair of the first things', () => {
    expect(groups('dcba'.split(''), { ab: 0.8, bc: 0.8, cd: 0.8 })).toEqual(['ab', 'cd'])
    expect(groups('cba'.split(''), { bc: 0.8, ac: 0.8 })).toEqual(['ac'])
  })

  test('takes thousands of things in a long row', () => {
    const names = Array.from({ length: 6000 }, (_, i) => `c${String(i).padStart(4, '0')}`)
    const row = names.slice(1).map((b, i) => ({ a: names[i]!, b, affinity: 0.6 }))
    const found = denseGroups(names, row, (name) => name, 0.5)
    expect(found).toHaveLength(3000)
    expect(found.every((group) => group.length === 2)).toBe(true)
  })
})
