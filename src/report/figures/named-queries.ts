import type { NamedQuery } from '../../tables/named-query.ts'
import { failureQueries } from './queries/failure-queries.ts'
import { ownerQueries } from './queries/owner-queries.ts'
import { pictureQueries } from './queries/picture-queries.ts'
import { planQueries } from './queries/plan-queries.ts'
import { promiseQueries } from './queries/promise-queries.ts'
import { recurrenceQueries } from './queries/recurrence-queries.ts'
import { themeQueries } from './queries/theme-queries.ts'
import { thresholdQueries } from './queries/threshold-queries.ts'

/** The one list of queries whose answers stand in the report. Their names differ. */
export const namedQueries: readonly NamedQuery[] = [
  ...planQueries,
  ...themeQueries,
  ...thresholdQueries,
  ...recurrenceQueries,
  ...failureQueries,
  ...promiseQueries,
  ...ownerQueries,
  ...pictureQueries,
]
