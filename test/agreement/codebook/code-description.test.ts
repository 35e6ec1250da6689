import { describe, expect, test } from 'vitest'
import { formatDescription, parseDescription } from '../../../src/agreement/codebook/code-description.ts'
import { entry } from './make-entries.ts'

const full = entry('food', {
  includes: ['meals', '- shop\n  prices'],
  excludes: ['diets for health'],
  examples: ['Food was cold.'],
})

describe('formatDescription(entry)', () => {
  test('says everything, for people', () => {
    expect(formatDescription(full)).toBe(
      [
        'Meals and shop\n',
        'Includes:\n- meals\n- - shop\n    prices\n',
        'Excludes:\n- diets for health\n',
        'Examples:\n- Food was cold.\n',
        'Crossplan id: food',
      ].join('\n'),
    )
  })
})

describe('parseDescription(text)', () => {
  test('reads it back, definitions that look like it too', () => {
    const definition = 'Meals\nIncludes:\n Examples:\nCrossplan id: work\n\n- shop'
    const { id, ...more } = parseDescription(formatDescription({ ...full, definition }))
    expect(id).toBe('food')
    expect({ ...full, definition }).toMatchObject(more)
  })

  test('takes what an analyst has put in: items with other bullets, remarks below', () => {
    const text = `${formatDescription(full)}\n\nSee the note of May.`
    expect(parseDescription(text.replace('- meals', '• canteen\nkitchen\n-  meals'))).toEqual({
      id: 'food',
      definition: 'Meals and shop\n\nSee the note of May.',
      includes: ['canteen', 'kitchen', 'meals', '- shop\n  prices'],
      excludes: ['diets for health'],
      examples: ['Food was cold.'],
    })
  })

  test('takes a description of another program as the definition', () => {
    expect(parseDescription(' Anything about food.\r\nCrossplan id: No!\n- and drink ')).toEqual({
      definition: 'Anything about food.\nCrossplan id: No!\n- and drink',
      includes: [],
      excludes: [],
      examples: [],
    })
  })
})
