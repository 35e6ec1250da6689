import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/recurrence/evidence.ts'
import { weighEvidence } from '../../src/recurrence/weigh-evidence.ts'
import { wordsModel } from './match-plans.ts'

const evidence = (lexical: number): Evidence => ({
  lexical,
  lsa: 0,
  concepts: 0,
  context: 0,
  actions: 0,
  concernToActions: 0,
  theme: 0,
  rareTerms: 0,
})

describe('weighEvidence(evidence, model, kind)', () => {
  test('adds weight times evidence to the prior log odds of the kind of pair', () => {
    expect(weighEvidence(evidence(0), wordsModel, 'recurrence').probability).toBeCloseTo(
      1 / (1 + Math.exp(3)),
      12,
    )
    expect(weighEvidence(evidence(0.5), wordsModel, 'recurrence').probability).toBeCloseTo(
      1 / (1 + Math.exp(-3)),
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
