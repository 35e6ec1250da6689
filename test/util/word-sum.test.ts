import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordSum } from '../../src/util/word-sum.ts'

describe('wordSum(texts)', () => {
  it('is the same for the same words in any order, case and cut', () => {
    expect(wordSum(['Alpha bravo', 'charlie'])).toEqual(wordSum(['charlie, ALPHA', '– bravo.']))
    expect(wordSum(['2018–2022']).count).toBe(2)
    expect(wordSum(['', ' - '])).toEqual({ count: 0, sum: 0 })
  })

  it('differs when a word is dropped, doubled or changed', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(words, fc.nat(), (list, n) => {
        const at = n % list.length
        const whole = wordSum(list).sum
        expect(wordSum(list.toSpliced(at, 1)).sum).not.toBe(whole)
        expect(wordSum([...list, list[at]!]).sum).not.toBe(whole)
        expect(wordSum(list.toSpliced(at, 1, `${list[at]!}x`)).sum).not.toBe(whole)
      }),
      { seed: 7 },
    )
  })
})
