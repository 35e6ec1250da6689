import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dealtTo, portionsOf, runOf } from '../../src/util/portion.ts'

describe('portionsOf(of), dealtTo(portion, items), runOf(portion, items)', () => {
  it('deal items one after the other, or in runs', () => {
    const [first, second] = portionsOf(2)
    expect([dealtTo(first, [1, 2, 3, 4, 5]), dealtTo(second, [1, 2, 3, 4, 5])]).toEqual([
      [1, 3, 5],
      [2, 4],
    ])
    expect([runOf(first!, [1, 2, 3, 4, 5]), runOf(second!, [1, 2, 3, 4, 5])]).toEqual([
      [1, 2],
      [3, 4, 5],
    ])
    expect(dealtTo(undefined, [1, 2])).toEqual([1, 2])
  })

  it('give every item to one portion', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (items, of) => {
        expect(portionsOf(of).flatMap((portion) => runOf(portion, items))).toEqual(items)
        const dealt = portionsOf(of).flatMap((portion) => dealtTo(portion, items))
        expect(dealt.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b))
      }),
      { seed: 3 },
    )
  })
})
