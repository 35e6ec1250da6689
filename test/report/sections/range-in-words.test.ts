import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../../src/report/figures/figures-of.ts'
import { rangeInWords } from '../../../src/report/sections/range-in-words.ts'
import { inlineMarkdown } from '../report-of.ts'

const told = (values: Readonly<Record<string, number>>): string =>
  inlineMarkdown(
    rangeInWords(
      figuresOf(
        Object.entries(values).map(([name, value]) => ({ name, key: '', value, description: '', sql: '' })),
      ),
      'came_back',
      'recurrence_line',
    ),
  )
const line = { recurrence_line: 0.65, recurrence_line_low: 0.55, recurrence_line_high: 0.75 }

describe('rangeInWords(figures, count, line)', () => {
  it('counts at the high end first, where there are fewer', () => {
    expect(told({ ...line, came_back_high: 3, came_back_low: 6 })).toBe(
      'between 3 and 6 with the line at a probability of 0.75 or 0.55',
    )
  })

  it('says where the count is the same over all of the band', () => {
    expect(told({ ...line, came_back_high: 3, came_back_low: 3 })).toBe(
      'the same wherever the line is drawn between 0.55 and 0.75',
    )
  })

  it('says nothing where the tables do not tell the line', () => {
    expect(told({ came_back_high: 3, came_back_low: 6 })).toBe('')
  })
})
