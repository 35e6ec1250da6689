import { Command, Option } from 'commander'
import { effectsOptions } from './common-options.ts'
import { refuseBeside } from './idle-options.ts'
import { isoDate } from './iso-date.ts'
import { askedFormat, resultsFilter, withResultsOptions, type ResultsOptions } from './results-options.ts'
import { wholeNumber } from './whole-number.ts'
import type { World } from './world.ts'

interface PromisesOptions extends ResultsOptions {
  readonly owner?: string
  readonly type?: string
  readonly dueBefore?: string
  readonly outcome?: string
  readonly again?: true
  readonly rates?: string | true
  readonly limit?: number
}

const OUTCOMES = ['recurring', 'related', 'not raised again', 'not yet re-inspected', 'new']
const GROUPINGS = ['all', 'establishment', 'owner kind', 'action type', 'theme']
/** What chooses among promises; rates are counted once for each group. */
const NOT_OF_RATES = [
  '--owner',
  '--type',
  '--due-before',
  '--outcome',
  '--again',
  '--limit',
  '--theme',
  '--year',
]
/** As many as a person reads through; csv and json give all. */
const SHOWN = 50

const AFTER_HELP = `
Each action is a promise: what the plan said of it (complete, a month, ongoing) and what became of the
concern it answers at the next inspection. "Complete" is what the prison reported. A promise is made
again where a later plan holds an action that is in substance the same.

--rates shows shares with their denominators and 95 % intervals (Wilson); those of fewer than 30
promises or 10 concerns are marked as small. They are of whole establishments: options that choose
among their promises cannot stand beside it.

Examples:
  $ crossplan promises maidstone --again
  $ crossplan promises --due-before 2025-12-01 --outcome recurring
  $ crossplan promises --owner health --type train --format csv > promises.csv
  $ crossplan promises --rates "owner kind"`

export const promisesCommand = (world: World): Command =>
  withResultsOptions(
    new Command('promises')
      .description('show what was promised, and what became of it')
      .argument('[establishment]', 'only this establishment: its name or a part of it')
      .option('--owner <name>', "only promises of this kind of owner, or with this in an owner's name")
      .option('--type <type>', 'only this type of action: review, train, inform …')
      .option(
        '--due-before <date>',
        'only target months that are over then: 2025, 2025-06 or 2025-06-01',
        isoDate,
      )
      .addOption(new Option('--outcome <outcome>', 'only concerns with this outcome').choices(OUTCOMES))
      .option('--again', 'only promises that a later plan makes again')
      .addOption(new Option('--rates [by]', 'show rates instead, by one grouping or all').choices(GROUPINGS))
      .option(
        '-n, --limit <number>',
        `most promises shown (default: ${SHOWN}; csv and json: all)`,
        wholeNumber(1),
      ),
    'only plans that answer inspections that ended in this year',
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (establishment: string | undefined, options: PromisesOptions, command: Command) => {
      refuseBeside(command, '--rates', NOT_OF_RATES)
      const format = askedFormat(options, command)
      const { queryPromiseRates, queryPromises } = await import('../pipeline/query-promises.ts')
      const { formatResult } = await import('./format-result.ts')
      const { formatPromiseRates, formatPromises } = await import('./format-promises.ts')
      const { reports, rates, limit } = options
      if (rates !== undefined) {
        const by = rates === true ? {} : { by: rates }
        const answer = await queryPromiseRates(reports, { ...resultsFilter(establishment, options), ...by })
        const text =
          format === 'table'
            ? formatPromiseRates(answer, world.stdout)
            : formatResult(answer, format, world.stdout)
        world.stdout.write(text)
        return
      }
      const { promises, nothing } = await queryPromises(reports, {
        ...resultsFilter(establishment, options),
        ...(options.owner === undefined ? {} : { owner: options.owner }),
        ...(options.type === undefined ? {} : { type: options.type }),
        ...(options.dueBefore === undefined ? {} : { dueBefore: options.dueBefore }),
        ...(options.outcome === undefined ? {} : { outcome: options.outcome }),
        ...(options.again === undefined ? {} : { again: options.again }),
      })
      const most = limit ?? (format === 'table' ? SHOWN : Infinity)
      const shown = { ...promises, rows: promises.rows.slice(0, most) }
      const left = promises.rows.length - shown.rows.length
      if (format === 'table') {
        world.stdout.write(formatPromises({ promises: shown, nothing, left }, world.stdout))
        return
      }
      world.stdout.write(formatResult(shown, format, world.stdout))
      if (nothing !== undefined) world.effects(effectsOptions(options)).log.info(nothing)
    })
