import { ToolkitError } from '../toolkit-error.ts'

/** What went wrong with passages that a researcher brings along; all of it is found before anything is computed. */
const detail = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).trim().split('\n')[0] ?? ''

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

/** L001: nothing there, or no file. */
export const passagesMissing = (path: string): ToolkitError =>
  new ToolkitError(
    'L001',
    `${path} is no file, expected passages as CSV, JSON lines or Parquet.`,
    'Check how it is spelt and from which folder the command is run.',
  )

/** L002: a file of a kind that is not read. */
export const passagesUnknownKind = (path: string, endings: readonly string[]): ToolkitError =>
  new ToolkitError(
    'L002',
    `${path} has an ending that is not known, expected one of ${endings.join(', ')}.`,
    'Save the passages as CSV, JSON lines or Parquet, and name the file accordingly.',
  )

/** L003: DuckDB cannot make rows of it. */
export const passagesUnreadable = (path: string, kind: string, cause: unknown): ToolkitError =>
  new ToolkitError(
    'L003',
    `${path} could not be read as ${kind}: ${detail(cause)}`,
    'Look at the place it names; a CSV file needs a header row, and every text file UTF-8.',
    { cause },
  )

/** L004: columns that were asked for are not there. */
export const columnsMissing = (
  path: string,
  missing: readonly string[],
  found: readonly string[],
): ToolkitError =>
  new ToolkitError(
    'L004',
    `${path} has no column ${list(missing)}; found ${found.length === 0 ? 'no column at all' : list(found)}.`,
    'Name the columns with --text-column and --id-column, as they are spelt in the file.',
  )

/** L005: rows without an id. */
export const idsMissing = (path: string, column: string, rows: readonly number[]): ToolkitError =>
  new ToolkitError(
    'L005',
    `${path}: column "${column}" is empty in ${rows.length === 1 ? 'row' : `${rows.length} rows, the first being row`} ${rows[0] ?? 0}, expected an id in every row.`,
    'Give every passage an id of its own, or name another column with --id-column.',
  )

/** L006: ids that several rows have. */
export const idsRepeated = (path: string, column: string, ids: readonly string[]): ToolkitError =>
  new ToolkitError(
    'L006',
    `${path}: column "${column}" has ${ids.length === 1 ? 'an id' : `${ids.length} ids`} more than once: ${list(ids.slice(0, 5))}${ids.length > 5 ? ' and others' : ''}, expected each once.`,
    'Give every passage an id of its own, or name another column with --id-column.',
  )

/** L007: rows, but too few with a text to form groups; or no rows. */
export const passagesTooFew = (path: string, rows: number, passages: number): ToolkitError =>
  new ToolkitError(
    'L007',
    rows === 0
      ? `${path} has no rows, expected passages.`
      : `${path} has ${passages === 0 ? 'no passage' : 'one passage'} with a text, expected two at least: ${passages === 0 ? 'there is nothing to group' : 'one cannot be grouped'}.`,
    'Add passages, or name another column with --text-column.',
  )

/** L008: more groups asked for than there are passages. */
export const clustersTooMany = (k: number, passages: number): ToolkitError =>
  new ToolkitError(
    'L008',
    `${k} clusters were asked for of ${passages} passages, expected ${passages} at most.`,
    'Ask for fewer with --k, or leave it out to have the number chosen.',
  )

/** What is odd about passages, and goes into the results. */
export interface PassageNotice {
  readonly code: string
  readonly level: 'info' | 'warning'
  readonly message: string
  readonly remedy: string
}

/** L020: passages without a text are in no cluster. */
export const textsEmpty = (ids: readonly string[]): PassageNotice => ({
  code: 'L020',
  level: 'warning',
  message: `${ids.length === 1 ? '1 passage has' : `${ids.length} passages have`} an empty text and ${ids.length === 1 ? 'is' : 'are'} in no cluster: ${list(ids.slice(0, 5))}${ids.length > 5 ? ' and others' : ''}.`,
  remedy: 'Fill in the texts, or name another column with --text-column.',
})

/** L021: passages that share no word with another. */
export const textsWordless = (ids: readonly string[]): PassageNotice => ({
  code: 'L021',
  level: 'warning',
  message: `${ids.length === 1 ? '1 passage has' : `${ids.length} passages have`} no word that another one has, so that the cluster is arbitrary: ${list(ids.slice(0, 5))}${ids.length > 5 ? ' and others' : ''}.`,
  remedy: 'Passages are read as English; leave out those that are not, or that hold only numbers.',
})
