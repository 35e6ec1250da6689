import pc from 'picocolors'
import type { RecurrenceAnswer } from '../pipeline/query-recurrence.ts'
import { groupBy } from '../util/group-by.ts'
import { countOf } from './count-of.ts'
import { numberOf, placeOf, printRows, probabilityOf, type PrintRow } from './print-row.ts'
import { indentText } from './wrap-text.ts'
import type { Output } from './world.ts'

const WIDTH = 100
const NOT_RESOLVED = 'Not raised again is not resolved: since May 2022 a report lists at most 15 concerns.'

/** What came back, for a person: by establishment, chains first, then pairs that are related only. */
export function formatRecurrence(
  { pairs, chains, outcomes, nothing }: RecurrenceAnswer,
  { columns = WIDTH, hasColours }: Output,
): string {
  if (nothing !== undefined) return `${nothing}\n`
  const page = { width: Math.min(columns, WIDTH), ...pc.createColors(hasColours) }
  const chainRows = groupBy(printRows(chains), (row) => row.text('chain_id'))
  const outcomeRows = groupBy(printRows(outcomes), (row) => row.text('establishment_slug'))
  const establishments = groupBy(printRows(pairs), (row) => row.text('establishment_slug'))
  return [...establishments]
    .flatMap(([slug, rows]) => [
      page.bold(rows.at(-1)!.text('establishment')),
      ...outcomeLines(outcomeRows.get(slug) ?? [], page),
      ...recurringLines(rows, chainRows, page),
      ...relatedLines(
        rows.filter((row) => row.text('verdict') === 'related'),
        page,
      ),
      '',
    ])
    .join('\n')
}

interface Page {
  readonly width: number
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
}

const OUTCOMES = ['recurring', 'related', 'not raised again'] as const

/** What became of the concerns of each inspection at the next one. */
function outcomeLines(rows: readonly PrintRow[], { width }: Page): readonly string[] {
  const counts = [...groupBy(rows, (row) => row.text('inspected')).values()].flatMap((of) => {
    const count = (outcome: string): number =>
      of.find((row) => row.text('outcome') === outcome)?.number('concerns') ?? 0
    const all = OUTCOMES.reduce((sum, outcome) => sum + count(outcome), 0)
    const crossing = of.reduce((sum, row) => sum + (row.number('crossing') ?? 0), 0)
    const series =
      crossing === 0
        ? ''
        : `; ${crossing} of them compare recommendations from before May 2022 with concerns since: two series`
    return indentText(
      `Of ${countOf(all, 'concern')} of ${of[0]!.month('inspected')}, at the next inspection: ` +
        `${OUTCOMES.map((outcome) => `${count(outcome)} ${outcome}`).join(', ')}${series}.`,
      width,
      '',
    )
  })
  return [...counts, ...indentText(NOT_RESOLVED, width, '')]
}

function recurringLines(
  rows: readonly PrintRow[],
  chains: ReadonlyMap<string, readonly PrintRow[]>,
  page: Page,
): readonly string[] {
  const recurring = rows.filter((row) => row.text('verdict') === 'recurring')
  const byChain = groupBy(
    recurring.filter((row) => row.text('chain_id') !== ''),
    (row) => row.text('chain_id'),
  )
  return [...byChain].flatMap(([id, ofChain]) => [
    '',
    page.bold(`Recurring: ${ofChain[0]!.text('theme') || 'no theme'}`),
    ...(chains.get(id) ?? []).flatMap((link) => linkLines(link, page)),
  ])
}

/** One concern of a chain, or its absence. */
function linkLines(link: PrintRow, { width, dim }: Page): readonly string[] {
  const note = link.text('note') === '' ? [] : indentText(`Note: ${link.text('note')}.`, width, '      ')
  const inspection = `  ${link.month('inspected')}`
  if (link.text('concern_id') === '') return [`${inspection}: absent`, ...note.map(dim)]
  const priority = link.text('priority_change')
  const state = [
    link.text('state'),
    ...(link.text('change') === '' ? [] : [link.text('change')]),
    ...(priority === 'escalated' || priority === 'eased' ? [`priority ${priority}`] : []),
    ...(link.number('probability') === undefined
      ? []
      : [`probability ${probabilityOf(link.number('probability'))}`]),
  ]
  return [
    `${inspection}, ${numberOf(link, 'number', 'priority')}: ${state.join(', ')}`,
    ...indentText(`“${link.text('text')}”`, width, '      '),
    dim(`      ${placeOf(link, 'source_file', 'line_start')}  ${link.text('concern_id')}`),
    ...note.map(dim),
  ]
}

function relatedLines(rows: readonly PrintRow[], { width, bold, dim }: Page): readonly string[] {
  if (rows.length === 0) return []
  const side = (row: PrintRow, which: 'earlier' | 'later'): readonly string[] => [
    ...indentText(
      `${row.month(`${which}_inspection`)}, ${numberOf(row, `${which}_number`, `${which}_priority`)}: “${row.text(`${which}_text`)}”`,
      width,
      '      ',
    ),
    dim(`      ${placeOf(row, `${which}_file`, `${which}_line`)}  ${row.text(`${which}_concern_id`)}`),
  ]
  return [
    '',
    bold('Related: the subject overlaps, the failing is another'),
    ...rows.flatMap((row) => [
      `  ${row.text('theme') || 'no theme'}, probability ${probabilityOf(row.number('probability'))}`,
      ...side(row, 'earlier'),
      ...side(row, 'later'),
    ]),
  ]
}
