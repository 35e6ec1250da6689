import { formatCsv } from '../util/format-csv.ts'
import { spreadsheetSafe } from '../util/spreadsheet-safe.ts'
import { sampleId } from './sample-id.ts'

/** A concern as a coder gets to see it. */
export interface SampledConcern {
  readonly concernId: string
  readonly establishment: string
  /** Of the inspection's last day; `''` where the plan does not tell. */
  readonly year: string
  readonly text: string
  readonly actions: readonly string[]
}

/**
 * The sheet that a coder fills in, as CSV: one row for each concern, in the order given, with empty cells for theme,
 * second theme and note. Nothing in it tells what anybody, or a model, thought before.
 *
 * @param hidesSource leaves out prison, year and the concern's id, which names both
 */
export function codingSheet(sample: readonly SampledConcern[], hidesSource: boolean): string {
  const source = hidesSource ? [] : ['concern_id', 'establishment', 'year']
  const header = ['sample_id', ...source, 'text', 'actions', 'theme', 'second_theme', 'note']
  return formatCsv([
    header,
    ...sample.map(({ concernId, establishment, year, text, actions }) =>
      [
        sampleId(concernId),
        ...(hidesSource ? [] : [concernId, establishment, year]),
        text,
        actions.join('\n'),
        ...['', '', ''],
      ].map(spreadsheetSafe),
    ),
  ])
}
