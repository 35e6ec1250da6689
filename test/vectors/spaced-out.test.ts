import { describe, expect, it } from 'vitest'
import { spacedOut } from '../../src/vectors/spaced-out.ts'

describe('spacedOut(items, most)', () => {
  it('keeps all items when they are no more than asked for', () => {
    expect(spacedOut(['a', 'b'], 2)).toEqual(['a', 'b'])
  })

  it('keeps as many as asked for, from the first on, at equal distances', () => {
    expect(spacedOut([0, 1, 2, 3, 4, 5, 6, 7, 8], 3)).toEqual([0, 3, 6])
    expect(spacedOut([0, 1, 2, 3, 4], 2)).toEqual([0, 2])
  })
})
