import { describe, expect, it } from 'vitest'
import { inlineText } from '../../src/report/inline-text.ts'
import { isSmallCount, SMALL_COUNT, smallCountRule } from '../../src/report/small-count.ts'

describe('isSmallCount(count)', () => {
  it('marks one to four, not nothing and not five', () => {
    expect([0, 1, 4, 5, 100].map(isSmallCount)).toEqual([false, true, true, false, false])
  })

  it('is the rule that is told', () => {
    expect(inlineText(smallCountRule)).toContain(`fewer than ${SMALL_COUNT} concerns`)
    expect(inlineText(smallCountRule)).toContain('[u]')
    expect(inlineText(smallCountRule, () => '')).not.toMatch(/\d/)
  })
})
