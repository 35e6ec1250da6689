import { formatPlace } from '../../domain/place.ts'
import type { PlanRow } from '../report-index.ts'

/** `hmp-elmley-2025.txt:21-25`: where a concern or an action stands. */
export const rowPlace = (
  row: { readonly line_start: number | null; readonly line_end: number | null },
  { source_file: file }: PlanRow,
): string =>
  formatPlace({
    file,
    ...(row.line_start === null ? {} : { line: row.line_start }),
    ...(row.line_end === null ? {} : { lineEnd: row.line_end }),
  })
