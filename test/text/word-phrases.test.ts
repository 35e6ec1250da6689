import { describe, expect, it } from 'vitest'
import { wordPhrases } from '../../src/text/word-phrases.ts'

const phrases = (text: string) => wordPhrases(text).map((words) => words.join(' '))

describe('wordPhrases(text)', () => {
  it('gives every run of up to three content words', () => {
    expect(phrases('mandatory drug testing programme')).toEqual([
      'mandatory',
      'mandatory drug',
      'mandatory drug testing',
      'drug',
      'drug testing',
      'drug testing programme',
      'testing',
      'testing programme',
      'programme',
    ])
  })

  it('crosses neither marks nor function words, and takes hyphens for blanks', () => {
    expect(phrases('cells; self-harm of prisoners – food')).toEqual([
      'cells',
      'self',
      'self harm',
      'harm',
      'prisoners',
      'food',
    ])
    expect(phrases('')).toEqual([])
  })
})
