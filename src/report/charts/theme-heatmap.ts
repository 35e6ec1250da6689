import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import type { Chart } from '../document/chart.ts'
import type { Inline } from '../document/inline.ts'
import { data } from '../document/inline-nodes.ts'
import type { Figures } from '../figures/figures.ts'
import { formatNumber } from '../format-count.ts'
import { PRISON_ORDER, prisonsInOrder } from '../prison-order.ts'
import type { ReportIndex } from '../report-index.ts'
import { LIMITS } from '../sections/limits.ts'
import { countThemes, type ThemeCount } from '../theme-counts.ts'
import { style, steps } from './chart-style.ts'
import { fitLines } from './fit-lines.ts'
import { headOf, layOutColumns, layOutRows, type Columns, type ThemeRow } from './heatmap-layout.ts'
import { spanLayer, textLayer, type Layer } from './layers.ts'
import { specification } from './specification.ts'

const FOOT = 64
const MEANING = 'Numbers are concerns of the theme, the darker the more; a blank cell has none.'

interface Cell {
  readonly theme: string
  readonly prison: string
  readonly concerns: number
}

/** Themes by prisons with the number of concerns in each cell; `undefined` where no theme has a concern. */
export function themeHeatmap(index: ReportIndex, figures: Figures): Chart | undefined {
  const all = countThemes(index)
  const counts = all.slice(0, LIMITS.drawnThemes)
  const concernsOf = countCells(index, all)
  const total = (slug: string): number =>
    all.reduce((sum, { theme }) => sum + concernsOf(theme.theme_id, slug), 0)
  const slugs = prisonsInOrder(index, figures).slice(0, LIMITS.establishments).sort(compareCodeUnits)
  const names = slugs.map((slug) => index.establishmentName(slug))
  const cellsOf = ({ theme }: ThemeCount): readonly Cell[] =>
    slugs.map((slug, column) => ({
      theme: theme.label,
      prison: names[column] ?? slug,
      concerns: concernsOf(theme.theme_id, slug),
    }))
  const cells = counts.flatMap(cellsOf)
  const most = Math.max(0, ...cells.map(({ concerns }) => concerns))
  if (most === 0) return undefined

  const columns = layOutColumns(slugs.length)
  const head = headOf(names, columns, slugs.length < index.establishments.size)
  const rows = layOutRows(counts, columns, head.height)
  const foot = { y: rows.bottom + (columns.isUpright ? 24 : 18) }
  return {
    id: 'theme_heatmap',
    title: 'Concerns by theme and prison',
    finding: findingOf(index, all, concernsOf, figures),
    table: 'theme_prisons',
    specification: specification({ width: columns.end, height: rows.bottom + FOOT }, [
      ...head.layers,
      textLayer(rows.areas, { isBold: true }),
      spanLayer(
        rows.themes.map((row) => ({ x: columns.left, x2: columns.right, ...heightOf(row) })),
        { type: 'rect', fill: style.pale },
      ),
      textLayer(rows.themes.map((row) => ({ x: 0, y: middleOf(row), text: row.label }))),
      ...cellLayers(rows.themes, cellsOf, columns, most),
      textLayer(
        rows.themes.map((row) => ({
          x: columns.totals,
          y: middleOf(row),
          text: formatNumber(row.count.establishments.length),
        })),
        { align: 'center', isBold: true },
      ),
      spanLayer([{ x: 0, x2: columns.end, y: rows.bottom + 4, y2: rows.bottom + 4 }], {
        type: 'rule',
        color: style.quiet,
      }),
      textLayer([{ x: 0, ...foot, text: 'All concerns' }], { isBold: true }),
      textLayer(
        slugs.map((slug, column) => ({
          x: columns.middle(column),
          ...foot,
          text: formatNumber(total(slug)),
        })),
        { align: 'center', isBold: true, size: style.small, angle: columns.isUpright ? -90 : 0 },
      ),
      textLayer([{ x: 0, y: foot.y + 30, text: meaningIn(columns.end) }], {
        size: style.small,
        colour: style.quiet,
      }),
    ]),
  }
}

/** How many concerns of an establishment have a theme as their primary one. */
function countCells(
  index: ReportIndex,
  counts: readonly ThemeCount[],
): (themeId: string, slug: string) => number {
  const cells = new Map(
    counts.map(({ theme, concerns }) => [
      theme.theme_id,
      groupBy(concerns, ({ plan_id: id }) => index.plan(id).establishment_slug),
    ]),
  )
  return (themeId, slug) => cells.get(themeId)?.get(slug)?.length ?? 0
}

/** Boxes with their numbers, step by step from light to dark. */
function cellLayers(
  rows: readonly ThemeRow[],
  cellsOf: (count: ThemeCount) => readonly Cell[],
  columns: Columns,
  most: number,
): readonly Layer[] {
  const cells = rows.flatMap((row) =>
    cellsOf(row.count).map((cell, column) => {
      const [x, half] = [columns.middle(column), columns.width / 2 - 1]
      return {
        step: stepOf(cell.concerns, most),
        box: { ...cell, x: x - half, x2: x + half, ...heightOf(row) },
        figure: { x, y: middleOf(row), text: formatNumber(cell.concerns) },
      }
    }),
  )
  return steps.flatMap(({ fill, figure: colour }, step) => {
    const own = cells.filter((cell) => cell.step === step)
    return [
      spanLayer(
        own.map(({ box }) => box),
        { type: 'rect', fill },
      ),
      textLayer(
        own.map(({ figure }) => figure),
        { align: 'center', colour, size: style.small },
      ),
    ]
  })
}

/** Which of the steps a number has; none for 0. */
const stepOf = (concerns: number, most: number): number =>
  Math.ceil((concerns / (most + 1)) * steps.length) - 1

const heightOf = ({ top, height }: ThemeRow) => ({ y: top + 1, y2: top + height - 1 })
const middleOf = ({ top, height }: ThemeRow): number => top + height / 2

const meaningIn = (width: number): string =>
  fitLines(MEANING, { width, size: style.small, lines: 2 }).join('\n')

/** Told of all themes and prisons, whatever is drawn of them. */
function findingOf(
  index: ReportIndex,
  all: readonly ThemeCount[],
  concernsOf: (themeId: string, slug: string) => number,
  figures: Figures,
): Inline {
  const shared = figures.value('themes_shared')
  const most = figures.value('theme_establishment_most')
  const slugs = [...index.establishments.keys()]
  const [first] = all.flatMap(({ theme }) =>
    slugs.filter((slug) => concernsOf(theme.theme_id, slug) === most).map((slug) => ({ theme, slug })),
  )
  const isOne = figures.value('theme_establishment_cells') === 1 && first !== undefined
  return [
    figures.number('themes_shared'),
    ' of ',
    figures.count('themes_in_use', '', 'theme'),
    shared === 1 ? ' was raised at more than one of ' : ' were raised at more than one of ',
    figures.count('establishments', '', 'prison'),
    '; a prison has at most ',
    figures.count('theme_establishment_most', '', 'concern'),
    ' of one theme',
    ...(isOne
      ? [': ', data(first.theme.label), ' at ', data(index.establishmentName(first.slug)), '.']
      : [', in ', figures.count('theme_establishment_cells', '', 'case'), '.']),
    ...(slugs.length > LIMITS.establishments
      ? [` Drawn are the first ${String(LIMITS.establishments)} prisons ${PRISON_ORDER}.`]
      : []),
    ...(all.length > LIMITS.drawnThemes
      ? [` Drawn are the first ${String(LIMITS.drawnThemes)} themes by number of prisons.`]
      : []),
  ]
}
