import { describe, expect, it } from 'vitest'
import { describeEvidence } from '../../src/report/describe-evidence.ts'
import { measureEvidence } from '../../src/report/evidence-scale.ts'
import { figuresOf } from '../../src/report/figures/figures-of.ts'
import type { EvidenceRow } from '../../src/report/evidence-scale.ts'
import { inlineMarkdown } from './report-of.ts'
import { recurrence, sharedIssue } from './sample-tables.ts'

/** Twenty pairs whose words agree by 0.00, 0.01 … 0.19, and one that stands out. */
const others = [...Array(20).keys()].map((i) =>
  sharedIssue(`a#${String(i)}`, 'b#1', { lexical: i / 100, theme: 0.5 }),
)
const strong = recurrence('a#1', 'a#2', { lexical: 0.4, theme: 0.5, shared_terms: 'interpreting; *used*' })
const scale = measureEvidence({ recurrences: [strong], shared_issues: others })
const figures = figuresOf([{ name: 'pairs_listed', key: '', value: 21, description: '', sql: '' }])
const describedAs = (row: EvidenceRow): string => inlineMarkdown(describeEvidence(row, scale, figures))

describe('measureEvidence(tables)', () => {
  it('ranks a value among all pairs listed, within and across establishments', () => {
    expect(scale.standing('lexical', 0.4)).toBeCloseTo(20 / 21)
    expect(scale.standing('lexical', 0.1)).toBeCloseTo(10 / 21)
    expect(scale.standing('lexical', -1)).toBe(0)
  })

  it('says nothing where there is nothing to compare', () => {
    expect(scale.standing('lexical', null)).toBeUndefined()
    expect(measureEvidence({ recurrences: [], shared_issues: [] }).standing('theme', 0.5)).toBeUndefined()
  })
})

describe('describeEvidence(row, scale, figures)', () => {
  it('begins with the words both use, then what stands out, then what does not', () => {
    expect(describedAs(strong)).toBe(
      'Both use *interpreting, \\*used\\**. More alike than nine in ten of the 21 pairs listed, by: words (0.40). Less alike, by: ' +
        'rare words (0.10), meanings (0.10), vocabulary (0.10), concern with actions (0.10), actions (0.10), ' +
        'concern to actions (0.10) and themes (0.50).',
    )
  })

  it('tells what speaks against the pair last', () => {
    const guarded = recurrence('a#1', 'a#2', { ...strong, scope: 1, stock_phrases: 0.3 })
    expect(describedAs(guarded)).toMatch(
      /themes \(0\.50\)\. Against it: they name different groups .* places\. Against it: the words they share are stock phrases/,
    )
  })

  it('says so when no words are shared, and leaves out evidence that is missing', () => {
    const none = recurrence('a#1', 'a#2', {
      lexical: 0.12,
      rare_terms: null,
      concepts: null,
      lsa: null,
      context: null,
      actions: null,
      concern_to_actions: null,
      theme: null,
    })
    expect(describedAs(none)).toBe(
      'The two share no telling words. More alike than half of them, by: words (0.12).',
    )
  })
})
