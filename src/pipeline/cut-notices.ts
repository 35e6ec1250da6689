import { textCut } from '../domain/faults/transformers.ts'
import type { PassageId } from '../domain/ids.ts'
import type { Notice } from '../domain/notice.ts'
import type { Passage } from '../domain/passage.ts'
import type { Place } from '../domain/place.ts'
import type { Action, Concern, Plan } from '../domain/plan.ts'
import type { TransformersEmbedder } from '../vectors/transformers/transformers-embedder.ts'

/** A notice for each passage that has a sentence longer than the model takes. */
export function cutNotices(
  cut: readonly Passage[],
  plans: readonly Plan[],
  { model, maxTokens }: Pick<TransformersEmbedder, 'model' | 'maxTokens'>,
): readonly Notice[] {
  const placed: readonly (Concern | Action)[] = plans
    .flatMap((plan) => plan.concerns)
    .flatMap((concern) => [concern, ...concern.actions])
  const places = new Map<PassageId, Place>(placed.map(({ id, place }) => [id, place]))
  return cut.flatMap(({ id }) => {
    const place = places.get(id)
    return place ? [textCut(place, model, maxTokens)] : []
  })
}
