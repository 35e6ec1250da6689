import { describe, expect, it } from 'vitest'
import { inPortions } from '../../src/util/in-portions.ts'

describe('inPortions(items, size)', () => {
  it('parts items into runs in their order', () => {
    expect(inPortions(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']])
    expect(inPortions(['a', 'b'], 2)).toEqual([['a', 'b']])
    expect(inPortions([], 2)).toEqual([])
  })
})
