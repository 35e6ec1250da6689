import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tellingPhrases, type GroupText } from '../../src/text/telling-phrases.ts'

const text = (own: string, phrases: string, context = ''): GroupText => ({
  own,
  phrases: phrases === '' ? [] : phrases.split('; '),
  context,
})
const drugs = [
  text('Illicit drugs were easy to get on the wings.', 'illicit drugs; wings', 'Drugs dogs will be used.'),
  text('The use of illicit drugs was a threat.', 'use; illicit drugs; threat'),
]
const meals = [
  text('Meals on the wings were cold.', 'meals; wings'),
  text('The kitchen served cold meals late.', 'kitchen; cold meals'),
]

describe('tellingPhrases(groups, count)', () => {
  it('puts first what most texts of a group say and others do not', () => {
    const [first, second] = tellingPhrases([drugs, meals], 3)
    expect(first![0]).toBe('illicit drugs')
    expect(second![0]).toBe('cold meals')
    expect(first!.indexOf('wings')).not.toBe(0)
  })

  it('does not say the same again, and repeats words late', () => {
    const group = [
      text(
        'Cold meals, meals, the cold meals trolley and the menu were poor.',
        'cold meals; meals; cold meals trolley; menu',
      ),
    ]
    const [phrases] = tellingPhrases([group, drugs], 3)
    // Each of the first three says all of another's words.
    expect(phrases).toHaveLength(2)
    expect(phrases).toContain('menu')
  })

  it('counts words of the context half, so that a topic of the actions comes before a chance word', () => {
    const group = [
      text('Interpreting and posters were lacking.', 'posters; interpreting', 'Interpreting will be booked.'),
      text('Posters were torn.', 'posters', 'Interpreting will be paid for.'),
      text('Nobody understood.', '', 'Interpreting by telephone.'),
    ]
    const both = [text('Posters were up.', 'posters')]
    expect(tellingPhrases([group, both], 1)[0]).toEqual(['interpreting'])
  })

  it('bears groups without a text or a phrase', () => {
    expect(tellingPhrases([], 3)).toEqual([])
    expect(tellingPhrases([[], [text('', '')]], 3)).toEqual([[], []])
  })

  it('does not depend on the order of the texts', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...drugs, ...meals], { minLength: 4 }), (order) => {
        expect(tellingPhrases([order, drugs], 4)).toEqual(tellingPhrases([[...drugs, ...meals], drugs], 4))
      }),
    )
  })
})
