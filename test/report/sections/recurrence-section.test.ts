import { describe, expect, it } from 'vitest'
import { recurrenceSection } from '../../../src/report/sections/recurrence-section.ts'
import { answered, contextOf, markdownOf } from '../report-of.ts'
import { plan, promise, sampleTables } from '../sample-tables.ts'

const text = async (more: Partial<typeof sampleTables>): Promise<string> =>
  markdownOf(recurrenceSection(contextOf(await answered({ ...sampleTables, ...more }))).blocks)

describe('recurrenceSection(context)', () => {
  it('tells of a pair both texts, why, what had been promised and what is promised now', async () => {
    expect(await text({})).toContain(
      `#### 1.1 → 2: Language support

| October 2022, concern 1.1 (priority) | December 2025, concern 2 (key) |
|---|---|
| “Interpreters were seldom used.” | “Interpreting was not used when it was needed.” |
| \`alpha-2022.txt:20-22\` | \`alpha-2025.txt:18-24\` |

**Why recurring** (probability over 0.99). Both use *interpreting, used*.`,
    )
  })

  it('says where nothing was promised, before or now', async () => {
    const told = await text({ actions: [], promises: [], repeated_actions: [], action_types: [] })
    expect(told).toContain('**What had been promised.** The plan gives no action.')
    expect(told).toContain('**What is promised now.** No action.')
  })

  it('names owners, targets and numbers that are missing, and targets that are not printed', async () => {
    const told = await text({
      actions: sampleTables.actions.map((row) => ({ ...row, owner: null, target: null })),
      concerns: sampleTables.concerns.map((row) =>
        row.concern_id === 'alpha-2025#2' ? { ...row, number: null } : row,
      ),
      repeated_actions: sampleTables.repeated_actions.map((row) => ({
        ...row,
        later_target: null,
        slipped_months: 1,
      })),
    })
    expect(told).toContain('- no owner, no target: “Every wing')
    expect(told).toContain('promised again under no number (target not printed, 1 month later)')
    expect(told).toContain('#### 1.1 → no number: Language support')
    expect(told).toContain('| December 2025, a concern whose number is lost |')
  })

  it('gives as the next inspection none of progress only, and none that the report leaves out', async () => {
    const review = plan('alpha-2024', {
      kind: 'review of progress',
      inspection_start: '2024-03-01',
      inspection_end: '2024-03-05',
    })
    const told = await text({ plans: [...sampleTables.plans, review] })
    expect(told).toContain('### HMP Alpha: October 2022, March 2024 (review of progress) and December 2025')
    expect(told).toContain('| October 2022 | December 2025 | 3 | 1 | 1 | 1 |')
    expect(told).not.toContain('| March 2024')
    const between = { ...promise('alpha-2022#1.2/1', 'recurring', true), next_inspection: '2024-03-01' }
    expect(await text({ promises: [between] })).toContain('| October 2022 | not in this report | 3 |')
  })

  it('is of establishments with two inspections; a review of progress is none', async () => {
    const told = await text({
      plans: sampleTables.plans.map((row) =>
        row.plan_id === 'alpha-2025' ? { ...row, kind: 'review of progress' } : row,
      ),
    })
    expect(told).toContain('No establishment has two inspections here.')
  })

  it('says what weighs more or less, and whether an inspection lies between', async () => {
    const told = await text({
      recurrences: sampleTables.recurrences.map((row) => ({
        ...row,
        priority_change: 'escalated',
        consecutive: false,
        decided_by: 'reviewer',
      })),
    })
    expect(told).toContain('(probability over 0.99; a reviewer has decided it)')
    expect(told).toContain(
      'The later report gives it more weight: it went from key to priority. Another inspection whose plan was read lies between the two.',
    )
  })
})
