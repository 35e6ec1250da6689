import type { ActionId } from '../domain/ids.ts'
import type { Action, Plan, Target } from '../domain/plan.ts'
import type { PassagePlace } from '../util/concern-rows.ts'
import { groupBy } from '../util/group-by.ts'
import { inspectionRounds, type InspectionRound } from '../util/inspection-rounds.ts'
import { lazily } from '../util/lazily.ts'
import { monthsBetween } from '../util/months-between.ts'
import { dealtTo, type Portion } from '../util/portion.ts'
import type { Matrix } from '../vectors/matrix.ts'
import { rowDots } from '../vectors/row-dots.ts'
import { byEarlierAndLater } from './by-earlier-and-later.ts'
import { EXHAUSTIVE, type Recurrence } from './match-recurrences.ts'
import { namedThings, type NamedThings } from './named-things.ts'
import { passageSimilarity } from './passage-similarity.ts'
import type { PassageViews } from './passage-views.ts'
import { rankRepeats } from './rank-repeats.ts'
import { sharedThings } from './shared-things.ts'

/** `same`: in substance the same promise. `alike`: the same subject, to be read before it is cited. */
export type RepeatVerdict = 'same' | 'alike'

/** Two actions of one establishment, promised after different inspections, that are alike or in substance the same. */
export interface RepeatedAction {
  readonly earlier: ActionId
  readonly later: ActionId
  readonly verdict: RepeatVerdict
  /** What speaks for the pair, less what speaks for better pairs of the two: decides the verdict. */
  readonly score: number
  /** Mean of the views' cosines, 0 (nothing in common) to 1. */
  readonly similarity: number
  /** What both name, in the earlier one's words, the most telling first. */
  readonly sharedThings: readonly string[]
  readonly earlierTarget: Target
  readonly laterTarget: Target
  /** Months from the earlier target to the later one; left out unless both name a month. */
  readonly slippedMonths?: number
}

/** How likely two concerns of one establishment are the same. */
export type ConcernLink = Pick<Recurrence, 'earlier' | 'later' | 'probability'>

export interface RepeatedActionInput {
  readonly plans: readonly Plan[]
  readonly passages: readonly PassagePlace[]
  readonly vectors: PassageViews
  /** The embedder's vectors: in a large corpus they tell which pairs of actions are compared at all. */
  readonly embedded: Matrix
  /** As matchRecurrences gives them: the likelier two concerns are the same, the less alike their actions need be. */
  readonly recurrences: readonly ConcernLink[]
  /** What each action does (review, train, build …); none when actions were not typed. */
  readonly typeOf?: ReadonlyMap<string, string>
  /** What the actions name, where that is known already. */
  readonly thingsOf?: () => (action: ActionId) => NamedThings
}

/** The defaults were chosen on test/eval/labels/repeated-actions.json; `npm run eval` prints what they find there. */
export interface RepeatedActionOptions {
  /** Score from which two actions are in substance the same. Default 0.48. */
  readonly same?: number
  /** Score from which a pair is listed at all. Default 0.38. */
  readonly alike?: number
  /** Of more linked concerns than this, only actions with some likeness are compared. Default 1,500. */
  readonly exhaustiveUpTo?: number
}

// What is added to the similarity: for concerns that are surely the same, for things that both name, for equal types.
const CONCERN = 0.3
const THINGS = 0.1
const TYPE = 0.06
/** What a pair of a large corpus needs at least of likeness (dot product of its vectors), concerns and types together. */
const UNLIKELY = 0.45
const NO_SIGN: ReadonlySet<string> = new Set(['other', 'describes'])

/**
 * Finds what was promised after one inspection of an establishment and again after a later one.
 *
 * A pair scores by the similarity of its texts, the probability that its concerns are the same, telling things that both name,
 * and equal types; and loses what a better partner of either in the same pair of concerns has more. Deterministic; the
 * order of the plans does not matter.
 *
 * @returns by earlier then later id
 */
export const matchRepeatedActions = (
  input: RepeatedActionInput,
  options: RepeatedActionOptions = {},
): readonly RepeatedAction[] => repeatedActionMatcher(input, options)()

/**
 * Prepares what matchRepeatedActions does.
 *
 * @returns a function that looks at the establishments dealt to a portion; without one, at all
 */
