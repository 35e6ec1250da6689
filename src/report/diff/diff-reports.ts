import type { Tables } from '../../tables/schema.ts'
import { diffThemes } from '../diff-themes.ts'
import { changedConcerns } from './changed-concerns.ts'
import { diffAnswers } from './diff-answers.ts'
import { diffContext } from './diff-context.ts'
import { diffEdits } from './diff-edits.ts'
import { diffFailures } from './diff-failures.ts'
import { diffFigures, type FigureRow } from './diff-figures.ts'
import { diffIngredients, type RunOrigin } from './diff-ingredients.ts'
import { diffOutcomes } from './diff-outcomes.ts'
import { diffPlans } from './diff-plans.ts'
import { diffPromises } from './diff-promises.ts'
import { diffRecurrences } from './diff-recurrences.ts'
import { diffThemeCounts } from './diff-theme-counts.ts'
import { diffWeights, type Weighing } from './diff-weights.ts'
import type { MatchedPlans } from './match-plans.ts'
import type { ComparedRun, ReportDiff } from './report-diff.ts'

/** A run as it is compared. */
export interface ComparedResults extends RunOrigin, Weighing {
  readonly tables: Tables
  /** Numbers of the report's sentences; left out where the run did not keep them. */
  readonly figures?: readonly FigureRow[]
}

/**
 * Explains why the reports of two runs differ: what went in otherwise, and what moved in the findings, with a reason for
 * each. Plans are followed by their bytes, failures by their concerns.
 *
 * @param before with the ids that its plans have in the later run (`withPlanIds`)
 * @param plans as `matchPlans` finds them, of the tables as they are stored
 */
export function diffReports(
  before: ComparedResults,
  after: ComparedResults,
  plans: MatchedPlans,
): ReportDiff {
  const [old, now] = [before.tables, after.tables]
  const changedPlans = diffPlans(plans, changedConcerns(old, now))
  const ingredients = diffIngredients(before, after)
  const answers = diffAnswers(old, now)
  const codebook = diffThemes(old, now)
  const context = diffContext(changedPlans, ingredients, codebook)
  const { pairs, kept } = diffRecurrences(old, now, context)
  const outcomes = diffOutcomes(old, now, pairs, changedPlans, context)
  return {
    before: comparedRun(old),
    after: comparedRun(now),
    causes: {
      plans: changedPlans,
      ingredients,
      edits: diffEdits(old, now),
      answers,
      weights: diffWeights(before, after),
    },
    moved: {
      pairs,
      kept,
      outcomes,
      failures: diffFailures(old, now, answers, context),
      promises: diffPromises(old, now, outcomes, context),
      themes: diffThemeCounts(old, now),
      codebook,
      ...(before.figures && after.figures ? { figures: diffFigures(before.figures, after.figures) } : {}),
    },
  }
}

function comparedRun({
  runs: [run],
  plans,
  concerns,
  recurrences,
  recurring_failures: failures,
}: Tables): ComparedRun {
  const linked = (verdict: string): number => recurrences.filter((row) => row.verdict === verdict).length
  return {
    runId: run?.run_id ?? '',
    fingerprint: run?.fingerprint ?? '',
    version: run?.crossplan_version ?? '',
    plans: plans.length,
    establishments: new Set(
      plans.filter(({ establishment }) => establishment !== null).map((plan) => plan.establishment_slug),
    ).size,
    concerns: concerns.length,
    recurring: linked('recurring'),
    related: linked('related'),
    failures: failures.length,
  }
}
