import { describe, expect, it } from 'vitest'
import { baseForm } from '../../src/text/base-form.ts'

const dictionary = new Set(
  'teach visit stop study box glass manage cold late woman child bus news left leave be see'.split(' '),
)
const isKnown = (word: string): boolean => dictionary.has(word)

describe('baseForm(word, isKnown)', () => {
  it.each([
    ['visits', 'visit'],
    ['studies', 'study'],
    ['studied', 'study'],
    ['boxes', 'box'],
    ['glasses', 'glass'],
    ['stopped', 'stop'],
    ['managing', 'manage'],
    ['managed', 'manage'],
    ['colder', 'cold'],
    ['latest', 'late'],
  ])('%s → %s by spelling', (word, base) => {
    expect(baseForm(word, isKnown)).toBe(base)
  })

  it.each([
    ['taught', 'teach'],
    ['women', 'woman'],
    ['children', 'child'],
    ['were', 'be'],
    ['seen', 'see'],
  ])('%s → %s, which no rule gives', (word, base) => {
    expect(baseForm(word, isKnown)).toBe(base)
  })

  it('keeps a known word, but for an irregular form of another', () => {
    expect(baseForm('news', isKnown)).toBe('news')
    expect(baseForm('left', isKnown)).toBe('leave')
  })

  it('gives nothing for a word without a known base', () => {
    expect(baseForm('naloxone', isKnown)).toBeUndefined()
    expect(baseForm('as', isKnown)).toBeUndefined()
  })
})
