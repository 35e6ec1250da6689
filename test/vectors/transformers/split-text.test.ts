import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitText } from '../../../src/vectors/transformers/split-text.ts'

const countWords = (text: string): number => text.split(' ').length

describe('splitText(text, maxTokens, countTokens)', () => {
  it('leaves a text that fits whole, line breaks and all', () => {
    expect(splitText('One two.\nThree.', 3, countWords)).toEqual(['One two.\nThree.'])
  })

  it('puts as many sentences together as fit', () => {
    expect(splitText('One two. Three. Four five six. Seven.', 3, countWords)).toEqual([
      'One two. Three.',
      'Four five six.',
      'Seven.',
    ])
  })

  it('leaves a sentence that is too long to itself', () => {
    expect(splitText('One. Two three four five. Six.', 3, countWords)).toEqual([
      'One.',
      'Two three four five.',
      'Six.',
    ])
  })

  it('loses no word and exceeds the limit only within a sentence', () => {
    const sentence = fc
      .array(fc.constantFrom('alpha', 'bravo'), { minLength: 1, maxLength: 6 })
      .map((words) => `A ${words.join(' ')}.`)
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1 }),
        fc.integer({ min: 1, max: 12 }),
        (sentences, most) => {
          const text = sentences.join(' ')
          const pieces = splitText(text, most, countWords)
          expect(pieces.join(' ')).toBe(text)
          for (const piece of pieces)
            expect(countWords(piece) <= most || sentences.includes(piece)).toBe(true)
        },
      ),
    )
  })
})
