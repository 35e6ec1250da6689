import { planTwice } from '../domain/faults/pipeline.ts'
import type { Notice } from '../domain/notice.ts'
import type { Plan } from '../domain/plan.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'

export interface CollectedPlans {
  readonly plans: readonly Plan[]
  readonly notices: readonly Notice[]
}

/**
 * Keeps one plan for each inspection: of plans of one kind, establishment and inspection dates (or the same bytes) the
 * first by file name.
 */
export function dropRepeatedPlans(plans: readonly Plan[]): CollectedPlans {
  const kept: Plan[] = []
  const notices: Notice[] = []
  for (const plan of plans.toSorted((a, b) => compareCodeUnits(a.sourceFile, b.sourceFile))) {
    const same = kept.find((other) => isSameInspection(other, plan))
    if (same) notices.push(planTwice(same.sourceFile, plan.sourceFile, inspectionOf(plan)))
    else kept.push(plan)
  }
  return { plans: kept, notices }
}

/**
 * Whether two plans answer one inspection in the same way: an urgent notification and the full plan that follows it are
 * two. Without dates they can be told to be one only by their bytes.
 */
export function isSameInspection(a: Plan, b: Plan): boolean {
  if (a.sourceSha256 === b.sourceSha256) return true
  return (
    a.kind === b.kind &&
    a.establishmentSlug === b.establishmentSlug &&
    a.inspectionEnd !== undefined &&
    a.inspectionStart === b.inspectionStart &&
    a.inspectionEnd === b.inspectionEnd
  )
}

function inspectionOf({ establishment, inspectionStart, inspectionEnd }: Plan): string {
  const dates = [inspectionStart, inspectionEnd].filter((date) => date !== undefined)
  return [establishment, dates.join(' to ') || 'no dates'].join(', ')
}
