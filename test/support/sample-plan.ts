import { actionId, concernId, planId } from '../../src/domain/ids.ts'
import type { Plan } from '../../src/domain/plan.ts'

/** A plan with one concern and one action. */
export function samplePlan(id = 'alpha-2025', more: Partial<Plan> = {}): Plan {
  const plan = planId(id)
  const concern = concernId(plan, '1.10')
  const file = more.sourceFile ?? `${id}.txt`
  return {
    id: plan,
    kind: 'inspection',
    establishment: 'HMP Alpha',
    title: '',
    establishmentSlug: 'alpha',
    inspectionStart: '2025-03-03',
    inspectionEnd: '2025-03-07',
    planSubmitted: '2025-07-09',
    sourceFile: file,
    sourceSha256: `sum of ${file}`,
    concerns: [
      {
        id: concern,
        planId: plan,
        number: '1.10',
        priority: 'priority',
        kind: 'concern',
        text: 'Prisoners waited too long for bravo.',
        isFragment: false,
        corrected: false,
        place: { file, line: 7, lineEnd: 9 },
        actions: [
          {
            id: actionId(concern, 1),
            concernId: concern,
            position: 1,
            text: 'A review will be held.',
            owner: 'Governor/GFSL',
            owners: [
              { name: 'Governor', kind: 'governor' },
              { name: 'GFSL', kind: 'estates' },
            ],
            target: { printed: 'August 2025', kind: 'month', month: '2025-08-01', reportedComplete: false },
            place: { file, line: 7 },
            corrected: false,
          },
        ],
      },
    ],
    ...more,
  }
}
