import type { Place } from '../../domain/place.ts'

/** A place as two columns; one line is both first and last. */
export const lineColumns = ({
  line,
  lineEnd,
}: Place): { line_start: number | null; line_end: number | null } => ({
  line_start: line ?? null,
  line_end: lineEnd ?? line ?? null,
})
