import type { TextLine } from './lines.ts'

interface CellText {
  readonly lines: readonly TextLine[]
}

/** From where to where the text of a column reaches. */
export interface Extent {
  readonly left: number
  readonly right: number
}

/**
 * Puts rows that have fewer cells than the table has columns (because of merged cells) into their columns, by where
 * their text stands in those rows that are full.
 * @returns the rows with all columns, and from where to where the text of each column reaches
 */
export function placeCells<Piece extends CellText>(
  rows: readonly (readonly (readonly Piece[])[])[],
): { readonly rows: readonly (readonly (readonly Piece[])[])[]; readonly columns: readonly Extent[] } {
  const width = usualWidth(rows)
  const full = rows.filter((cells) => cells.length === width)
  const columns = Array.from({ length: width }, (_, i) => extentOf(full.flatMap((cells) => cells[i]!)))
  const placed = rows.map((cells) => (cells.length === width ? cells : placeRow(cells, columns)))
  const extents = columns.map((_, i) => extentOf(placed.flatMap((cells) => cells[i]!)))
  return { rows: placed, columns: extents.map((extent) => extent ?? { left: -Infinity, right: Infinity }) }
}

/** The most cells that several rows have; a single row with more is a fault of the tags (seen from LibreOffice). */
function usualWidth(rows: readonly (readonly unknown[])[]): number {
  const counts = new Map<number, number>()
  for (const cells of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const usual = [...counts].filter(([, times]) => times > 1 || rows.length < FEW_ROWS)
  return (usual.length > 0 ? usual : [...counts]).reduce((most, [width]) => Math.max(most, width), 0)
}

/** In so short a table a width may occur once only. */
const FEW_ROWS = 4

function placeRow<Piece extends CellText>(
  cells: readonly (readonly Piece[])[],
  columns: readonly (Extent | undefined)[],
): readonly (readonly Piece[])[] {
  const placed: (readonly Piece[])[] = columns.map(() => [])
  let from = 0
  for (const [i, cell] of cells.entries()) {
    const own = extentOf(cell)
    if (!own) continue
    const left = cells.slice(i + 1).filter((other) => other.length > 0).length
    const last = Math.min(from, columns.length - 1)
    const column = nearestColumn(own, columns, last, Math.max(columns.length - left, last + 1))
    placed[column] = [...placed[column]!, ...cell]
    from = column + 1
  }
  return placed
}

/** The column between `from` and `to` whose text overlaps most, or else whose left edge is nearest. */
function nearestColumn(
  own: Extent,
  columns: readonly (Extent | undefined)[],
  from: number,
  to: number,
): number {
  let best = { column: from, score: -Infinity }
  for (let column = from; column < to; column++) {
    const other = columns[column]
    if (!other) continue
    const overlap = Math.min(own.right, other.right) - Math.max(own.left, other.left)
    const score = overlap > 0 ? overlap / (own.right - own.left) : -Math.abs(own.left - other.left)
    if (score > best.score + 1e-9) best = { column, score }
  }
  return best.column
}

function extentOf(cell: readonly CellText[]): Extent | undefined {
  const lines = cell.flatMap((piece) => piece.lines)
  if (lines.length === 0) return undefined
  return lines.reduce<Extent>(
    (extent, { left, right }) => ({
      left: Math.min(extent.left, left),
      right: Math.max(extent.right, right),
    }),
    { left: Infinity, right: -Infinity },
  )
}
