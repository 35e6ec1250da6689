import type { ReportIndex } from '../report-index.ts'
import { prefixed, sidedLabel, type Side } from './prefixed.ts'
import { dateColumn, idColumn, placeColumn, quoteColumn, textColumn } from './report-columns.ts'
import { rowPlace } from './row-place.ts'
import { inspectedOn } from './subject-of.ts'

/** The columns that tell a concern: its inspection, number, weight, theme, words and where they stand. */
export const concernColumns = <P extends Side>(side: P) =>
  [
    dateColumn(
      `${side}inspection_end`,
      sidedLabel(side, 'Inspection ended'),
      'last day of the inspection that the plan answers',
      'x',
    ),
    textColumn(`${side}number`, sidedLabel(side, 'Number'), 'number of the concern as printed', 'x'),
    textColumn(
      `${side}weight`,
      sidedLabel(side, 'Weight'),
      'priority or key (concern); recommendation where it was made before May 2022',
    ),
    textColumn(`${side}theme`, sidedLabel(side, 'Theme'), 'primary theme of the concern', 'x'),
    quoteColumn(`${side}concern`, sidedLabel(side, 'Concern'), 'words of the concern'),
    placeColumn(`${side}place`, sidedLabel(side, 'Place'), 'where the concern stands: file:first-last line'),
    idColumn(`${side}concern_id`, sidedLabel(side, 'Concern id'), 'row of the table concerns'),
  ] as const

/** The cells of these columns. */
export function concernCells<P extends Side>(side: P, index: ReportIndex, concernId: string) {
  const concern = index.concern(concernId)
  const plan = index.plan(concern.plan_id)
  return prefixed(side, {
    inspection_end: inspectedOn(plan),
    number: concern.number,
    weight: concern.priority ?? concern.kind,
    theme: index.themeLabel(concernId) ?? null,
    concern: concern.text,
    place: rowPlace(concern, plan),
    concern_id: concernId,
  })
}
