import type { ActionId, ConcernId, PlanId } from './ids.ts'
import type { Place } from './place.ts'

/** `2025-03-13`. */
export type IsoDate = string

export type Priority = 'priority' | 'key'
export type ConcernKind = 'concern' | 'recommendation'
export type Response = 'agreed' | 'partly agreed' | 'not agreed'
export type TargetKind = 'month' | 'complete' | 'ongoing' | 'relative' | 'unknown'

/** When an action was promised for: the printed words, and what they say. */
export interface Target {
  /** As printed, `''` when the plan gives none. */
  readonly printed: string
  readonly kind: TargetKind
  /** First day of the month, only where kind is `month`. */
  readonly month?: IsoDate
  /** The plan says that it is done, with or without a month: the prison's own word. */
  readonly reportedComplete: boolean
}

export type OwnerKind = 'governor' | 'hmpps' | 'health' | 'education' | 'estates' | 'other'

/** One body or post that answers for an action; joint owners are several. */
export interface Owner {
  readonly name: string
  readonly kind: OwnerKind
}

export interface Action {
  readonly id: ActionId
  readonly concernId: ConcernId
  /** 1-based, in the plan's order. */
  readonly position: number
  readonly text: string
  /** As printed, `''` when the plan gives none. */
  readonly owner: string
  readonly owners: readonly Owner[]
  readonly target: Target
  readonly place: Place
  /** An analyst's correction changed what was read. */
  readonly corrected: boolean
}

export interface Concern {
  readonly id: ConcernId
  readonly planId: PlanId
  /** As printed without a closing stop (`1.10`, `7`); `''` when lost. */
  readonly number: string
  readonly priority?: Priority
  readonly kind: ConcernKind
  readonly response?: Response
  readonly text: string
  /** Part of the text is lost (its page is missing). */
  readonly isFragment: boolean
  readonly place: Place
  /** An analyst's correction changed what was read of the concern itself. */
  readonly corrected: boolean
  readonly actions: readonly Action[]
}

/** What a plan answers: an inspection of one establishment, an independent review of progress, an urgent notification, or a thematic inspection. */
export type PlanKind = 'inspection' | 'review of progress' | 'urgent notification' | 'thematic'

export interface Plan {
  readonly id: PlanId
  readonly kind: PlanKind
  /** As printed, `HMP Maidstone`; `''` for a plan that answers a thematic inspection. */
  readonly establishment: string
  /** What the cover calls the plan, where it is not the establishment's name alone. */
  readonly title: string
  /** Identity over all plans, `maidstone`. */
  readonly establishmentSlug: string
  readonly inspectionStart?: IsoDate
  readonly inspectionEnd?: IsoDate
  readonly reportPublished?: IsoDate
  readonly planSubmitted?: IsoDate
  readonly sourceFile: string
  readonly sourceSha256: string
  readonly concerns: readonly Concern[]
}
