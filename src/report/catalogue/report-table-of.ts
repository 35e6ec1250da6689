import type { ReportCell, ReportColumn, ReportTable } from '../document/report-table.ts'
import type { TableName } from '../../tables/schema.ts'
import type { NoteId } from './report-notes.ts'

interface Definition<C extends readonly ReportColumn[]> {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly columns: C
  readonly rows: readonly Readonly<Record<C[number]['id'], ReportCell>>[]
  readonly sources: readonly TableName[]
  readonly notes: readonly NoteId[]
}

/** A report table each of whose rows has a cell for every column. */
export const reportTableOf = <const C extends readonly ReportColumn[]>(
  definition: Definition<C>,
): ReportTable => definition
