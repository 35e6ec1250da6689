import Table from 'cli-table3'
import pc from 'picocolors'
import type { FailureAnswer } from '../pipeline/query-failures.ts'
import { groupBy } from '../util/group-by.ts'
import { countOf } from './count-of.ts'
import { numberOf, placeOf, printRows, shorten, type PrintRow } from './print-row.ts'
import { indentText } from './wrap-text.ts'
import type { Output } from './world.ts'

const WIDTH = 100
/** More columns than these are too narrow to read. */
const LEAST_COLUMN = 28
/** Enough of an action to tell what it is; its line leads to the rest. */
const ACTION_LENGTH = 160

/** Failures that prisons share, for a person. */
export function formatFailures(
  { failures, concerns, answers, nothing }: FailureAnswer,
  { columns = WIDTH, hasColours }: Output,
): string {
  if (nothing !== undefined) return `${nothing}\n`
  const { bold, dim } = pc.createColors(hasColours)
  const width = Math.min(columns, WIDTH)
  const concernsOf = groupBy(printRows(concerns), (row) => row.text('failure_id'))
  const answersOf = groupBy(printRows(answers), (row) => row.text('failure_id'))
  const rows = printRows(failures)
  const lines = rows.flatMap((failure) => {
    const id = failure.text('failure_id')
    const without = failure.text('establishments_without')
    return [
      bold(
        `${id}  ${[failure.text('theme'), failure.text('label')].filter((part) => part !== '').join(': ')}`,
      ),
      `${countOf(failure.number('establishment_count') ?? 0, 'prison')}, ${countOf(failure.number('concern_count') ?? 0, 'concern')}, ${failure.text('years').replaceAll('; ', ', ') || 'years not known'}`,
      ...indentText(`“${failure.text('quote')}”`, width, '  '),
      ...(concernsOf.get(id) ?? []).map((row) =>
        dim(
          `    ${row.text('establishment') || row.text('establishment_slug')} ${row.text('year')}, ${numberOf(row, 'number', 'priority')}  ${placeOf(row, 'source_file', 'line_start')}${row.text('concern_id') === failure.text('representative_concern_id') ? '  (quoted)' : ''}`,
        ),
      ),
      ...sideBySide(answersOf.get(id) ?? [], width),
      ...(without === ''
        ? []
        : indentText(`Not raised in the plans read of: ${without.replaceAll('; ', ', ')}.`, width, '  ')),
      '',
    ]
  })
  return `${[`${countOf(rows.length, 'failure')} that several prisons share`, '', ...lines].join('\n').trimEnd()}\n`
}

/** What each prison promised, a column for each; in blocks where there are more prisons than columns that can be read. */
function sideBySide(answers: readonly PrintRow[], width: number): readonly string[] {
  const prisons = [...groupBy(answers, (row) => row.text('establishment') || row.text('establishment_slug'))]
  const most = Math.max(1, Math.floor((width - 1) / (LEAST_COLUMN + 3)))
  const blocks = Array.from({ length: Math.ceil(prisons.length / most) }, (_, i) =>
    prisons.slice(i * most, (i + 1) * most),
  )
  return blocks.flatMap((block) => {
    const table = new Table({
      head: block.map(([name]) => name),
      colWidths: block.map(() => Math.floor((width - 1) / block.length) - 1),
      wordWrap: true,
      style: { head: [], border: [] },
    })
    table.push(block.map(([, rows]) => rows.map(answerText).join('\n\n')))
    return table.toString().split('\n')
  })
}

function answerText(row: PrintRow): string {
  if (row.text('action_id') === '') return `${row.text('year')}: no action`
  const said = [row.text('year'), row.text('owner') || 'no owner', row.text('target') || 'no target'].join(
    ', ',
  )
  return `${said}: ${shorten(row.text('action').replaceAll('\n', ' '), ACTION_LENGTH)}`
}
