import { describe, expect, test } from 'vitest'
import { rankPhrases } from '../../src/util/rank-phrases.ts'

describe('rankPhrases(groups)', () => {
  test('puts what a group says often and others do not first', () => {
    const ranked = rankPhrases([
      ['drone', 'drone', 'wing', 'wing'],
      ['shower', 'wing', 'shower', 'window'],
    ])
    expect(ranked).toEqual([
      ['drone', 'wing'],
      ['shower', 'window', 'wing'],
    ])
  })

  test('orders equals by code unit and bears groups without a phrase', () => {
    expect(rankPhrases([['bravo', 'alpha'], []])).toEqual([['alpha', 'bravo'], []])
    expect(rankPhrases([])).toEqual([])
  })
})