export function repeatedActionMatcher(
  input: RepeatedActionInput,
  { same = 0.48, alike = 0.38, exhaustiveUpTo = EXHAUSTIVE }: RepeatedActionOptions = {},
): (portion?: Portion) => readonly RepeatedAction[] {
  const rowOf = new Map(input.passages.map((passage, row) => [passage.id as string, row]))
  const linksOf = new Map(
    [...groupBy(input.recurrences, ({ earlier }) => earlier)].map(([earlier, links]) => [
      earlier,
      new Map(links.map(({ later, probability }) => [later, probability])),
    ]),
  )
  const thingsOf = input.thingsOf ?? lazily(() => namedThings(input.plans))
  const isLarge = linksOf.size > exhaustiveUpTo
  const similarityAmong = passageSimilarity(input.vectors)
  const establishments = [...inspectionRounds(input.plans).values()]
  const pairsOf = (rounds: readonly InspectionRound<Plan>[]): readonly CandidatePair[] => {
    const pairs: CandidatePair[] = []
    const actions = rounds.flatMap((round, number) => embeddedActions(round, number, rowOf))
    const similarityOf = similarityAmong(actions.map(({ row }) => row))
    const rows = Int32Array.from(actions, ({ row }) => row)
    const foretold = new Float64Array(rows.length)
    // Millions of pairs in a large corpus: plain loops make no list for each.
    for (const [i, { action: earlier, row, round }] of actions.entries()) {
      const links = linksOf.get(earlier.concernId)
      if (isLarge) rowDots(input.embedded, row, rows.subarray(i + 1), foretold)
      for (let j = i + 1; j < actions.length; j++) {
        const foretells = isLarge ? foretold[j - i - 1]! : 1
        if (foretells + CONCERN + TYPE < UNLIKELY) continue
        const { action: later, round: laterRound } = actions[j]!
        if (laterRound === round) continue
        const support =
          CONCERN * (links?.get(later.concernId) ?? 0) + (isSameType(earlier, later, input.typeOf) ? TYPE : 0)
        if (foretells + support < UNLIKELY) continue
        const similarity = similarityOf(i, j)
        const likeness = similarity + support
        // Named things are looked for only where they can decide.
        if (likeness + THINGS < alike) continue
        const shared = sharedThings(thingsOf()(earlier.id), thingsOf()(later.id))
        const strength = likeness + THINGS * shared.weight
        if (strength >= alike)
          pairs.push({ earlier, later, similarity, strength, sharedThings: shared.words })
      }
    }
    return pairs
  }
  return (portion) =>
    rankRepeats(dealtTo(portion, establishments).flatMap(pairsOf))
      .filter(({ score }) => score >= alike)
      .map(({ earlier, later, similarity, score, sharedThings: things }): RepeatedAction => {
        const slippedMonths = monthsBetween(earlier.target.month, later.target.month)
        return {
          earlier: earlier.id,
          later: later.id,
          verdict: score >= same ? 'same' : 'alike',
          score,
          similarity,
          sharedThings: things,
          earlierTarget: earlier.target,
          laterTarget: later.target,
          ...(slippedMonths === undefined ? {} : { slippedMonths }),
        }
      })
      .sort(byEarlierAndLater)
}

interface CandidatePair extends Pick<RepeatedAction, 'similarity' | 'sharedThings'> {
  readonly earlier: Action
  readonly later: Action
  readonly strength: number
}

interface EmbeddedAction {
  readonly action: Action
  /** Its row in every passage matrix. */
  readonly row: number
  /** Number of the inspection that it answers among those of its establishment, from 0. */
  readonly round: number
}

function embeddedActions(
  { plans }: InspectionRound<Plan>,
  round: number,
  rowOf: ReadonlyMap<string, number>,
): readonly EmbeddedAction[] {
  return plans
    .flatMap((plan) => plan.concerns)
    .flatMap((concern) => concern.actions)
    .flatMap((action) => {
      const row = rowOf.get(action.id)
      return row === undefined ? [] : [{ action, row, round }]
    })
}

function isSameType(a: Action, b: Action, typeOf: ReadonlyMap<string, string> | undefined): boolean {
  const type = typeOf?.get(a.id)
  return type !== undefined && !NO_SIGN.has(type) && type === typeOf?.get(b.id)
}
