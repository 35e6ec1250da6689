import { ToolkitError } from '../toolkit-error.ts'

/** F001: the results were made without an index, by an older version. */
export const notSearchable = (folder: string): ToolkitError =>
  new ToolkitError(
    'F001',
    `The results in ${folder} hold no search index, expected those of this version.`,
    'Make them again with "crossplan run".',
  )

/** F002: question and passages would be embedded in different ways. */
export const embedderChanged = (folder: string, made: string, now: string): ToolkitError =>
  new ToolkitError(
    'F002',
    `The results in ${folder} were embedded by ${made}, which would now be ${now}: word lists, model or program have changed since.`,
    'Make them again with "crossplan run".',
  )

/** F003: a filter that nothing in the results meets. */
export const filterUnknown = (option: string, given: string, known: readonly string[]): ToolkitError =>
  new ToolkitError(
    'F003',
    `--${option} ${given} fits nothing in the results, expected one of ${known.join(', ')}.`,
    `Name one of these or a part of it, or leave --${option} out.`,
  )

/** F004: a file of questions without any. */
export const noQueries = (file: string): ToolkitError =>
  new ToolkitError(
    'F004',
    `${file === '-' ? 'Standard input' : file} holds no question, expected one on each line.`,
    'Write one question on each line; blank lines do not count.',
  )

/** F005: questions in an encoding that is not read here. */
export const queriesEncoding = (file: string): ToolkitError =>
  new ToolkitError(
    'F005',
    `${file === '-' ? 'Standard input' : file} is not UTF-8, expected a text file of questions.`,
    'Save it as UTF-8.',
  )

/** F006: results of an older version lack tables. */
export const resultsOutdated = (folder: string, missing: readonly string[]): ToolkitError =>
  new ToolkitError(
    'F006',
    `The results in ${folder} lack ${missing.join(', ')}, expected those of this version.`,
    'Make them again with "crossplan run".',
  )

/** F007: no plan is of an establishment of this name. */
export const establishmentUnknown = (
  given: string,
  nearest: readonly string[],
  count: number,
): ToolkitError =>
  new ToolkitError(
    'F007',
    `No plan in the results is of an establishment called ${given}. Nearest of ${count}: ${nearest.join(', ')}.`,
    'Name one of these or a part of its name, or none for all; crossplan sql "SELECT DISTINCT establishment_slug FROM plans" lists them.',
  )
