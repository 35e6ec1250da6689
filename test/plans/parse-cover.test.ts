import { describe, expect, it } from 'vitest'
import { readPlan } from '../support/read-plan.ts'

const TABLE = `Rec No\tConcerns\tResponse Action Taken/Planned\tResponsible Owner\tTarget Date
\tKey concerns\t\t\t
1\tAlpha was poor.\tBravo will be held.\tGovernor\tMay 2025
`
const NUMBERED = '1. Alpha should be better.\n1.1 Accepted\n1.2 Bravo will be held.\n'

const read = async (cover: string, rest = TABLE) => (await readPlan(`${cover}\n${rest}`)).plan!

describe('parseCover(blocks, start, file)', () => {
  it('takes a report of an inspection for no inspection', async () => {
    const plan = await read('Action Plan: HMP Alpha\nInspection Report Published 3 January 2016')
    expect(plan).toMatchObject({ reportPublished: '2016-01-03' })
    expect(plan.inspectionStart).toBeUndefined()
  })

  it('reads no value from the line of another field', async () => {
    const plan = await read(
      'Action Plan: HMP Alpha\nA Response to the HMIP Inspection\nReport Published 3 January 2016',
    )
    expect(plan).toMatchObject({ reportPublished: '2016-01-03' })
    expect(plan.inspectionStart).toBeUndefined()
  })

  it('goes on with a title over a line that begins with "inspection of"', async () => {
    const plan = await read('Action Plan: A joint thematic\ninspection of Alpha in Custody')
    expect(plan.title).toBe('A joint thematic inspection of Alpha in Custody')
  })

  it('ends a title at a sentence and at the plan itself', async () => {
    expect((await read('Action Plan: Mount, The\nThe report was read.')).title).toBe('Mount, The')
    expect((await read('Action Plan: Mount, The', NUMBERED)).title).toBe('Mount, The')
    expect((await read('Action Plan: Mount, The', `${TABLE}\nPage 3: Action plan\n`)).title).toBe(
      'Mount, The',
    )
  })

  it('reads a cover that is a table also above numbered paragraphs', async () => {
    const plan = await read('Action Plan: HMP Alpha\nAction Plan Submitted\t9 January 2016', NUMBERED)
    expect(plan.planSubmitted).toBe('2016-01-09')
  })
})
