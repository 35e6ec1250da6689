import type { Plan } from '../domain/plan.ts'
import type { Effects } from '../effects/effects.ts'
import type { MatchInput } from '../recurrence/match-input.ts'
import { applyReviews, type Decided } from '../recurrence/apply-reviews.ts'
import type { DecidedPair } from '../recurrence/fit-reviews.ts'
import { chainsOf, type ChainLink } from '../recurrence/chains-of.ts'
import { groupFailures, type RecurringFailure } from '../recurrence/group-failures.ts'
import type { Recurrence } from '../recurrence/match-recurrences.ts'
import type { RepeatedAction } from '../recurrence/match-repeated-actions.ts'
import type { SharedIssue } from '../recurrence/match-shared-issues.ts'
import { outcomesOf, type ConcernOutcome } from '../recurrence/outcomes-of.ts'
import { promiseRates, type PromiseRate } from '../recurrence/promise-rates.ts'
import { promisesOf, type Pledge } from '../recurrence/promises-of.ts'
import type { ThemeResult } from '../themes/assign-themes.ts'
import type { TypedAction } from '../themes/type-actions.ts'
import type { EmbeddedPassages } from './embedded-passages.ts'
import { startMatching } from './match-plans.ts'

/** What concerns are compared and weighed by. */
export interface MatchingModels extends Pick<MatchInput, 'model' | 'guards'> {
  /** What people decided of pairs; default: nothing. */
  readonly decided?: readonly DecidedPair[]
}

export interface RecurrenceAnalysis {
  readonly recurrences: readonly Decided<Recurrence>[]
  readonly sharedIssues: readonly Decided<SharedIssue>[]
  readonly failures: readonly RecurringFailure[]
  readonly outcomes: readonly ConcernOutcome[]
  readonly chains: readonly ChainLink[]
  readonly pledges: readonly Pledge[]
  readonly promiseRates: readonly PromiseRate[]
  readonly repeatedActions: readonly RepeatedAction[]
}

/** What comes back: at the next inspection, in other establishments, and in what is promised. */
export async function analyseRecurrence(
  plans: readonly Plan[],
  embedded: EmbeddedPassages,
  themes: ThemeResult,
  { decided = [], ...models }: MatchingModels,
  { threads, log }: Pick<Effects, 'threads' | 'log'>,
  actionTypes: readonly TypedAction[] = [],
): Promise<RecurrenceAnalysis> {
  const { passages, vectors, embedded: rows } = embedded
  const { concernIds, posteriors, assignments } = themes
  const matching = startMatching(
    { plans, passages, vectors, embedded: rows, themes: { concernIds, posteriors }, ...models },
    threads,
    log,
  )
  try {
    const { recurrences, sharedIssues } = applyReviews(matching.input, await matching.concerns(), decided)
    const typeOf = new Map<string, string>(actionTypes.map(({ actionId, type }) => [actionId, type]))
    const links = recurrences.map(({ earlier, later, probability }) => ({ earlier, later, probability }))
    const finishActions = matching.beginActions({ recurrences: links, typeOf })
    const failures = groupFailures({
      plans,
      passages,
      phrases: embedded.phrases,
      sharedIssues: sharedIssues.map(settled),
      recurrences: recurrences.map(settled),
      assignments,
    })
    const outcomes = outcomesOf(plans, recurrences)
    const chains = chainsOf(plans, recurrences)
    const pledges = promisesOf(plans, outcomes, recurrences)
    const themeOf = new Map(
      assignments.filter(({ rank }) => rank === 1).map((one) => [one.concernId, one.themeId as string]),
    )
    const repeatedActions = await finishActions()
    return {
      recurrences,
      sharedIssues,
      failures,
      outcomes,
      chains,
      pledges,
      promiseRates: promiseRates({ plans, pledges, repeatedActions, typeOf, themeOf }),
      repeatedActions,
    }
  } finally {
    await matching.end()
  }
}

const CERTAINTY = { recurring: 1, related: 0.4, none: 0 } as const

/** What holds groups together is what people know, where they have said so. */
const settled = <Pair extends Recurrence | SharedIssue>(pair: Decided<Pair>): Pair =>
  pair.decidedBy === 'reviewer' ? { ...pair, probability: CERTAINTY[pair.verdict] } : pair
