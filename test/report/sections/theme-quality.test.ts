import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/tables/schema.ts'
import { reportOf } from '../report-of.ts'
import { sampleTables } from '../sample-tables.ts'

const finding = (
  measure: string,
  value: number,
  subject: string | null = null,
  other: string | null = null,
): Row<'theme_quality'> => ({ measure, subject, other, value, is_flagged: true })

const report = (...theme_quality: readonly Row<'theme_quality'>[]): Promise<string> =>
  reportOf({ ...sampleTables, theme_quality })

describe('formatThemeQuality(index)', () => {
  it('says in sentences what is flagged', async () => {
    const text = await report(
      finding('definition_similarity', 0.52, 'language', 'health'),
      finding('definition_similarity', 0.61, 'living', 'health'),
      finding('member_overlap', 0.4, 'language', 'living'),
      finding('concerns', 1, 'health'),
      finding('concerns', 0, 'living'),
      finding('coherence', -0.2, 'cluster-01'),
      finding('label_diversity', 0.5),
      finding('variance_explained', 0.312),
    )
    expect(text).toMatch(
      /### What to look at before citing themes\n\n- Definitions that are much alike: .* \(0\.61\); .* \(0\.52\)\.\n/,
    )
    expect(text).toMatch(/\n- Themes that the same concerns have: .* and .* \(0\.40\)\.\n/)
    expect(text).toContain('one concern or none, too few for a finding: 2.')
    expect(text).toContain('meet in fewer concerns than by chance: 1; with few plans that says little.')
    expect(text).toContain('- The labels of the groups repeat one another.')
    expect(text).toContain('- The groups explain 0.31 of the variance of the concerns, less than half')
  })

  it('says nothing where nothing is', async () => {
    expect(await report()).not.toContain('What to look at before citing themes')
    expect(await report({ ...finding('concerns', 5, 'health'), is_flagged: false })).not.toContain(
      'What to look at',
    )
  })
})
