import type { CodedFileFault, CodedFileFaultKind } from '../domain/faults/agreement.ts'
import type { ThemeId } from '../domain/ids.ts'
import type { Theme } from '../domain/theme.ts'
import { delimiterOf } from '../util/delimiter-of.ts'
import { parseCsv, type CsvRow } from '../util/parse-csv.ts'
import type { Coding, UnitCode } from './coding.ts'
import { sampleId } from './sample-id.ts'

/** What a coded file refers to. */
export interface CodingFrame {
  readonly concernIds: readonly string[]
  readonly themes: readonly Pick<Theme, 'id' | 'label'>[]
}

export interface ParsedCoding {
  readonly coding: Coding
  /** Everything that is wrong with the file; the coding counts only where there is nothing. */
  readonly faults: readonly CodedFileFault[]
}

const NEEDED = ['sample_id', 'theme']

/** Makes a reader of files that coders filled in (the form of `codingSheet`; columns in any order, others allowed). */
export function codingParser({ concernIds, themes }: CodingFrame) {
  const concerns = new Map(concernIds.map((id) => [sampleId(id), id]))
  const themeIds = new Map<string, ThemeId>([
    ...themes.map(({ id, label }) => [folded(label), id] as const),
    // An id wins over another theme's label.
    ...themes.map(({ id }) => [folded(id), id] as const),
  ])

  /**
   * @param text CSV, cells parted by comma, semicolon or tab, as the header shows; themes by id or label
   * @param file names it in faults
   */
  return (text: string, file: string, coder: string): ParsedCoding => {
    const faults: CodedFileFault[] = []
    const codes = new Map<string, UnitCode>()
    const add = (kind: CodedFileFaultKind, line: number | undefined, found: string): void => {
      faults.push({ kind, file, ...(line === undefined ? {} : { line }), found })
    }
    const { rows, fault } = parseCsv(text, delimiterOf(text))
    const [header, ...body] = rows
    if (fault) add('unreadable', fault.line, fault.found)
    const columns = new Map(header?.cells.map((name, i) => [folded(name), i]))
    const missing = NEEDED.filter((name) => !columns.has(name))
    if (missing.length > 0)
      add('column', header?.line, `no column ${missing.join(' and ')}, expected ${NEEDED.join(' and ')}`)
    if (faults.length > 0 || !header) return { coding: { coder, codes }, faults }

    const themeOf = (row: CsvRow, column: string): ThemeId | undefined => {
      const given = cellOf(row, column)
      if (given === '') return undefined
      const theme = themeIds.get(folded(given))
      if (theme === undefined)
        add('theme', row.line, `"${given}" in ${column}, expected a theme of the codebook`)
      return theme
    }
    const cellOf = ({ cells }: CsvRow, column: string): string =>
      (cells[columns.get(column) ?? -1] ?? '').trim()
    const seen = new Map<string, number>()
    for (const row of body) {
      const { line, cells } = row
      if (cells.every((cell) => cell.trim() === '')) continue
      if (cells.length !== header.cells.length) {
        add('cells', line, `${cells.length} cells, expected ${header.cells.length} as in the header`)
        continue
      }
      const id = cellOf(row, 'sample_id')
      const concern = concerns.get(id)
      const before = seen.get(id)
      seen.set(id, before ?? line)
      const [theme, second] = [themeOf(row, 'theme'), themeOf(row, 'second_theme')]
      if (concern === undefined) {
        add('sample', line, `sample_id "${id}", expected one of a sample of these results`)
        continue
      }
      if (before !== undefined) add('repeated', line, `sample_id ${id} again, after line ${before}`)
      const named = cellOf(row, 'concern_id')
      if (named !== '' && named !== concern)
        add('concern', line, `concern_id ${named} beside the sample_id of ${concern}`)
      if (theme === undefined && second !== undefined && cellOf(row, 'theme') === '')
        add('second', line, 'a second_theme without a theme')
      if (theme !== undefined && theme === second) add('second', line, `${theme} as theme and second_theme`)
      if (theme !== undefined) codes.set(concern, { theme, also: second === undefined ? [] : [second] })
    }
    if (codes.size === 0 && faults.length === 0)
      add('empty', undefined, 'no row with a theme, expected at least one')
    return { coding: { coder, codes }, faults }
  }
}

const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()
