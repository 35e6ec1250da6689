import type { Plan } from '../../domain/plan.ts'
import type { Row } from '../../tables/schema.ts'
import { lineColumns } from './line-columns.ts'

export const concernsTable = (plans: readonly Plan[]): readonly Row<'concerns'>[] =>
  plans
    .flatMap((plan) => plan.concerns)
    .map((concern) => ({
      concern_id: concern.id,
      plan_id: concern.planId,
      number: concern.number,
      priority: concern.priority ?? null,
      kind: concern.kind,
      response: concern.response ?? null,
      text: concern.text,
      is_fragment: concern.isFragment,
      ...lineColumns(concern.place),
      is_corrected: concern.corrected,
    }))
