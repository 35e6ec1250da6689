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

/**
 * The one list of tables that people read, in reading order. Each is in the HTML and the Markdown report, a sheet of the
 * workbook and a CSV file: a table is added by adding it here.
 *
 * @returns rows in an order that depends on nothing but the tables of the run; a table without rows is listed as well
 * @throws ToolkitError O001 when rows refer to rows that are not there
 */
export const reportTables = (index: ReportIndex): readonly ReportTable[] => [
  plansReadTable(index),
  themesTable(index),
  themePrisonsTable(index),
  cameBackTable(index),
  evidenceTable(index),
  chainsTable(index),
  outcomesTable(index),
  concernOutcomesTable(index),
  sharedFailuresTable(index),
  failureConcernsTable(index),
  failureAnswersTable(index),
  promiseOutcomesTable(index),
  promisesByYearTable(index),
  promiseRatesTable(index),
  promisesTable(index),
  promisedAgainTable(index),
  ownersTable(index),
  targetDatesTable(index),
  clustersTable(index),
  noticesTable(index),
  ...figuresTable(index),
]
