import { likelyPairsJudge } from '../recurrence/judge-likely-pairs.ts'
import type { JudgedPairs } from '../recurrence/judged-pairs.ts'
import type { MatchInput } from '../recurrence/match-input.ts'
import { matchRecurrences, type Recurrence } from '../recurrence/match-recurrences.ts'
import {
  repeatedActionMatcher,
  type ConcernLink,
  type RepeatedAction,
} from '../recurrence/match-repeated-actions.ts'
import { SHARED_PORTIONS } from '../recurrence/match-shared-issues.ts'
import { namedThings } from '../recurrence/named-things.ts'
import { openInput, type PortableInput } from '../recurrence/portable-input.ts'
import { lazily } from '../util/lazily.ts'
import { takeTurns, type PortionedWork, type Turns } from '../util/take-turns.ts'

/** The establishments of a large corpus are looked at in so many portions; no result depends on it. */
const PORTIONS = 16

/** What actions are matched by that only matching of concerns tells. */
export interface ActionKnowledge {
  readonly recurrences: readonly ConcernLink[]
  readonly typeOf: ReadonlyMap<string, string>
}

/** Concerns of one establishment, or of several, that were compared. */
export type MatchedConcerns =
  { readonly recurrences: readonly Recurrence[] } | { readonly judged: JudgedPairs }

/** Matching of a large corpus, in portions. */
export interface MatchPortions {
  readonly concerns: PortionedWork<MatchedConcerns>
  /** Works out what actions name, which takes some seconds before the first is matched. */
  readonly prepareActions: () => void
  readonly actions: (knowledge: ActionKnowledge) => PortionedWork<readonly RepeatedAction[]>
}

export function matchPortions(input: MatchInput): MatchPortions {
  const judge = lazily(() => likelyPairsJudge(input))
  const thingsOf = lazily(() => namedThings(input.plans))
  return {
    concerns: {
      portions: SHARED_PORTIONS + PORTIONS,
      portion: (number) =>
        number < SHARED_PORTIONS
          ? { judged: judge()({ number, of: SHARED_PORTIONS }) }
          : {
              recurrences: matchRecurrences(input, {
                portion: { number: number - SHARED_PORTIONS, of: PORTIONS },
              }),
            },
    },
    prepareActions: () => {
      thingsOf()
    },
    actions: (knowledge) => {
      const match = repeatedActionMatcher({ ...input, ...knowledge, thingsOf })
      return { portions: PORTIONS, portion: (number) => match({ number, of: PORTIONS }) }
    },
  }
}

/** What one thread asks another to do its share of. */
export type MatchQuestion =
  | { readonly of: 'concerns'; readonly turns: Turns }
  | { readonly of: 'actions'; readonly turns: Turns; readonly knowledge: ActionKnowledge }
  | { readonly of: 'preparation' }

/** What it did, by the number of the portion. */
export type MatchAnswer = ReadonlyMap<number, MatchedConcerns | readonly RepeatedAction[]>

/** Matching as another thread does it. */
export function answerMatches(given: PortableInput): (question: MatchQuestion) => MatchAnswer {
  const portions = matchPortions(openInput(given))
  return (question) => {
    switch (question.of) {
      case 'concerns':
        return takeTurns(portions.concerns, question.turns)
      case 'actions':
        return takeTurns(portions.actions(question.knowledge), question.turns)
      case 'preparation':
        portions.prepareActions()
        return new Map()
    }
  }
}
