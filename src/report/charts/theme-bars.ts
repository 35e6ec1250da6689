import type { Chart } from '../document/chart.ts'
import type { Inline } from '../document/inline.ts'
import { data, listed } from '../document/inline-nodes.ts'
import type { Figures } from '../figures/figures.ts'
import { formatNumber } from '../format-count.ts'
import type { ReportIndex } from '../report-index.ts'
import { LIMITS } from '../sections/limits.ts'
import { countThemes, type ThemeCount } from '../theme-counts.ts'
import { style } from './chart-style.ts'
import { fitLines } from './fit-lines.ts'
import { placeOn, spanLayer, textLayer, type Scale } from './layers.ts'
import { specification } from './specification.ts'

const HEAD = 34
const LABELS = 268
/** Room for the number at the end of a bar, and for the column of concerns. */
const RIGHT = 110
const GAP = 8
const BAR = 16

/** Themes by the number of prisons that raised them, with their concerns; `undefined` where no theme has a concern. */
export function themeBars(index: ReportIndex, figures: Figures): Chart | undefined {
  const all = countThemes(index)
  const counts = all.slice(0, LIMITS.drawnThemes)
  const most = counts[0]?.establishments.length ?? 0
  if (most === 0) return undefined
  const scale: Scale = { domain: [0, most], range: [LABELS, style.width - RIGHT] }
  const rows = layOut(counts)
  const end = style.width - 4
  return {
    id: 'theme_bars',
    title: 'Themes by number of prisons',
    finding: findingOf(all, figures),
    table: 'themes',
    specification: specification({ width: style.width, height: HEAD + rows.height + GAP }, [
      textLayer([{ x: LABELS - GAP, y: HEAD / 2, text: 'Theme' }], { isBold: true, align: 'right' }),
      textLayer([{ x: LABELS, y: HEAD / 2, text: 'Prisons' }], { isBold: true }),
      textLayer([{ x: end, y: HEAD / 2, text: 'Concerns' }], { isBold: true, align: 'right' }),
      spanLayer(
        rows.of.flatMap(({ y, theme, prisons, concerns }) =>
          prisons === 0
            ? []
            : [{ theme, prisons, concerns, x: 0, x2: prisons, y: y - BAR / 2, y2: y + BAR / 2 }],
        ),
        { type: 'rect', fill: style.blue },
        scale,
      ),
      spanLayer([{ x: LABELS, x2: LABELS, y: HEAD, y2: HEAD + rows.height }], {
        type: 'rule',
        color: style.quiet,
      }),
      textLayer(
        rows.of.map(({ y, label }) => ({ x: LABELS - GAP, y, text: label })),
        { align: 'right' },
      ),
      textLayer(
        rows.of.map(({ y, prisons }) => ({
          x: placeOn(scale, prisons) + GAP,
          y,
          text: formatNumber(prisons),
        })),
        { isBold: true },
      ),
      textLayer(
        rows.of.map(({ y, concerns }) => ({ x: end, y, text: formatNumber(concerns) })),
        { align: 'right' },
      ),
    ]),
  }
}

/** Each theme in a row as high as its name needs; `y` is the middle. */
function layOut(counts: readonly ThemeCount[]) {
  let height = 0
  const of = counts.map(({ theme, establishments, concerns }) => {
    const lines = fitLines(theme.label, { width: LABELS - GAP, size: style.text, lines: 2 })
    const own = lines.length * style.line + 2 * 5
    height += own
    return {
      theme: theme.label,
      label: lines.join('\n'),
      prisons: establishments.length,
      concerns: concerns.length,
      y: HEAD + height - own / 2,
    }
  })
  return { of, height }
}

/** Up to this many themes are named; more are counted. */
const NAMED = 3

function findingOf(counts: readonly ThemeCount[], figures: Figures): Inline {
  const most = counts[0]?.establishments.length ?? 0
  const first = counts.filter(({ establishments }) => establishments.length === most)
  const named =
    first.length > NAMED
      ? figures.count('themes_at_most', '', 'theme')
      : listed(first.map(({ theme }) => data(theme.label)))
  return [
    named,
    first.length === 1 ? ' was raised at ' : ' were raised at ',
    figures.number('theme_most_establishments'),
    ' of ',
    figures.count('establishments', '', 'prison'),
    first.length === 1 ? ', more than any other, with ' : ' each, more than any other, together with ',
    figures.count('themes_at_most_concerns', '', 'concern'),
    '.',
    ...(counts.length > LIMITS.drawnThemes
      ? [
          ` Drawn are the first ${String(LIMITS.drawnThemes)} themes by number of prisons, of `,
          figures.number('themes_in_use'),
          '.',
        ]
      : []),
  ]
}
