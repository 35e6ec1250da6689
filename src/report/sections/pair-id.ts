import type { Row } from '../../tables/schema.ts'

/** The id of the heading under which a pair is told. */
export const pairId = (row: Pick<Row<'recurrences'>, 'earlier_concern_id' | 'later_concern_id'>): string =>
  `pair ${row.earlier_concern_id} ${row.later_concern_id}`
