import { describe, expect, it } from 'vitest'
import { domainShares, spellingOf } from '../../../src/vectors/wordnet/domain-shares.ts'

const known = new Set(['cell', 'rat', 'first_aid', 'x-ray', 'healthcare'])

describe('domainShares(domain, known)', () => {
  it('gives a concept most of the meaning of a word that names it, and less of one that has to do with it', () => {
    const shares = domainShares([{ id: 'vermin', terms: ['rat'], related: ['cell'] }], known)
    expect(shares.get('rat')).toEqual(new Map([[0, 0.7]]))
    expect(shares.get('cell')).toEqual(new Map([[0, 0.3]]))
  })

  it('gives several concepts together what the one that asks for most would take', () => {
    const domain = [
      { id: 'living-conditions', terms: ['cell'] },
      { id: 'vermin', terms: ['rat'], related: ['cell'] },
    ]
    const [first, second] = [...domainShares(domain, known).get('cell')!.values()]
    expect(first! + second!).toBeCloseTo(0.7, 10)
    expect(first! / second!).toBeCloseTo(7 / 3, 10)
  })

  it('gives everything of a term that the dictionary lacks', () => {
    const domain = [
      { id: 'use-of-force', terms: ['planned intervention'] },
      { id: 'safety', terms: ['planned intervention'] },
    ]
    expect(domainShares(domain, known).get('planned_intervention')).toEqual(
      new Map([
        [0, 0.5],
        [1, 0.5],
      ]),
    )
  })
})

describe('spellingOf(term, known)', () => {
  it.each([
    ['First aid', 'first_aid'],
    ['x-ray', 'x-ray'],
    ['health care', 'healthcare'],
    ['use of force', 'use_of_force'],
  ])('%s → %s', (term, spelling) => {
    expect(spellingOf(term, known)).toBe(spelling)
  })
})
