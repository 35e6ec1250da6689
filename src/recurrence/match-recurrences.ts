import type { ConcernId } from '../domain/ids.ts'
import type { Concern } from '../domain/plan.ts'
import type { PriorityChange } from '../domain/recurrence.ts'
import { crossesSeriesBreak } from '../domain/series-break.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { bestCandidates } from './best-candidates.ts'
import { comparableConcerns } from './comparable-concerns.ts'
import { sharedTerms } from './concern-comparison.ts'
import type { ConcernProfile } from './concern-profile.ts'
import type { Evidence } from './evidence.ts'
import { inspectionRounds } from './inspection-rounds.ts'
import type { MatchInput } from './match-input.ts'
import { weighEvidence, type Judgement } from './weigh-evidence.ts'

/** An earlier and a later concern of one establishment, and whether they are the same failing. */
export interface Recurrence extends Judgement {
  readonly earlier: ConcernId
  readonly later: ConcernId
  /** Slug of the establishment. */
  readonly establishment: string
  /** No inspection of the establishment that is known here lies between the two. */
  readonly consecutive: boolean
  readonly evidence: Evidence
  /** Words that both concerns use, the most telling first. */
  readonly sharedTerms: readonly string[]
  readonly priorityChange: PriorityChange
  /** The two belong to the two series that May 2022 parts. */
  readonly crossesBreak: boolean
}

export interface MatchOptions {
  /** At least so many candidates of every concern are listed, as far as there are any. Default 8. */
  readonly candidates?: number
}

/**
 * Compares every concern with those of all later inspections of its establishment.
 *
 * Inspections are ordered by date; plans without any date, and inspections of one day, have no earlier and later and
 * make no pairs. Deterministic; the order of the plans does not matter.
 *
 * @returns the linked pairs and the best candidates of every concern, by earlier then later id
 */
export function matchRecurrences(input: MatchInput, options: MatchOptions = {}): readonly Recurrence[] {
  const { profiles, comparison } = comparableConcerns(input)
  const pairs = [...inspectionRounds(input.plans)].flatMap(([establishment, rounds]) =>
    rounds.flatMap((before, i) =>
      rounds.slice(i + 1).flatMap((after, gap) => {
        const profilesOf = (plans: typeof before.plans) =>
          plans.flatMap((plan) => plan.concerns).flatMap((concern) => profiles.get(concern.id) ?? [])
        const later = profilesOf(after.plans)
        return profilesOf(before.plans).flatMap((earlier) => {
          const compare = comparison(earlier)
          return later.map((profile) => ({
            ...describePair(earlier, profile, compare(profile), input),
            establishment,
            consecutive: gap === 0,
          }))
        })
      }),
    ),
  )
  pairs.sort((a, b) => compareCodeUnits(a.earlier, b.earlier) || compareCodeUnits(a.later, b.later))
  return bestCandidates(
    pairs,
    (pair) => [pair.earlier, pair.later],
    (pair) => pair.verdict !== 'none',
    options.candidates ?? 8,
  )
}

/** What is told of a pair of one establishment, but for when the two were inspected. */
export function describePair(
  earlier: ConcernProfile,
  later: ConcernProfile,
  evidence: Evidence,
  { model }: MatchInput,
): Omit<Recurrence, 'establishment' | 'consecutive'> {
  return {
    earlier: earlier.concern.id,
    later: later.concern.id,
    ...weighEvidence(evidence, model, 'recurrence'),
    evidence,
    sharedTerms: sharedTerms(earlier, later).map(({ word }) => word),
    priorityChange: priorityChange(earlier.concern, later.concern),
    crossesBreak: crossesSeriesBreak(earlier.concern.kind, later.concern.kind),
  }
}

function priorityChange(earlier: Concern, later: Concern): PriorityChange {
  if (earlier.priority === undefined || later.priority === undefined) return 'unknown'
  if (earlier.priority === later.priority) return 'unchanged'
  return later.priority === 'priority' ? 'escalated' : 'eased'
}
