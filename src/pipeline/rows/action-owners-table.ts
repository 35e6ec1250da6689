import type { Plan } from '../../domain/plan.ts'
import type { Row } from '../../tables/schema.ts'

export const actionOwnersTable = (plans: readonly Plan[]): readonly Row<'action_owners'>[] =>
  plans
    .flatMap((plan) => plan.concerns)
    .flatMap((concern) => concern.actions)
    .flatMap((action) =>
      action.owners.map(({ name, kind }) => ({ action_id: action.id, owner: name, owner_kind: kind })),
    )
