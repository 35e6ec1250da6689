import type { Guards } from '../domain/guards.ts'
import type { ConcernId } from '../domain/ids.ts'
import type { Plan } from '../domain/plan.ts'
import type { PassagePlace } from '../util/concern-rows.ts'
import type { Matrix } from '../vectors/matrix.ts'
import type { ConcernViews } from './concern-views.ts'
import type { EvidenceModel } from './evidence-model.ts'
import type { PassageViews } from './passage-views.ts'

/** The share of every theme in every concern; row i of `posteriors` belongs to concernIds[i]. */
export interface ThemePosteriors {
  readonly concernIds: readonly ConcernId[]
  readonly posteriors: Matrix
}

export interface MatchInput {
  readonly plans: readonly Plan[]
  /** All concerns and actions of the plans. */
  readonly passages: readonly PassagePlace[]
  /** The views apart, by which concerns are compared with concerns. */
  readonly vectors: PassageViews
  /** The concerns' rows of the views; default: they are taken when they are needed. */
  readonly concernViews?: ConcernViews
  /** The embedder's vectors, one row of length 1 per passage, by which actions are compared. */
  readonly embedded: Matrix
  readonly themes: ThemePosteriors
  /** Groups, places and stock phrases that keep concerns apart. */
  readonly guards: Guards
  readonly model: EvidenceModel
}
