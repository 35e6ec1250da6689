import { describe, expect, it } from 'vitest'
import { formatExplanation } from '../../src/cli/format-explanation.ts'
import type { PairExplanation } from '../../src/pipeline/explain-pair.ts'

const concern = {
  id: 'alpha-2022#1',
  establishment: 'HMP Alpha',
  text: 'Meals were cold.',
  place: 'a.txt:3',
  actions: [],
}
// What the printed lines need.
const pair = {
  relation: 'recurrence',
  kind: 'recurrence',
  concerns: [concern, { ...concern, id: 'alpha-2025#1' }],
  prior: -9,
  parts: [],
  sum: -9,
  probability: 0.01,
  verdict: 'none',
  thresholds: { recurring: 0.65, related: 0.25 },
  sharedWords: [],
  alikeWords: [],
  changes: [],
  shortOf: { recurring: 9.9, related: -0.5 },
} as unknown as PairExplanation
const print = (more: object = {}) =>
  formatExplanation({ ...pair, ...more }, { columns: 100, hasColours: false })

describe('formatExplanation(pair, output)', () => {
  it('says how far off a verdict is that no one comparison would change', () => {
    expect(print()).toContain('No one comparison a level higher or lower would change it: it stays none.')
    expect(print()).toContain(
      'It is 9.90 bits short of recurring. It is 0.50 bits above the threshold of related.',
    )
    expect(print()).toContain('The tables do not list the pair')
  })

  it('shows six changes, and says how many more there are', () => {
    const change = { kind: 'theme', from: 'none', to: 'strong', probability: 0.7, verdict: 'recurring' }
    const text = print({ changes: Array.from({ length: 8 }, () => change) })
    expect(text.match(/strong instead of none: 0\.70, recurring\./g)).toHaveLength(6)
    expect(text).toContain('And 2 more; --json has all.')
  })

  it('names a reviewer where one has decided', () => {
    expect(print({ listed: { decidedBy: 'reviewer', verdict: 'recurring' } })).toContain(
      'A reviewer has decided: recurring.',
    )
  })
})
