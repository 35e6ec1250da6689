import { groupBy } from '../../util/group-by.ts'
import type { ThemeCount } from '../theme-counts.ts'
import { style } from './chart-style.ts'
import { fitLine, fitLines } from './fit-lines.ts'
import { textLayer, type Label, type Layer } from './layers.ts'
import { textWidth } from './text-width.ts'

/** Room for the names of themes: what the columns leave of the width. */
const LEAST_LABELS = 204
const MOST_LABELS = 264
const TOTALS = 64
const GAP = 8
const WIDEST_COLUMN = 76
/** Names stand upright above columns narrower than this. */
const UPRIGHT_BELOW = 64
const MOST_UPRIGHT = 150
const AREA = 30

/** Columns of prisons between the names of themes and the totals of rows; pixels. */
export interface Columns {
  readonly width: number
  /** Whether texts of more than two characters must stand upright. */
  readonly isUpright: boolean
  readonly left: number
  readonly right: number
  readonly middle: (column: number) => number
  /** Of the totals. */
  readonly totals: number
  /** Of the whole picture. */
  readonly end: number
}

export function layOutColumns(count: number): Columns {
  const width = Math.min(WIDEST_COLUMN, Math.floor((style.width - LEAST_LABELS - TOTALS) / count))
  const left = Math.min(MOST_LABELS, style.width - TOTALS - count * width)
  const right = left + count * width
  return {
    width,
    isUpright: width < UPRIGHT_BELOW,
    left,
    right,
    middle: (column) => left + (column + 0.5) * width,
    totals: right + TOTALS / 2,
    end: right + TOTALS,
  }
}

/**
 * Names of prisons over their columns, and what the column at the right counts.
 *
 * @param isCut whether more prisons are counted there than have a column
 */
export function headOf(
  names: readonly string[],
  columns: Columns,
  isCut: boolean,
): { readonly layers: readonly Layer[]; readonly height: number } {
  const { isUpright } = columns
  const texts = names.map((name) =>
    isUpright
      ? fitLine(name, { width: MOST_UPRIGHT, size: style.small })
      : fitLines(name, { width: columns.width - 6, size: style.small, lines: 4 }).join('\n'),
  )
  const lines = Math.max(2, ...texts.map((text) => text.split('\n').length))
  const tallest = Math.ceil(Math.max(2 * style.line, ...texts.map((text) => textWidth(text, style.small))))
  const height = (isUpright ? tallest : lines * style.line) + GAP
  const y = isUpright ? height - GAP : height / 2
  const total = isCut ? 'All\nprisons' : 'Prisons'
  return {
    height,
    layers: [
      textLayer(
        texts.map((text, column) => ({ x: columns.middle(column), y, text })),
        { size: style.small, ...(isUpright ? { angle: -90 } : { align: 'center' }) },
      ),
      textLayer([{ x: columns.totals, y: height - GAP - style.line, text: total }], {
        align: 'center',
        isBold: true,
      }),
    ],
  }
}

export interface ThemeRow {
  readonly count: ThemeCount
  readonly label: string
  readonly top: number
  readonly height: number
}

/** Themes in rows, in their order within their area of Expectations, which is named above them. */
export function layOutRows(
  counts: readonly ThemeCount[],
  { left }: Columns,
  head: number,
): { readonly areas: readonly Label[]; readonly themes: readonly ThemeRow[]; readonly bottom: number } {
  let top = head
  const areas: Label[] = []
  const themes: ThemeRow[] = []
  for (const [area, own] of groupBy(counts, ({ theme }) => theme.healthy_prison_area)) {
    const text = fitLine(area, { width: left - GAP, size: style.text, isBold: true })
    areas.push({ x: 0, y: top + AREA - 12, text })
    top += AREA
    for (const count of own) {
      const lines = fitLines(count.theme.label, { width: left - GAP, size: style.text, lines: 2 })
      const height = lines.length * style.line + 2 * 4
      themes.push({ count, label: lines.join('\n'), top, height })
      top += height
    }
  }
  return { areas, themes, bottom: top }
}
