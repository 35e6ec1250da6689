import { describe, expect, it } from 'vitest'
import { ownersSection } from '../../../src/report/sections/owners-section.ts'
import { answered, contextOf, inlineMarkdown, markdownOf, reportOf } from '../report-of.ts'
import { sampleTables, tablesWith } from '../sample-tables.ts'

const owned = {
  ...sampleTables,
  action_owners: [
    { action_id: 'alpha-2022#1.1/1', owner: 'Governor', owner_kind: 'governor' },
    { action_id: 'alpha-2022#1.1/2', owner: 'Governor', owner_kind: 'governor' },
    { action_id: 'alpha-2022#1.1/2', owner: 'Oxleas', owner_kind: 'health' },
    { action_id: 'alpha-2022#1.2/1', owner: 'The Moon', owner_kind: 'lunar' },
  ],
}
const section = ownersSection(contextOf(await answered(owned)))
const text = markdownOf(section.blocks)

describe('ownersSection(context)', () => {
  it('counts actions by kind of owner, joint ones for each kind', () => {
    expect(inlineMarkdown(section.title)).toBe('6 Owners and target dates')
    expect(text).toContain(
      `| the governor and their staff | 2 | 2 | 2 | 2 |
| nobody named | 2 | 0 | 0 | 0 |
| health care | 1 | 1 | 1 | 1 |
| lunar | 1 | 1 | 0 | 0 |
| **all** | 5 | 3 | 2 | 2 |`,
    )
  })

  it('counts target months that had passed, by kind and month', () => {
    expect(text).toContain('| a month | 3 | 2 | 1 | 1 |\n| complete | 1 | 1 | 0 | 0 |')
    expect(text).toContain('| May 2023 | 1 | 1 | 1 | 1 |\n| December 2025 | 1 | 1 | 0 | 0 |')
  })

  it('leaves out months where no action names one, and all where there is no action', async () => {
    const actions = sampleTables.actions.map((row) => ({
      ...row,
      target_kind: 'ongoing',
      target_month: null,
    }))
    const undated = ownersSection(contextOf(await answered({ ...owned, actions })))
    expect(markdownOf(undated.blocks)).not.toContain('Target months')
    expect(await reportOf(tablesWith({}))).toContain(
      '## 6 Owners and target dates\n\nThe plans hold no action.',
    )
  })

  it('is told among the findings', async () => {
    expect(await reportOf(owned)).toContain(
      '- **Owners and dates.** Of 5 actions, by who answers for them: the governor and their staff (2); nobody named (2); health care (1); and others. A target month is named for 3; of these, 1 had passed when the prison was inspected again, and for 1 of those the concern was raised again (section 6).',
    )
  })
})
