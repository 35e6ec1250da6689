import type { Plan } from '../../domain/plan.ts'
import type { Row } from '../../tables/schema.ts'
import { lineColumns } from './line-columns.ts'

export const actionsTable = (plans: readonly Plan[]): readonly Row<'actions'>[] =>
  plans
    .flatMap((plan) => plan.concerns)
    .flatMap((concern) => concern.actions)
    .map((action) => ({
      action_id: action.id,
      concern_id: action.concernId,
      position: action.position,
      text: action.text,
      owner: action.owner,
      target: action.target.printed,
      target_kind: action.target.kind,
      target_month: action.target.month ?? null,
      ...lineColumns(action.place),
      is_corrected: action.corrected,
    }))
