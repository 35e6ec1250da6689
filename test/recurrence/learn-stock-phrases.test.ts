import { describe, expect, test } from 'vitest'
import { learnStockPhrases, type StockSource } from '../../src/recurrence/learn-stock-phrases.ts'

const source = (text: string, establishment: string, theme: number): StockSource => ({
  stems: text.split(' '),
  establishment,
  theme,
})
const texts = [
  source('leaders had not used force', 'alpha', 0),
  source('leaders had not cooked', 'bravo', 1),
  source('leaders had not taught', 'charlie', 2),
  source('leaders had not repaired', 'alpha', 3),
  source('use of force rose', 'alpha', 0),
  source('use of force was high', 'bravo', 0),
  source('use of force grew', 'charlie', 0),
  source('use of force fell', 'delta', 0),
]

describe('learnStockPhrases(texts)', () => {
  test('finds what many establishments say under many themes, and not what one theme is about', () => {
    expect([...learnStockPhrases(texts)].sort()).toEqual(['had not', 'leaders had', 'leaders had not'])
  })

  test('does not take the habit of one prison for that of all, nor go by the order of texts', () => {
    const ofOne = texts.map((text) => ({ ...text, establishment: 'alpha' }))
    expect(learnStockPhrases(ofOne).size).toBe(0)
    expect(learnStockPhrases(texts.toReversed())).toEqual(learnStockPhrases(texts))
  })
})
