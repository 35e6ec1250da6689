import type { Plan } from '../../domain/plan.ts'
import type { Row } from '../../tables/schema.ts'

export const plansTable = (plans: readonly Plan[]): readonly Row<'plans'>[] =>
  plans.map((plan) => ({
    plan_id: plan.id,
    kind: plan.kind,
    establishment: plan.establishment,
    title: plan.title,
    establishment_slug: plan.establishmentSlug,
    inspection_start: plan.inspectionStart ?? null,
    inspection_end: plan.inspectionEnd ?? null,
    report_published: plan.reportPublished ?? null,
    plan_submitted: plan.planSubmitted ?? null,
    source_file: plan.sourceFile,
    source_sha256: plan.sourceSha256,
  }))
