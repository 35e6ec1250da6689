import type { ConcernId } from '../domain/ids.ts'
import type { Concern } from '../domain/plan.ts'
import type { PriorityChange } from '../domain/recurrence.ts'
import { crossesSeriesBreak } from '../domain/series-break.ts'
import { groupBy } from '../util/group-by.ts'
import { inspectionRounds } from '../util/inspection-rounds.ts'
import { dealtTo, type Portion } from '../util/portion.ts'
import { bestCandidates } from './best-candidates.ts'
import { byEarlierAndLater } from './by-earlier-and-later.ts'
import { comparableConcerns } from './comparable-concerns.ts'
import { sharedTerms } from './concern-comparison.ts'
import type { ConcernProfile } from './concern-profile.ts'
import type { Evidence } from './evidence.ts'
import { foretellingRows } from './foretelling-rows.ts'
import { likestPairs } from './likest-pairs.ts'
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
  /** Up to so many concerns all pairs are compared in all respects; of more, those that are likest in context. */
  readonly exhaustiveUpTo?: number
}

export interface RecurrenceOptions extends MatchOptions {
  /** Only the establishments dealt to it are looked at; default: all. */
  readonly portion?: Portion
}

/** What is compared exhaustively within seconds: some 100 plans. */
export const EXHAUSTIVE = 1500
/** Of more concerns, each is compared with so many of another inspection of its establishment: the likest. */
const LIKEST = 3

/**
 * Compares every concern with those of all later inspections of its establishment; in a large corpus with those three of
 * each that are likest to it in themes and in the context of their actions, or of which it is one.
 *
 * Inspections are ordered by date; plans without any date, and inspections of one day, have no earlier and later and
 * make no pairs. Deterministic; the order of the plans does not matter.
 *
 * @returns the linked pairs and the best candidates of every concern, by earlier then later id
 */
export function matchRecurrences(input: MatchInput, options: RecurrenceOptions = {}): readonly Recurrence[] {
  const { profiles, comparison } = comparableConcerns(input)
  const isLarge = profiles.size > (options.exhaustiveUpTo ?? EXHAUSTIVE)
  const establishments = [...inspectionRounds(input.plans)]
  const pairs = dealtTo(options.portion, establishments).flatMap(([establishment, rounds]) => {
    const concerns = rounds.flatMap(({ plans }, round) =>
      plans
        .flatMap((plan) => plan.concerns)
        .flatMap(({ id }) => profiles.get(id) ?? [])
        .map((profile) => ({ profile, round })),
    )
    const ofRound = rounds.map((_, round) =>
      [...concerns.keys()].filter((place) => concerns[place]!.round === round),
    )
    const foretelling = isLarge
      ? foretellingRows(
          concerns.map(({ profile }) => profile),
          input.model,
        )
      : undefined
    return ofRound.flatMap((first, round) => {
      const places = ofRound
        .slice(round + 1)
        .flatMap((second) =>
          foretelling ? likestPairs(foretelling, first, second, LIKEST) : allPairs(first, second),
        )
      // Comparing one with many others is quick.
      return [...groupBy(places, ([i]) => i).values()].flat().map(([i, j]) => {
        const [earlier, later] = [concerns[i]!.profile, concerns[j]!.profile]
        const evidence = comparison(earlier, later)
        const { probability, verdict } = weighEvidence(evidence, input.model, 'recurrence')
        const consecutive = concerns[j]!.round === round + 1
        return { earlier, later, evidence, probability, verdict, establishment, consecutive }
      })
    })
  })
  const best = bestCandidates(
    {
      probabilities: Float64Array.from(pairs, ({ probability }) => probability),
      isLinked: (pair) => pairs[pair]!.verdict !== 'none',
      first: (pair) => pairs[pair]!.earlier.index,
      second: (pair) => pairs[pair]!.later.index,
    },
    options.candidates ?? 8,
  )
  // Words are only looked for in pairs that are listed.
  return Array.from(best, (pair) => pairs[pair]!)
    .map(({ earlier, later, evidence, establishment, consecutive }) => ({
      ...describePair(earlier, later, evidence, input),
      establishment,
      consecutive,
    }))
    .sort(byEarlierAndLater)
}

const allPairs = (first: readonly number[], second: readonly number[]) =>
  first.flatMap((i) => second.map((j): readonly [number, number] => [i, j]))

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
