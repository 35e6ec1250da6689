import type { TextLine } from './lines.ts'

/** A column between two gaps that no line of the table crosses. */
export interface TextColumn {
  readonly left: number
  readonly right: number
}

/** One line in so many may cross a gap all the same. */
const LINES_PER_CROSSING = 150
/** The narrowest gap between columns, in points. */
const NARROWEST_GAP = 4
/** Lines of at least so many pieces are a table's. */
const FEWEST_PIECES = 2
/** Fewer such lines are no table. */
const FEWEST_LINES = 4

/**
 * The columns in which the pieces of lines stand, by the upright gaps that stay free between them.
 * @param lines the pieces of each line, from left to right
 * @returns none where there are fewer than two columns
 */
export function columnGaps(lines: readonly (readonly TextLine[])[]): readonly TextColumn[] {
  const rows = lines.filter((pieces) => pieces.length >= FEWEST_PIECES)
  if (rows.length < FEWEST_LINES) return []
  const edges = rows.flat().flatMap(({ left, right }) => [
    { at: left, change: 1 },
    { at: right, change: -1 },
  ])
  const most = Math.floor(rows.length / LINES_PER_CROSSING)
  const columns: { left: number; right: number }[] = []
  let crossing = 0
  for (const { at, change } of edges.sort((a, b) => a.at - b.at || b.change - a.change)) {
    const isInside = crossing > most
    crossing += change
    if (isInside === crossing > most) continue
    const open = columns.at(-1)
    if (isInside) open!.right = at
    else if (open && at - open.right < NARROWEST_GAP) open.right = Infinity
    else columns.push({ left: at, right: Infinity })
  }
  return columns.length < 2 ? [] : columns
}
