import { describe, expect, test } from 'vitest'
import { byKind, type Evidence } from '../../src/recurrence/evidence.ts'
import { explainJudgement } from '../../src/recurrence/explain-judgement.ts'
import { weighEvidence } from '../../src/recurrence/weigh-evidence.ts'
import { wordsModel } from './match-plans.ts'

const evidence = (lexical: number): Evidence =>
  byKind((kind) => (kind === 'lexical' ? lexical : kind === 'scope' ? 1 : 0))
const model = {
  ...wordsModel,
  comparisons: {
    ...wordsModel.comparisons,
    scope: { weight: -1, levels: [1, 1, 1] },
  },
} as const

describe('explainJudgement(evidence, model, kind)', () => {
  test('takes the very probability apart, the weightiest comparison first', () => {
    const explained = explainJudgement(evidence(0.3), model, 'recurrence')
    expect(explained).toMatchObject(weighEvidence(evidence(0.3), model, 'recurrence'))
    expect(explained.parts.slice(0, 2)).toEqual([
      { kind: 'lexical', value: 0.3, level: 'some', weight: 5.4 },
      { kind: 'scope', value: 1, level: 'strong', weight: -1 },
    ])
    expect(explained.parts.reduce((sum, { weight }) => sum + weight, explained.prior)).toBeCloseTo(
      explained.sum,
      12,
    )
    expect(explained.shortOf.recurring).toBeCloseTo(Math.log2(0.6 / 0.4) - explained.sum, 12)
  })

  test('names the steps of one level that give another verdict, the largest first', () => {
    const { verdict, changes } = explainJudgement(evidence(0.3), model, 'recurrence')
    expect(verdict).toBe('related')
    expect(changes.map(({ kind, from, to, verdict: changed }) => [kind, from, to, changed])).toEqual([
      ['lexical', 'some', 'slight', 'none'],
      ['lexical', 'some', 'strong', 'recurring'],
      ['scope', 'strong', 'none', 'recurring'],
    ])
    for (const change of changes) expect(change.verdict).not.toBe(verdict)
  })

  test('has none where no step is enough', () => {
    expect(explainJudgement(evidence(0), model, 'sharedIssue').changes).toEqual([])
  })
})
