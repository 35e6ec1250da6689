import { describe, expect, test } from 'vitest'
import { byKind, evidenceKinds, type Evidence } from '../../src/recurrence/evidence.ts'
import { matchWeights, probabilityOf, weighEvidence } from '../../src/recurrence/weigh-evidence.ts'
import { wordsModel } from './match-plans.ts'

const evidence = (lexical: number): Evidence => byKind((kind) => (kind === 'lexical' ? lexical : 0))

describe('weighEvidence(evidence, model, kind)', () => {
  test('adds weight times evidence to the prior of the kind of pair, in bits', () => {
    expect(weighEvidence(evidence(0), wordsModel, 'recurrence').probability).toBeCloseTo(
      1 / (1 + 2 ** 4.5),
      12,
    )
    expect(weighEvidence(evidence(0.5), wordsModel, 'recurrence').probability).toBeCloseTo(
      1 / (1 + 2 ** -4.5),
      12,
    )
    expect(weighEvidence(evidence(1 / 3), wordsModel, 'sharedIssue').probability).toBeCloseTo(0.5, 12)
  })

  test('calls it by the thresholds, which belong to the higher verdict', () => {
    const verdicts = [0.1, 0.2, 0.3].map(
      (lexical) => weighEvidence(evidence(lexical), wordsModel, 'recurrence').verdict,
    )
    expect(verdicts).toEqual(['none', 'related', 'recurring'])
    const half = { recurring: 0.5, related: 0.5 }
    const exact = { ...wordsModel, thresholds: { recurrence: half, sharedIssue: half } }
    expect(weighEvidence(evidence(1 / 3), exact, 'sharedIssue').verdict).toBe('recurring')
  })
})

describe('matchWeights(evidence, model)', () => {
  test('gives parts that add up, with the prior, to the very probability', () => {
    const model = {
      ...wordsModel,
      comparisons: byKind((kind) => ({
        ...wordsModel.comparisons.theme,
        weight: (evidenceKinds.indexOf(kind) - 4) / 3,
      })),
    }
    const some = byKind((kind) => 1 / (evidenceKinds.indexOf(kind) + 3))
    const weights = Object.values(matchWeights(some, model))
    expect(weights.some((weight) => weight < 0)).toBe(true)
    expect(weights.every((weight) => Number(weight.toFixed(6)) === weight)).toBe(true)
    const sum = weights.reduce((total, weight) => total + weight, model.priors.recurrence)
    expect(probabilityOf(sum)).toBe(weighEvidence(some, model, 'recurrence').probability)
  })
})
