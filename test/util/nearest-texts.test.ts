import { describe, expect, test } from 'vitest'
import { nearestTexts } from '../../src/util/nearest-texts.ts'

describe('nearestTexts(wanted, known, count, most)', () => {
  test('ranks by edits, then by code units', () => {
    expect(nearestTexts('alpha#1', ['bravo#1', 'alpha#12', 'alpa#1', 'alpha#2'], 3)).toEqual([
      'alpa#1',
      'alpha#12',
      'alpha#2',
    ])
  })

  test('counts a letter put in, left out or replaced as one edit each', () => {
    expect(nearestTexts('abcd', ['abxxd', 'abcde'], 1)).toEqual(['abcde'])
    expect(nearestTexts('', ['ab', 'c'], 1)).toEqual(['c'])
    expect(nearestTexts('x', [], 3)).toEqual([])
  })

  test('leaves out what is too far away', () => {
    expect(nearestTexts('titel', ['title', 'author'], 2, 2)).toEqual(['title'])
    expect(nearestTexts('prison', ['title', 'author'], 2, 2)).toEqual([])
  })
})
