import type { Log } from '../effects/log.ts'
import type { Thread, Threads } from '../effects/threads.ts'
import type { MatchedPairs } from '../recurrence/apply-reviews.ts'
import { byEarlierAndLater } from '../recurrence/by-earlier-and-later.ts'
import type { MatchInput } from '../recurrence/match-input.ts'
import { EXHAUSTIVE, matchRecurrences } from '../recurrence/match-recurrences.ts'
import { matchRepeatedActions, type RepeatedAction } from '../recurrence/match-repeated-actions.ts'
import { listLikelyIssues, matchSharedIssues } from '../recurrence/match-shared-issues.ts'
import { packInput, shareInput } from '../recurrence/portable-input.ts'
import { newTurns, takeTurns, type PortionedWork, type Turns } from '../util/take-turns.ts'
import {
  matchPortions,
  type ActionKnowledge,
  type MatchAnswer,
  type MatchQuestion,
} from './match-portions.ts'

type MatchLog = Pick<Log, 'warn'>

/** The matching of one corpus. */
export interface Matching {
  /** What it matches by: to be used by whatever compares further pairs, so that nothing is prepared twice. */
  readonly input: MatchInput
  concerns(): Promise<MatchedPairs>
  /**
   * Begins to match actions where another thread can.
   *
   * @returns a function that matches the rest in this one
   */
  beginActions(knowledge: ActionKnowledge): () => Promise<readonly RepeatedAction[]>
  /** To be called when all is done, or when it fails. */
  end(): Promise<void>
}

/** The matching of a corpus in this thread alone, and of a large one in another thread too: what is found is the same. */
export function startMatching(input: MatchInput, threads: Threads, log: MatchLog): Matching {
  // As many concerns as are compared with those of other establishments decide how.
  const compared = input.plans
    .filter(({ kind }) => kind !== 'thematic')
    .reduce((sum, { concerns }) => sum + concerns.length, 0)
  return compared > EXHAUSTIVE ? matchInPortions(shareInput(input), threads, log) : matchAtOnce(input)
}

const matchAtOnce = (input: MatchInput): Matching => ({
  input,
  concerns: () =>
    Promise.resolve({ recurrences: matchRecurrences(input), sharedIssues: matchSharedIssues(input) }),
  beginActions: (knowledge) => () => Promise.resolve(matchRepeatedActions({ ...input, ...knowledge })),
  end: () => Promise.resolve(),
})

function matchInPortions(input: MatchInput, threads: Threads, log: MatchLog): Matching {
  let isEnded = false
  let isTold = false
  const tell = (fault: unknown): void => {
    // Nobody waits for what it does when all is done, or has failed.
    if (!isEnded && !isTold)
      log.warn(`Matching goes on in one thread, which takes longer: the other one failed (${String(fault)}).`)
    isTold = true
  }
  const thread = startThread(threads, input, tell)
  const own = matchPortions(input)
  const ask = (question: MatchQuestion): Promise<MatchAnswer | undefined> =>
    thread?.ask(question).catch((fault: unknown) => {
      tell(fault)
      return undefined
    }) ?? Promise.resolve(undefined)
  return {
    input,
    async concerns() {
      const turns = newTurns()
      const theirs = ask({ of: 'concerns', turns })
      // While this thread lists what was found.
      void ask({ of: 'preparation' })
      const matched = await finish(own.concerns, turns, theirs)
      return {
        recurrences: matched
          .flatMap((portion) => ('recurrences' in portion ? portion.recurrences : []))
          .sort(byEarlierAndLater),
        sharedIssues: listLikelyIssues(
          input,
          matched.flatMap((portion) => ('judged' in portion ? [portion.judged] : [])),
        ),
      }
    },
    beginActions(knowledge) {
      const turns = newTurns()
      const theirs = ask({ of: 'actions', turns, knowledge })
      return async () => (await finish(own.actions(knowledge), turns, theirs)).flat().sort(byEarlierAndLater)
    },
    async end() {
      isEnded = true
      await thread?.end()
    },
  }
}

/** @returns nothing where there is no other core, or it cannot be started there: what it would do is done in this one */
function startThread(
  threads: Threads,
  input: MatchInput,
  tell: (fault: unknown) => void,
): Thread<MatchQuestion, MatchAnswer> | undefined {
  try {
    return threads.start(new URL('./match-thread.js', import.meta.url), packInput(input))
  } catch (fault) {
    tell(fault)
    return undefined
  }
}

/** Does what is left of some work, and what a thread took and did not do. */
async function finish<Result>(
  work: PortionedWork<Result>,
  turns: Turns,
  answer: Promise<MatchAnswer | undefined>,
): Promise<readonly Result[]> {
  const ours = takeTurns(work, turns)
  // It was asked for its share of this work.
  const theirs = (await answer) as ReadonlyMap<number, Result> | undefined
  return Array.from(
    { length: work.portions },
    (_, number) => ours.get(number) ?? theirs?.get(number) ?? work.portion(number),
  )
}
