import { describe, expect, it } from 'vitest'
import { crossValidate } from '../../src/calibration/cross-validate.ts'
import { fitWeights, judge } from '../../src/calibration/fit-weights.ts'
import { evidenceKinds, guardKinds } from '../../src/recurrence/evidence.ts'
import { madePairs } from './made-pairs.ts'

const pairs = madePairs(200)

describe('fitWeights(pairs, ridge)', () => {
  it('finds what the answers follow from, in bits', () => {
    const fitted = fitWeights(pairs)
    expect(fitted.weights.theme).toBeGreaterThan(fitted.weights.lexical)
    expect(fitted.weights.lexical).toBeGreaterThan(1)
    expect(fitted.priors.recurrence).toBeLessThan(-3)
    const right = pairs.filter(
      (pair) =>
        pair.answer !== 'related' &&
        judge(fitted, pair.kind, pair.evidence) >= 0.5 === (pair.answer === 'recurring'),
    )
    const settled = pairs.filter(({ answer }) => answer !== 'related')
    expect(right.length / settled.length).toBeGreaterThan(0.95)
  })

  it('lets no likeness speak against a pair, and takes at least a bit for each guard', () => {
    const turned = pairs.map((pair) => ({
      ...pair,
      answer: pair.answer === 'none' ? ('recurring' as const) : ('none' as const),
    }))
    const { weights } = fitWeights(turned)
    for (const kind of evidenceKinds) {
      if (guardKinds.has(kind)) expect(weights[kind]).toBeLessThanOrEqual(-1)
      else expect(weights[kind]).toBeGreaterThanOrEqual(0)
    }
    expect(weights.theme).toBe(0)
  })

  it('shares out what kinds of evidence that go together add', () => {
    const twice = pairs.map((pair) => ({
      ...pair,
      evidence: { ...pair.evidence, context: pair.evidence.theme },
    }))
    const { weights } = fitWeights(twice, 0.05)
    const alone = fitWeights(pairs, 0.05).weights.theme
    expect(weights.context).toBeCloseTo(weights.theme, 3)
    expect(weights.context + weights.theme).toBeGreaterThan(alone * 0.9)
    expect(weights.context + weights.theme).toBeLessThan(alone * 1.25)
  })

  it('pulls weights to 0 by its ridge, and is the same whatever the order', () => {
    expect(fitWeights(pairs, 20).weights.theme).toBeLessThan(fitWeights(pairs, 0.2).weights.theme)
    expect(fitWeights(pairs.toReversed()).weights.theme).toBeCloseTo(fitWeights(pairs).weights.theme, 9)
  })
})

describe('crossValidate(pairs)', () => {
  it('judges a pair by weights that have not seen its establishment', () => {
    // In alpha alone the answers are turned round: nothing elsewhere teaches that.
    const odd = pairs.map((pair) =>
      pair.establishments[0] === 'alpha' && pair.kind === 'recurrence'
        ? { ...pair, answer: pair.answer === 'none' ? ('recurring' as const) : ('none' as const) }
        : pair,
    )
    const judged = crossValidate(odd)
    const ofAlpha = judged.filter((_, i) => odd[i]!.establishments.join() === 'alpha')
    const wrong = ofAlpha.filter(({ probability, answer }) => probability >= 0.5 !== (answer === 'recurring'))
    expect(wrong.length / ofAlpha.length).toBeGreaterThan(0.7)
  })

  it('gives each pair its own judgement, whatever the order', () => {
    const there = crossValidate(pairs).map(({ probability }) => probability)
    const back = crossValidate(pairs.toReversed()).map(({ probability }) => probability)
    expect(there).toHaveLength(pairs.length)
    for (const [i, probability] of back.toReversed().entries()) expect(probability).toBeCloseTo(there[i]!, 9)
  })
})
