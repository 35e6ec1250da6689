import { ToolkitError } from '../toolkit-error.ts'

/** What can be wrong in a file that a coder filled in. */
export type CodedFileFaultKind =
  'unreadable' | 'column' | 'cells' | 'sample' | 'concern' | 'theme' | 'repeated' | 'second' | 'empty'

export interface CodedFileFault {
  readonly kind: CodedFileFaultKind
  readonly file: string
  /** From 1; nothing where the whole file is meant. */
  readonly line?: number
  readonly found: string
}

const REMEDIES: Readonly<Record<CodedFileFaultKind, string>> = {
  unreadable: 'Save the file again as "CSV UTF-8".',
  column: 'Put back the header that "crossplan sample" wrote.',
  cells: 'Give every row as many cells as the header; quote texts that hold commas.',
  sample:
    'Name with --reports the results that the sample was drawn from; if plans have changed since, draw a new sample.',
  concern: 'Undo the sorting of single columns: rows must stay together.',
  theme: 'Use the ids or labels of the codebook ("crossplan sql \'SELECT theme_id, label FROM themes\'").',
  repeated: 'Keep one row for each sample_id.',
  second: 'Put the first choice into theme, and something else or nothing into second_theme.',
  empty: 'Fill in the column theme, for some rows at least, or leave the file out.',
}

/** So many are told one by one. */
const MOST_TOLD = 20

/** A001: coded files that cannot be compared as they are; the faults of all files are told together. */
export function codedFilesFaulty(faults: readonly CodedFileFault[]): ToolkitError {
  const told = faults
    .slice(0, MOST_TOLD)
    .map(({ file, line, found }) => `${file}${line === undefined ? '' : `:${line}`}: ${found}`)
  const rest = faults.length - told.length
  const remedies = [...new Set(faults.map(({ kind }) => REMEDIES[kind]))]
  return new ToolkitError(
    'A001',
    [...told, ...(rest > 0 ? [`and ${rest} more of the kind`] : [])].join('\n'),
    `${remedies.join(' ')} Nothing was computed.`,
  )
}

/** A002: a run whose concerns have no theme, or which has no concern. */
export const nothingToSample = (folder: string): ToolkitError =>
  new ToolkitError(
    'A002',
    `The results in ${folder} hold no concern with a theme, expected at least one to draw from.`,
    'Add plans to the corpus and make the results again with "crossplan run".',
  )

/** A003: two coders that could not be told apart. */
export const coderNamedTwice = (name: string, files: readonly string[]): ToolkitError =>
  new ToolkitError(
    'A003',
    `The coder "${name}" occurs ${files.length} times (${files.join(', ')}), expected a name of its own for each: coders are named by their files.`,
    'Rename the files after the people who filled them in, and name each file once.',
  )

/** A004: something lies where a new file was to be written. */
export const outputTaken = (path: string): ToolkitError =>
  new ToolkitError(
    'A004',
    `${path} is there already, and may hold somebody's work.`,
    'Name another file, or move this one away.',
  )

/** A005: a codebook file that does not follow the standard. */
export const invalidQdc = (file: string, line: number | undefined, found: string): ToolkitError =>
  new ToolkitError(
    'A005',
    `${file}${line === undefined ? '' : `:${line}`}: ${found}, expected a codebook of the REFI-QDA standard (.qdc).`,
    'Export the codebook again from the program that holds it, as "REFI-QDA codebook".',
  )

/** A006: a file beyond what is read. */
export const agreementLimit = (file: string, what: string, limit: string): ToolkitError =>
  new ToolkitError(
    'A006',
    `${file} ${what}, more than the ${limit} that are read.`,
    'Check that it is the file you mean; split it if it is.',
  )
