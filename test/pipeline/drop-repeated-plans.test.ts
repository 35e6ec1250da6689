import { describe, expect, it } from 'vitest'
import { dropRepeatedPlans } from '../../src/pipeline/drop-repeated-plans.ts'
import { samplePlan } from '../support/sample-plan.ts'

const files = (plans: readonly { sourceFile: string }[]) => plans.map((plan) => plan.sourceFile)

describe('dropRepeatedPlans(plans)', () => {
  it('keeps the first file by name of those that answer one inspection, and names both', () => {
    const [a, b] = [
      samplePlan('alpha-2025', { sourceFile: 'a.txt' }),
      samplePlan('alpha-2025', { sourceFile: 'b.txt' }),
    ]
    const { plans, notices } = dropRepeatedPlans([b, a])
    expect(files(plans)).toEqual(['a.txt'])
    expect(notices).toEqual([
      {
        code: 'K006',
        level: 'warning',
        place: { file: 'b.txt' },
        message:
          'b.txt answers the same inspection as a.txt (HMP Alpha, 2025-03-03 to 2025-03-07); a.txt was taken, b.txt left out.',
        remedy: 'Remove one of the two files from the corpus.',
      },
    ])
  })

  it('keeps other inspections and other establishments', () => {
    const plans = [
      samplePlan('alpha-2025'),
      samplePlan('alpha-2023', { inspectionStart: '2023-01-02', inspectionEnd: '2023-01-05' }),
      samplePlan('bravo-2025', { establishmentSlug: 'bravo' }),
    ]
    expect(dropRepeatedPlans(plans)).toMatchObject({ plans: { length: 3 }, notices: [] })
  })

  it('keeps two plans of different kind that answer one inspection, unless their bytes are equal', () => {
    const full = samplePlan('alpha-2025', { sourceFile: 'a.txt' })
    const urgent = samplePlan('alpha-2025', { sourceFile: 'b.txt', kind: 'urgent notification' })
    expect(dropRepeatedPlans([full, urgent])).toEqual({ plans: [full, urgent], notices: [] })
    const copy = { ...urgent, sourceSha256: full.sourceSha256 }
    expect(files(dropRepeatedPlans([full, copy]).plans)).toEqual(['a.txt'])
  })

  it('goes by the bytes where there are no dates', () => {
    const undated = (sourceFile: string, sourceSha256: string) => {
      const { inspectionStart, inspectionEnd, ...plan } = samplePlan('alpha-undated', {
        sourceFile,
        sourceSha256,
      })
      expect([inspectionStart, inspectionEnd]).toEqual(['2025-03-03', '2025-03-07'])
      return plan
    }
    const { plans, notices } = dropRepeatedPlans([undated('a', '1'), undated('b', '2'), undated('c', '1')])
    expect(files(plans)).toEqual(['a', 'b'])
    expect(notices.map(({ message }) => message)).toEqual([
      'c answers the same inspection as a (HMP Alpha, no dates); a was taken, c left out.',
    ])
  })
})
