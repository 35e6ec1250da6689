import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/domain/plan.ts'
import { tellPlansApart } from '../../src/pipeline/tell-plans-apart.ts'
import { samplePlan } from '../support/sample-plan.ts'

const inspected = (inspectionEnd: string, sourceFile = `${inspectionEnd}.txt`): Plan =>
  samplePlan('alpha-2025', { inspectionEnd, sourceFile })
const ids = (plans: readonly Plan[]) => tellPlansApart(plans).plans.map((plan) => plan.id)

describe('tellPlansApart(plans)', () => {
  it('leaves ids that are plain, sorted', () => {
    const plans = [samplePlan('bravo-2025'), samplePlan('alpha-2025')]
    expect(tellPlansApart(plans)).toEqual({ plans: [plans[1], plans[0]], notices: [] })
  })

  it('adds the month to both of two that clash, down to their actions, and says so of both', () => {
    const { plans, notices } = tellPlansApart([
      inspected('2025-11-20'),
      inspected('2025-03-07'),
      samplePlan('bravo-2025'),
    ])
    expect(plans.map((plan) => plan.id)).toEqual(['alpha-2025-03', 'alpha-2025-11', 'bravo-2025'])
    expect(plans[0]?.concerns[0]).toMatchObject({
      id: 'alpha-2025-03#1.10',
      planId: 'alpha-2025-03',
      actions: [{ id: 'alpha-2025-03#1.10/1', concernId: 'alpha-2025-03#1.10' }],
    })
    expect(notices).toEqual([
      {
        code: 'K007',
        level: 'info',
        place: { file: '2025-11-20.txt' },
        message: '2025-11-20.txt is called alpha-2025-11, since the id alpha-2025 also fits 2025-03-07.txt.',
        remedy: 'Check the inspection dates on the covers; if they are right, nothing is to be done.',
      },
      expect.objectContaining({ place: { file: '2025-03-07.txt' } }),
    ])
  })

  it('adds the day where the month is the same, and part of the sum where the dates are', () => {
    expect(ids([inspected('2025-03-07'), inspected('2025-03-28')])).toEqual([
      'alpha-2025-03-07',
      'alpha-2025-03-28',
    ])
    const sums = [
      samplePlan('alpha-2025', { sourceSha256: 'bbbbbbbbbbbb', sourceFile: 'a' }),
      samplePlan('alpha-2025', { sourceSha256: 'aaaaaaaaaaaa', sourceFile: 'b' }),
    ]
    expect(ids(sums)).toEqual(['alpha-2025-aaaaaaaa', 'alpha-2025-bbbbbbbb'])
    expect(ids(sums.toReversed())).toEqual(ids(sums))
  })
})
