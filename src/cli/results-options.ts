import { Option, type Command } from 'commander'
import type { ResultsFilter } from '../pipeline/open-results.ts'
import { withCommonOptions, type CommonOptions } from './common-options.ts'
import { refuseTwoFormats } from './idle-options.ts'
import { wholeNumber } from './whole-number.ts'

/** Options of every command that shows what is in a run's results. */
export interface ResultsOptions extends CommonOptions {
  readonly reports: string
  readonly format: 'table' | 'csv' | 'json'
  readonly json?: true
  readonly theme?: readonly string[]
  readonly year?: number
}

/** Adds the options of `ResultsOptions`. @param year what the year is of, for the help */
export const withResultsOptions = (command: Command, year: string): Command =>
  withCommonOptions(
    command
      .option('--out, --reports <folder>', 'folder of the results', 'reports')
      .addOption(
        new Option('--theme <name>', 'only this theme, or part of its name (repeatable)').argParser(
          (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
        ),
      )
      .option('--year <year>', year, wholeNumber(1900, 2200))
      .addOption(
        new Option('-f, --format <format>', 'form of the answer')
          .choices(['table', 'csv', 'json'])
          .default('table'),
      )
      .option('--json', 'short for --format json'),
  )

/** The form that was asked for. @throws InvalidArgumentError when two were */
export function askedFormat({ format, json }: ResultsOptions, command: Command): ResultsOptions['format'] {
  refuseTwoFormats(command)
  return json ? 'json' : format
}

/** What these options mean for the results. */
export const resultsFilter = (
  establishment: string | undefined,
  { theme, year }: ResultsOptions,
): ResultsFilter => ({
  ...(establishment === undefined ? {} : { establishment }),
  ...(theme === undefined ? {} : { themes: theme }),
  ...(year === undefined ? {} : { year }),
})
