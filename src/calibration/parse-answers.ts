import type { AnswerFault, AnswerFaultKind } from '../domain/faults/calibration.ts'
import type { Verdict } from '../domain/recurrence.ts'
import { delimiterOf } from '../util/delimiter-of.ts'
import { pairKey } from '../util/pair-key.ts'
import { parseCsv, type CsvRow } from '../util/parse-csv.ts'
import { spreadsheetSafe } from '../util/spreadsheet-safe.ts'
import { reviewId } from './review-sheet.ts'

/** What the results know of pairs. */
export interface AnswerFrame {
  /** Text of each concern by its id. */
  readonly texts: ReadonlyMap<string, string>
  /** Whether the two are of different inspections that a run compares. */
  readonly isCompared: (a: string, b: string) => boolean
}

/** An answer, with the texts that the person has read. */
export interface Answer {
  readonly concerns: readonly [string, string]
  readonly texts: readonly [string, string]
  readonly answer: Verdict
  readonly line: number
}

export interface ParsedAnswers {
  readonly answers: readonly Answer[]
  /** Rows without an answer. */
  readonly open: number
  /** Everything that is wrong with the file; answers count only where there is nothing. */
  readonly faults: readonly AnswerFault[]
}

const NEEDED = ['concern_a', 'concern_b', 'answer']

/** What a person may write, in any case: `no` is none. */
const ANSWERS: Readonly<Record<string, Verdict>> = {
  recurring: 'recurring',
  related: 'related',
  none: 'none',
  no: 'none',
}

/** @returns nothing for anything but recurring, related, none and no */
export const answerOf = (text: string): Verdict | undefined => {
  const folded = text.trim().toLowerCase()
  return Object.hasOwn(ANSWERS, folded) ? ANSWERS[folded] : undefined
}

/**
 * Reads a sheet that a reviewer filled in (the form of `reviewSheet`; columns in any order, others allowed).
 *
 * @param text CSV, cells parted by comma, semicolon or tab, as the header shows
 * @param file names it in faults
 */
export function parseAnswers(text: string, file: string, { texts, isCompared }: AnswerFrame): ParsedAnswers {
  const faults: AnswerFault[] = []
  const add = (kind: AnswerFaultKind, line: number | undefined, found: string): void => {
    faults.push({ kind, file, ...(line === undefined ? {} : { line }), found })
  }
  const { rows, fault } = parseCsv(text, delimiterOf(text))
  const [header, ...body] = rows
  if (fault) add('unreadable', fault.line, fault.found)
  const columns = new Map(header?.cells.map((name, i) => [name.trim().toLowerCase(), i]))
  const missing = NEEDED.filter((name) => !columns.has(name))
  if (missing.length > 0)
    add('column', header?.line, `no column ${missing.join(' and ')}, expected ${NEEDED.join(', ')}`)
  if (faults.length > 0 || !header) return { answers: [], open: 0, faults }

  const cellOf = ({ cells }: CsvRow, column: string): string =>
    (cells[columns.get(column) ?? -1] ?? '').trim()
  const readText = (row: CsvRow, side: 'a' | 'b'): string => {
    const known = texts.get(cellOf(row, `concern_${side}`))!
    const seen = cellOf(row, `text_${side}`)
    return seen === '' || seen === spreadsheetSafe(known).trim() ? known : seen
  }
  const answers: Answer[] = []
  const seen = new Map<string, number>()
  let open = 0
  for (const row of body) {
    const { line, cells } = row
    if (cells.every((cell) => cell.trim() === '')) continue
    if (cells.length !== header.cells.length) {
      add('cells', line, `${cells.length} cells, expected ${header.cells.length} as in the header`)
      continue
    }
    const [a, b] = [cellOf(row, 'concern_a'), cellOf(row, 'concern_b')]
    const unknown = [a, b].filter((id) => !texts.has(id))
    const given = cellOf(row, 'answer')
    const answer = answerOf(given)
    if (given !== '' && answer === undefined)
      add('answer', line, `the answer "${given}", expected recurring, related or none`)
    for (const id of unknown) add('concern', line, `the concern "${id}", expected one of these results`)
    if (unknown.length > 0) continue
    const id = cellOf(row, 'pair_id')
    if (id !== '' && id !== reviewId(a, b)) add('row', line, `pair_id ${id} beside ${a} and ${b}`)
    if (!isCompared(a, b)) add('pair', line, `${a} and ${b}, which are not compared with each other`)
    const before = seen.get(pairKey(a, b))
    if (before !== undefined) add('repeated', line, `${a} and ${b} again, after line ${before}`)
    seen.set(pairKey(a, b), before ?? line)
    if (given === '') open++
    if (answer !== undefined)
      answers.push({ concerns: [a, b], texts: [readText(row, 'a'), readText(row, 'b')], answer, line })
  }
  if (answers.length === 0 && faults.length === 0)
    add('empty', undefined, 'no row with an answer, expected at least one')
  return { answers, open, faults }
}
