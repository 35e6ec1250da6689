import type { Notice } from '../domain/notice.ts'
import type { Plan } from '../domain/plan.ts'
import type { Tables } from '../tables/schema.ts'
import { describeClusters, type ConcernText } from '../themes/describe-clusters.ts'
import type { ConcernId } from '../domain/ids.ts'
import type { EvidenceModel } from '../recurrence/evidence-model.ts'
import type { EditedTheme } from '../themes/edited-codebook.ts'
import type { EditOutcome } from '../themes/fit-edits.ts'
import type { TypedAction } from '../themes/type-actions.ts'
import type { QualityFinding } from '../themes/measure-quality.ts'
import type { RecurrenceAnalysis } from './analyse-recurrence.ts'
import type { ThemeAnalysis } from './analyse-themes.ts'
import type { RunFingerprint } from './fingerprint-run.ts'
import { actionAlignmentTable } from './rows/action-alignment-table.ts'
import { actionOwnersTable } from './rows/action-owners-table.ts'
import { actionTypesTable } from './rows/action-types-table.ts'
import { actionsTable } from './rows/actions-table.ts'
import { clusterGroupsTable } from './rows/cluster-groups-table.ts'
import { clustersTable } from './rows/clusters-table.ts'
import { concernChainsTable } from './rows/concern-chains-table.ts'
import { concernClustersTable } from './rows/concern-clusters-table.ts'
import { concernOutcomesTable } from './rows/concern-outcomes-table.ts'
import { concernThemesTable } from './rows/concern-themes-table.ts'
import { concernsTable } from './rows/concerns-table.ts'
import { evidenceLevelsTable } from './rows/evidence-levels-table.ts'
import { failureConcernsTable } from './rows/failure-concerns-table.ts'
import { noticesTable } from './rows/notices-table.ts'
import { plansTable } from './rows/plans-table.ts'
import { promiseRatesTable } from './rows/promise-rates-table.ts'
import { promisesTable } from './rows/promises-table.ts'
import { recurrencesTable } from './rows/recurrences-table.ts'
import { recurringFailuresTable } from './rows/recurring-failures-table.ts'
import { repeatedActionsTable } from './rows/repeated-actions-table.ts'
import { runsTable } from './rows/runs-table.ts'
import { sharedIssuesTable } from './rows/shared-issues-table.ts'
import { themeEditsTable } from './rows/theme-edits-table.ts'
import { themeQualityTable } from './rows/theme-quality-table.ts'
import { themesTable } from './rows/themes-table.ts'
import { thresholdsTable } from './rows/thresholds-table.ts'

export interface RunResults {
  readonly plans: readonly Plan[]
  readonly notices: readonly Notice[]
  /** All themes, in use and retired. */
  readonly codebook: readonly EditedTheme[]
  readonly edits: readonly EditOutcome[]
  readonly themes: ThemeAnalysis
  readonly quality: readonly QualityFinding[]
  readonly actionTypes: readonly TypedAction[]
  readonly recurrence: RecurrenceAnalysis
  /** That weighed the evidence of pairs. */
  readonly evidence: EvidenceModel
  readonly run: RunFingerprint
}

/** All results of a run as rows of its tables. */
export function buildTables({
  plans,
  notices,
  codebook,
  edits,
  themes,
  quality,
  actionTypes,
  recurrence,
  evidence,
  run,
}: RunResults): Tables {
  return {
    plans: plansTable(plans),
    concerns: concernsTable(plans),
    actions: actionsTable(plans),
    action_owners: actionOwnersTable(plans),
    action_types: actionTypesTable(actionTypes),
    notices: noticesTable(notices, plans),
    themes: themesTable(codebook),
    theme_edits: themeEditsTable(edits),
    concern_themes: concernThemesTable(themes.assignments),
    clusters: clustersTable(themes.clusters, describeClusters(themes.clusters, concernTexts(plans))),
    cluster_groups: clusterGroupsTable(themes.groups),
    action_alignment: actionAlignmentTable(themes.alignments),
    theme_quality: themeQualityTable(quality),
    concern_clusters: concernClustersTable(themes.clusters),
    recurrences: recurrencesTable(recurrence.recurrences, plans, evidence),
    shared_issues: sharedIssuesTable(recurrence.sharedIssues, evidence),
    evidence_levels: evidenceLevelsTable(evidence),
    thresholds: thresholdsTable(evidence),
    recurring_failures: recurringFailuresTable(recurrence.failures, plans),
    failure_concerns: failureConcernsTable(recurrence.failures),
    concern_outcomes: concernOutcomesTable(recurrence.outcomes),
    concern_chains: concernChainsTable(recurrence.chains),
    promises: promisesTable(recurrence.pledges),
    promise_rates: promiseRatesTable(recurrence.promiseRates),
    repeated_actions: repeatedActionsTable(recurrence.repeatedActions),
    runs: runsTable(run),
    // The answers of named queries to all of these, once they are written.
    figures: [],
  }
}

/** The text of each concern as the plans print it. */
const concernTexts = (plans: readonly Plan[]): ReadonlyMap<ConcernId, ConcernText> =>
  new Map(
    plans.flatMap(({ concerns }) => concerns.map(({ id, text, isFragment }) => [id, { text, isFragment }])),
  )
