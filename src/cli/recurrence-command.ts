import { Command, Option } from 'commander'
import { effectsOptions } from './common-options.ts'
import { askedFormat, resultsFilter, withResultsOptions, type ResultsOptions } from './results-options.ts'
import type { World } from './world.ts'

interface RecurrenceOptions extends ResultsOptions {
  readonly verdict?: 'recurring' | 'related'
  readonly state?: 'raised again' | 'back'
}

const AFTER_HELP = `
Recurring: an inspector would say that the same failing was found again; such concerns are followed
over all inspections (raised, raised again, absent, back). Related: the subject overlaps, the failing
is another. Not raised again never means resolved.

csv and json give one row for each pair of concerns, with both texts, files and lines.

Examples:
  $ crossplan recurrence
  $ crossplan recurrence maidstone --verdict recurring
  $ crossplan recurrence --theme "living conditions" --format csv > recurrence.csv`

export const recurrenceCommand = (world: World): Command =>
  withResultsOptions(
    new Command('recurrence')
      .description('show which concerns came back at later inspections of the same prison')
      .argument('[establishment]', 'only this establishment: its name or a part of it')
      .addOption(new Option('--verdict <verdict>', 'only such pairs').choices(['recurring', 'related']))
      .addOption(
        new Option('--state <state>', 'only concerns that a chain has in such a state').choices([
          'raised again',
          'back',
        ]),
      ),
    'only what came back at inspections that ended in this year',
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (establishment: string | undefined, options: RecurrenceOptions, command: Command) => {
      const format = askedFormat(options, command)
      const { queryRecurrence } = await import('../pipeline/query-recurrence.ts')
      const { formatResult } = await import('./format-result.ts')
      const { formatRecurrence } = await import('./format-recurrence.ts')
      const answer = await queryRecurrence(options.reports, {
        ...resultsFilter(establishment, options),
        ...(options.verdict === undefined ? {} : { verdict: options.verdict }),
        ...(options.state === undefined ? {} : { state: options.state }),
      })
      if (format === 'table') {
        world.stdout.write(formatRecurrence(answer, world.stdout))
        return
      }
      world.stdout.write(formatResult(answer.pairs, format, world.stdout))
      if (answer.nothing !== undefined) world.effects(effectsOptions(options)).log.info(answer.nothing)
    })
