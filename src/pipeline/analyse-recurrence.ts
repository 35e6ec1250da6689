import type { Plan } from '../domain/plan.ts'
import type { MatchInput } from '../recurrence/match-input.ts'
import { groupFailures, type RecurringFailure } from '../recurrence/group-failures.ts'
import { matchRecurrences, type Recurrence } from '../recurrence/match-recurrences.ts'
import { matchRepeatedActions, type RepeatedAction } from '../recurrence/match-repeated-actions.ts'
import { matchSharedIssues, type SharedIssue } from '../recurrence/match-shared-issues.ts'
import { outcomesOf, type ConcernOutcome } from '../recurrence/outcomes-of.ts'
import { promisesOf, type Pledge } from '../recurrence/promises-of.ts'
import type { ThemeResult } from '../themes/assign-themes.ts'
import type { EmbeddedPassages } from './embedded-passages.ts'

/** What concerns are compared and weighed by. */
export type MatchingModels = Pick<MatchInput, 'model' | 'guards'>

export interface RecurrenceAnalysis {
  readonly recurrences: readonly Recurrence[]
  readonly sharedIssues: readonly SharedIssue[]
  readonly failures: readonly RecurringFailure[]
  readonly outcomes: readonly ConcernOutcome[]
  readonly pledges: readonly Pledge[]
  readonly repeatedActions: readonly RepeatedAction[]
}

/** What comes back: at the next inspection, in other establishments, and in what is promised. */
export function analyseRecurrence(
  plans: readonly Plan[],
  embedded: EmbeddedPassages,
  themes: ThemeResult,
  models: MatchingModels,
): RecurrenceAnalysis {
  const input = { plans, ...embedded, themes, ...models }
  const recurrences = matchRecurrences(input)
  const sharedIssues = matchSharedIssues(input)
  const failures = groupFailures({ ...input, sharedIssues, recurrences, assignments: themes.assignments })
  const outcomes = outcomesOf(plans, recurrences)
  const pledges = promisesOf(plans, outcomes)
  const repeatedActions = matchRepeatedActions({ ...input, recurrences })
  return { recurrences, sharedIssues, failures, outcomes, pledges, repeatedActions }
}
