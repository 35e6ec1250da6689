import { describe, expect, test } from 'vitest'
import { countConfusions } from '../../src/agreement/count-confusions.ts'

describe('countConfusions(pairs)', () => {
  test('counts different themes by direction, most frequent first, equal ones by id', () => {
    const pairs = [
      ['work', 'food'],
      ['food', 'food'],
      ['food', 'work'],
      ['faith', 'work'],
      ['food', 'work'],
      ['faith', 'food'],
    ] as const
    expect(countConfusions(pairs)).toEqual([
      { themes: ['food', 'work'], count: 2 },
      { themes: ['faith', 'food'], count: 1 },
      { themes: ['faith', 'work'], count: 1 },
      { themes: ['work', 'food'], count: 1 },
    ])
  })
})
