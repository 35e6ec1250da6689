import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHeap } from '../../src/util/heap.ts'

describe('createHeap(compare)', () => {
  it('gives items in their order, whenever they came', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (first, later) => {
        const heap = createHeap<number>((a, b) => a - b)
        for (const item of first) heap.add(item)
        const least = heap.take()
        expect(least).toBe(first.length === 0 ? undefined : Math.min(...first))
        for (const item of later) heap.add(item)
        const taken: number[] = []
        for (let item = heap.take(); item !== undefined; item = heap.take()) taken.push(item)
        const rest = [...first].sort((a, b) => a - b).slice(1)
        expect(taken).toEqual([...rest, ...later].sort((a, b) => a - b))
      }),
    )
  })
})
