import pc from 'picocolors'
import type { QueryResult } from '../tables/query-result.ts'
import { groupBy } from '../util/group-by.ts'
import { countOf } from './count-of.ts'
import { formatResult } from './format-result.ts'
import { placeOf, printRows, shorten, type PrintRow } from './print-row.ts'
import { indentText } from './wrap-text.ts'
import type { Output } from './world.ts'

const WIDTH = 100
/** Enough of the later action to compare; its line leads to the rest. */
const QUOTE = 200

/** Promises for a person: by plan and concern, each with owner, target, finding and place. */
export function formatPromises(
  answer: { readonly promises: QueryResult; readonly nothing: string | undefined; readonly left: number },
  { columns = WIDTH, hasColours }: Output,
): string {
  if (answer.nothing !== undefined) return `${answer.nothing}\n`
  const { bold, dim } = pc.createColors(hasColours)
  const width = Math.min(columns, WIDTH)
  const rows = printRows(answer.promises)
  const lines = [
    ...groupBy(rows, (row) => `${row.text('establishment')}, ${row.month('inspected')}`),
  ].flatMap(([plan, ofPlan]) => [
    bold(`${plan}: ${countOf(ofPlan.length, 'promise')}`),
    ...ofPlan.flatMap((row) => [
      '',
      `  ${row.text('number') || 'no number'}, ${row.text('owner') || 'no owner'}, ${row.text('target') || 'no target'}: ${bold(row.text('finding'))}`,
      ...indentText(`“${row.text('text')}”`, width, '      '),
      ...againLines(row, width),
      dim(
        `      ${placeOf(row, 'source_file', 'line_start')}  ${row.text('action_id')}  ${row.text('action_type')}`.trimEnd(),
      ),
    ]),
    '',
  ])
  const cut =
    answer.left === 0 ? [] : [`${countOf(answer.left, 'more promise')}: --limit or --format csv shows them.`]
  return `${[...lines, ...cut].join('\n').trimEnd()}\n`
}

/** `promised again, December 2027, 24 months later: “…”`, and where. */
function againLines(row: PrintRow, width: number): readonly string[] {
  if (row.text('promised_again') === '') return []
  const months = row.number('slipped_months')
  const slip =
    months === undefined
      ? ''
      : months === 0
        ? ', the same month'
        : `, ${countOf(Math.abs(months), 'month')} ${months > 0 ? 'later' : 'earlier'}`
  return [
    ...indentText(
      `promised again, ${row.text('target_again') || 'no target'}${slip}: “${shorten(row.text('text_again'), QUOTE)}”`,
      width,
      '      ',
    ),
    `      ${placeOf(row, 'file_again', 'line_again')}  ${row.text('promised_again')}`,
  ]
}

/** Rates for a person: one line each, with numerator, denominator and interval. */
export function formatPromiseRates(rates: QueryResult, output: Output): string {
  const rows = printRows(rates)
  if (rows.length === 0) return 'No rate meets these options: there is no promise to count.\n'
  const percent = (row: PrintRow, column: string): string => `${Math.round(100 * (row.number(column) ?? 0))}`
  const table = formatResult(
    {
      columns: ['by', 'group', 'of promises', 'count', '%', '95 % interval', 'concerns', ''].map((name) => ({
        name,
        type: name === '%' || name === 'concerns' ? 'INTEGER' : 'VARCHAR',
      })),
      rows: rows.map((row) => [
        row.text('by'),
        row.text('group_id'),
        row.text('measure'),
        `${row.text('numerator')} of ${row.text('denominator')}`,
        percent(row, 'rate'),
        `${percent(row, 'low')} to ${percent(row, 'high')}`,
        row.text('concerns'),
        row.is('is_small') ? 'small' : '',
      ]),
    },
    'table',
    output,
  )
  return (
    `${table}Tested: the prison was inspected again. Due: by the next inspection, or said complete. A concern that is not raised\n` +
    'again may persist: since May 2022 a report lists at most 15. Small: fewer than 30 promises or 10 concerns.\n'
  )
}
