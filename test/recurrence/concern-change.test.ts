import { describe, expect, test } from 'vitest'
import { changeBetween } from '../../src/recurrence/concern-change.ts'

const terms = (text: string) => ({
  own: new Map(text.split(' ').flatMap((word) => (word === '' ? [] : [[word, word] as const]))),
  rarity: new Map<string, number>(),
})
const change = (earlier: string, later: string, counts: readonly [number, number] = [1, 1]) =>
  changeBetween(terms(earlier), terms(later), { earlier: counts[0], later: counts[1] })

describe('changeBetween(earlier, later, count)', () => {
  test('tells by the words that both share whether one lies within the other', () => {
    expect(change('cell window cold shower', 'cell window cold shower')).toBe('unchanged')
    expect(change('cell window cold shower furniture', 'cell window')).toBe('narrowed')
    expect(change('cell window', 'cell window cold shower furniture')).toBe('widened')
    expect(change('cell window cold', 'roof heating cold')).toBe('reworded')
  })

  test('claims nothing of a text without telling words', () => {
    expect(change('', 'cell')).toBe('reworded')
    expect(change('cell', '')).toBe('reworded')
  })

  test('counts before it reads', () => {
    expect(change('cell', 'cell', [2, 1])).toBe('merged')
    expect(change('cell', 'cell', [1, 3])).toBe('split')
    expect(change('cell', 'cell', [2, 2])).toBe('split and merged')
  })
})
