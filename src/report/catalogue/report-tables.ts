import { reportTableIds, type ReportTableId } from '../../domain/report-setup.ts'
import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { cameBackTable } from './came-back-table.ts'
import { chainsTable } from './chains-table.ts'
import { clustersTable } from './clusters-table.ts'
import { concernOutcomesTable } from './concern-outcomes-table.ts'
import { evidenceTable } from './evidence-table.ts'
import { failureAnswersTable } from './failure-answers-table.ts'
import { failureConcernsTable } from './failure-concerns-table.ts'
import { figuresTable } from './figures-table.ts'
import { noticesTable } from './notices-table.ts'
import { outcomesTable } from './outcomes-table.ts'
import { ownersTable } from './owners-table.ts'
import { plansReadTable } from './plans-read-table.ts'
import { promiseOutcomesTable } from './promise-outcomes-table.ts'
import { promiseRatesTable } from './promise-rates-table.ts'
import { promisedAgainTable } from './promised-again-table.ts'
import { promisesByYearTable } from './promises-by-year-table.ts'
import { promisesTable } from './promises-table.ts'
import { sharedFailuresTable } from './shared-failures-table.ts'
import { targetDatesTable } from './target-dates-table.ts'
import { themePrisonsTable } from './theme-prisons-table.ts'
import { themesTable } from './themes-table.ts'

/** How each is made; the compiler asks for one more with every id that `reportTableIds` gets. */
const makers: Readonly<Record<ReportTableId, (index: ReportIndex) => ReportTable>> = {
  plans_read: plansReadTable,
  themes: themesTable,
  theme_prisons: themePrisonsTable,
  came_back: cameBackTable,
  evidence: evidenceTable,
  chains: chainsTable,
  outcomes: outcomesTable,
  concern_outcomes: concernOutcomesTable,
  shared_failures: sharedFailuresTable,
  failure_concerns: failureConcernsTable,
  failure_answers: failureAnswersTable,
  promise_outcomes: promiseOutcomesTable,
  promises_by_year: promisesByYearTable,
  promise_rates: promiseRatesTable,
  promises: promisesTable,
  promised_again: promisedAgainTable,
  owners: ownersTable,
  target_dates: targetDatesTable,
  clusters: clustersTable,
  notices: noticesTable,
  figures: figuresTable,
}

/**
 * The one list of tables that people read, in reading order. Each is in the HTML and the Markdown report, a sheet of the
 * workbook and a CSV file: a table is added by adding it here.
 *
 * @returns rows in an order that depends on nothing but the tables of the run; a table without rows is listed as well
 * @throws ToolkitError O001 when rows refer to rows that are not there
 */
export const reportTables = (index: ReportIndex): readonly ReportTable[] =>
  reportTableIds.map((id) => makers[id](index))
