import type { ConcernId, PassageId } from './ids.ts'
import type { Plan } from './plan.ts'

/** A text that is embedded: a concern, or one of its actions. */
export interface Passage {
  readonly id: PassageId
  readonly kind: 'concern' | 'action'
  /** The concern itself, or the concern that the action answers. */
  readonly concernId: ConcernId
  readonly text: string
}

/** All concerns and actions of the plans, each concern followed by its actions, in the plans' order. */
export function passagesOf(plans: readonly Plan[]): readonly Passage[] {
  return plans
    .flatMap((plan) => plan.concerns)
    .flatMap((concern): Passage[] => [
      { id: concern.id, kind: 'concern', concernId: concern.id, text: concern.text },
      ...concern.actions.map((action): Passage => ({
        id: action.id,
        kind: 'action',
        concernId: concern.id,
        text: action.text,
      })),
    ])
}
