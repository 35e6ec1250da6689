import { describe, expect, it } from 'vitest'
import { layoutOf } from '../../../src/report/html/table-frame.ts'

describe('layoutOf(longest, hasHeadsOrNumbers)', () => {
  it.each([
    ['two texts side by side', [200, 200], false, 'texts'],
    ['two texts with a number', [200, 200, 4], true, 'cards'],
    ['one long text', [200, 10, 10], true, 'plain'],
    ['short texts', [10, 10], false, 'plain'],
    ['more columns than a page is wide', [1, 1, 1, 1, 1, 1, 1], true, 'cards many'],
  ] as const)('%s', (_, longest, hasHeadsOrNumbers, layout) => {
    expect(layoutOf(longest, hasHeadsOrNumbers)).toBe(layout)
  })
})
