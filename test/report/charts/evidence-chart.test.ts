import { describe, expect, it } from 'vitest'
import { evidenceChart } from '../../../src/report/charts/evidence-chart.ts'
import { evidenceSteps } from '../../../src/report/charts/evidence-steps.ts'
import { indexTables } from '../../../src/report/report-index.ts'
import type { Row } from '../../../src/tables/schema.ts'
import { recurrence, sampleTables } from '../sample-tables.ts'
import { plainText, rowsWith, textsOf } from './chart-parts.ts'

const level = (comparison: string, name: string, from: number): Row<'evidence_levels'> => ({
  comparison,
  level: name,
  from_value: from,
  full_weight: 1,
})
const levels = [level('theme', 'strong', 0.5), level('theme', 'none', 0), level('lexical', 'none', 0)]

const pair = recurrence('alpha-2022#1.1', 'alpha-2025#2', {
  probability: 0.8,
  verdict: 'recurring',
  theme: 0.9,
  lexical: 0.1,
  lsa: null,
  prior_weight: -4,
  theme_weight: 5,
  lexical_weight: 2,
  scope: 1,
  scope_weight: -1,
  lsa_weight: 0.03,
  concepts_weight: 0.03,
  context_weight: 0,
  actions_weight: 0,
  concern_to_actions_weight: 0,
  rare_terms_weight: 0,
})
const index = indexTables({ ...sampleTables, evidence_levels: levels })

describe('evidenceSteps(pair, levels)', () => {
  it('adds the weightiest first upon what held before, and the rest together', () => {
    const { steps, sum } = evidenceSteps(pair, levels)
    expect(steps).toEqual([
      { name: 'before any evidence', weight: -4, from: 0, to: -4 },
      { name: 'themes', level: 'strong', weight: 5, from: -4, to: 1 },
      { name: 'words', level: 'none', weight: 2, from: 1, to: 3 },
      { name: 'scope', weight: -1, from: 3, to: 2 },
      { name: 'the rest', weight: 0.06, from: 2, to: 2.06 },
    ])
    expect(sum).toBeCloseTo(2.06)
  })

  it('tells of no rest that could not be seen, but counts it', () => {
    const { steps, sum } = evidenceSteps({ ...pair, lsa_weight: 0.01 }, levels)
    expect(steps.at(-1)?.name).toBe('scope')
    expect(sum).toBeCloseTo(2.04)
  })
})

describe('evidenceChart(index, pair)', () => {
  const chart = evidenceChart(index, pair)

  it('draws each step from where the last has ended, and the sum from 0', () => {
    const ends = rowsWith(chart, 'evidence').map(({ evidence, x, x2 }) => [evidence, x, x2])
    expect(ends).toContainEqual(['themes', -4, 1])
    expect(ends).toContainEqual(['scope', 3, 2])
    expect(ends.at(-1)).toEqual(['sum', 0, expect.closeTo(2.06)])
  })

  it('tells for from against by shape as well as colour', () => {
    const losses = rowsWith(chart, 'bits').filter(({ bits }) => Number(bits) < 0)
    expect(losses.map(({ evidence }) => evidence)).toEqual(['before any evidence', 'scope'])
    expect(textsOf(chart)).toEqual(
      expect.arrayContaining([
        'filled, to the right: speaks for it',
        'outlined, to the left: speaks against it',
      ]),
    )
  })

  it('writes each weight with its sign, its level, and the probability at the end', () => {
    expect(textsOf(chart)).toEqual(
      expect.arrayContaining([
        ...[
          'Before any evidence',
          'Themes (strong)',
          'Words (none)',
          'Scope',
          'The rest',
          'Sum',
          'Probability',
        ],
        ...['−4.0', '+5.0', '+2.0', '−1.0', '+0.1', '+2.1', '0.80'],
      ]),
    )
  })

  it('is known by its pair, and says what it adds up to', () => {
    expect(chart.id).toBe('evidence_alpha-2022-1-1_alpha-2025-2')
    expect(chart.where).toEqual({
      earlier_concern_id: 'alpha-2022#1.1',
      later_concern_id: 'alpha-2025#2',
    })
    expect(chart.title).toBe(
      'HMP Alpha, concern 1.1 (October 2022) and concern 2 (December 2025): evidence that they are the same failing',
    )
    expect(plainText(chart.finding)).toBe(
      'Language support: the evidence adds up to a probability of 0.80; what weighs most is: themes (+5.0 bits).',
    )
  })

  it('says who decided where the model did not, and does without theme and number', () => {
    const concerns = sampleTables.concerns.map((row) => ({ ...row, number: null }))
    const bare = indexTables({ ...sampleTables, concerns, concern_themes: [] })
    const { title, finding } = evidenceChart(bare, { ...pair, decided_by: 'reviewer' })
    expect(title).toContain('concern without a number (October 2022)')
    expect(plainText(finding)).toMatch(/^The evidence .* That it came back was decided by a reviewer\.$/)
  })
})
