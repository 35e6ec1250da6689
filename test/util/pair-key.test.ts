import { describe, expect, test } from 'vitest'
import { pairKey, sortedPair } from '../../src/util/pair-key.ts'

describe('pairKey(a, b)', () => {
  test('is the same both ways, and by code units', () => {
    expect(pairKey('b#2', 'a#10')).toBe('a#10 b#2')
    expect(pairKey('a#10', 'b#2')).toBe('a#10 b#2')
    expect(sortedPair('a#9', 'a#10')).toEqual(['a#10', 'a#9'])
  })
})
