import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../../src/report/figures/figures-of.ts'
import { thrownBy } from '../../support/thrown-by.ts'
import { inlineMarkdown } from '../report-of.ts'

const row = (name: string, key: string, value: number) => ({ name, key, value, description: '', sql: '' })
const figures = figuresOf([
  row('plans', '', 1234),
  row('concerns', '', 1),
  row('actions', '', 0),
  row('recurrence_line', '', 0.65),
  row('theme_concerns', 'food', 7),
])

describe('figuresOf(rows)', () => {
  it('gives numbers as text that leads to the query', () => {
    expect(figures.value('plans')).toBe(1234)
    expect(figures.number('plans')).toEqual({ kind: 'figure', name: 'plans', key: '', shown: '1,234' })
    expect(figures.number('theme_concerns', 'food')).toMatchObject({ key: 'food', shown: '7' })
    expect(figures.fraction('recurrence_line')).toMatchObject({ name: 'recurrence_line', shown: '0.65' })
  })

  it('counts with the noun in the right number', () => {
    expect(inlineMarkdown(figures.count('plans', '', 'plan'))).toBe('1,234 plans')
    expect(inlineMarkdown(figures.count('concerns', '', 'concern'))).toBe('1 concern')
    expect(inlineMarkdown(figures.count('actions', '', 'action'))).toBe('no actions')
    expect(inlineMarkdown(figures.count('theme_concerns', 'food', 'failing', 'failings'))).toBe('7 failings')
  })

  it('is 0 where a query counted nothing, and refuses a query that is not listed', () => {
    expect(figures.value('theme_concerns', 'work')).toBe(0)
    expect(figures.value('themes')).toBe(0)
    expect(thrownBy(() => figures.value('moons'))).toMatchObject({
      code: 'O002',
      message: expect.stringContaining('moons') as string,
      remedy: expect.stringContaining('Report this as a bug') as string,
    })
  })
})
