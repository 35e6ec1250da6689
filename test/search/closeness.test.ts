import { describe, expect, it } from 'vitest'
import { closenessJudge, type Ranked } from '../../src/search/closeness.ts'

const ranked = (score: number, likeness: number, wordShare = 0): Ranked => ({ score, likeness, wordShare })

describe('closenessJudge(known, best, ranked)', () => {
  const best = [ranked(0.6, 0.7), ranked(0.3, 0.3), ranked(0.2, 0.1)]

  it('keeps what comes near the best, and drops the rest', () => {
    expect(best.map(closenessJudge(1, best, best))).toEqual([true, true, false])
  })

  it('drops all where next to nothing of the question is known', () => {
    expect(best.map(closenessJudge(0.1, best, best))).toEqual([false, false, false])
  })

  it('keeps what has nearly all words, whatever is known of their sense', () => {
    const byWords = [ranked(0.2, 0, 0.45), ranked(0.1, 0, 0.1)]
    expect(byWords.map(closenessJudge(0, byWords, byWords))).toEqual([true, true])
  })

  it('keeps under a filter what is about the question, and nothing else', () => {
    const left = [ranked(0.2, 0.1), ranked(0.15, 0.05), ranked(0.05, 0.2)]
    expect(left.map(closenessJudge(1, best, left))).toEqual([true, false, false])
  })

  it('keeps nothing of nothing', () => {
    expect(closenessJudge(1, [], [])(ranked(0, 0))).toBe(false)
  })
})
