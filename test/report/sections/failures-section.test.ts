import { describe, expect, it } from 'vitest'
import { failuresSection } from '../../../src/report/sections/failures-section.ts'
import { answered, contextOf, markdownOf } from '../report-of.ts'
import { concern, plan, sampleTables, sharedIssue } from '../sample-tables.ts'

/** So many prisons with one concern each, all of them the same failing but for those that are spared. */
async function told(prisons: number, spared = 0): Promise<string> {
  const slugs = Array.from({ length: prisons }, (_, i) => `p${String(i).padStart(2, '0')}`)
  const concerns = slugs.map((slug) => concern(`${slug}-2024#1`, 'Showers were broken.'))
  const members = concerns.slice(spared).map(({ concern_id: id }) => id)
  const tables = await answered({
    ...sampleTables,
    plans: slugs.map((slug) =>
      plan(`${slug}-2024`, { establishment_slug: slug, establishment: `HMP ${slug}` }),
    ),
    concerns,
    actions: [],
    concern_themes: [],
    recurrences: [],
    concern_chains: [],
    shared_issues: [sharedIssue(members[0]!, members[1]!, { probability: 0.93, verdict: 'recurring' })],
    recurring_failures: [
      {
        ...sampleTables.recurring_failures[0]!,
        theme_id: null,
        establishments: slugs.slice(spared).join('; '),
        concerns: members.join('; '),
        establishment_count: prisons - spared,
        concern_count: prisons - spared,
      },
    ],
  })
  return markdownOf(failuresSection(contextOf(tables)).blocks)
}

describe('failuresSection(context)', () => {
  it('lists all failures, then quotes each with its strongest link', async () => {
    const text = await told(3, 1)
    expect(text).toContain('| Showers | 2 | 2 | HMP p01; HMP p02 |')
    expect(text).toContain(
      '### Showers: 2 of 3 establishments\n\n- HMP p01, October 2022, concern 1 (key): “Showers were broken.”',
    )
    expect(text).toContain(
      '**Strongest link** (probability 0.93): HMP p01, October 2022, concern 1 (key) and HMP p02',
    )
    expect(text).toContain(
      'Not raised at HMP p00 in the plans read, which is not to say that it is absent there',
    )
  })

  it('names some of many establishments, and no long list of those without it', async () => {
    const text = await told(24, 13)
    expect(text).toContain('HMP p20; and others |')
    expect(text).not.toContain('Not raised at')
  })
})
