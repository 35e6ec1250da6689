import { formatCsv } from '../util/format-csv.ts'
import { pairKey } from '../util/pair-key.ts'
import { sha256 } from '../util/sha256.ts'
import { spreadsheetSafe } from '../util/spreadsheet-safe.ts'

/** A concern as a reviewer gets to see it. */
export interface ReviewedConcern {
  readonly id: string
  readonly establishment: string
  /** Of the inspection; `''` where the plan does not tell. */
  readonly year: string
  readonly text: string
  readonly actions: readonly string[]
}

/** A pair of concerns for somebody to judge, the earlier first where there is one. */
export type ReviewPair = readonly [ReviewedConcern, ReviewedConcern]

/** The name of a pair in sheets: the same in every sheet, and telling nothing. */
export const reviewId = (a: string, b: string): string =>
  `p-${sha256(`review ${pairKey(a, b)}`).slice(0, 12)}`

/**
 * The sheet that a reviewer fills in, as CSV: a row for each pair in the order given, with an empty cell for the answer.
 * Nothing in it tells what a model, or anybody, thought before.
 */
export function reviewSheet(pairs: readonly ReviewPair[]): string {
  const side = (name: string): readonly string[] =>
    ['concern', 'establishment', 'year', 'text', 'actions'].map((column) => `${column}_${name}`)
  const cells = ({ id, establishment, year, text, actions }: ReviewedConcern): readonly string[] => [
    ...[id, establishment, year, text],
    actions.join('\n'),
  ]
  return formatCsv([
    ['pair_id', ...side('a'), ...side('b'), 'answer'],
    ...pairs.map(([a, b]) => [reviewId(a.id, b.id), ...cells(a), ...cells(b), ''].map(spreadsheetSafe)),
  ])
}
