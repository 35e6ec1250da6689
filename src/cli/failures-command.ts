import { Command } from 'commander'
import { effectsOptions } from './common-options.ts'
import { askedFormat, resultsFilter, withResultsOptions, type ResultsOptions } from './results-options.ts'
import { wholeNumber } from './whole-number.ts'
import type { World } from './world.ts'

interface FailuresOptions extends ResultsOptions {
  readonly establishment?: string
  readonly leastPrisons: number
}

const AFTER_HELP = `
A failure is a group of concerns of several prisons that an inspector would call the same failing, held
together by the mean probability of all its pairs (0.5 and more), not by single links. Each is shown
with the concern that stands for it, with how each prison answered side by side, and with the prisons
where the plans read do not raise it, which is not to say that it is absent there.

csv and json give one row for each action that answers a concern of a failure.

Examples:
  $ crossplan failures
  $ crossplan failures --least-prisons 3 --theme "living conditions"
  $ crossplan failures --establishment elmley --format json`

export const failuresCommand = (world: World): Command =>
  withResultsOptions(
    new Command('failures')
      .description('show failures that several prisons share, and how each answered')
      .option('--establishment <name>', 'only failures of this establishment: its name or a part of it')
      .option('--least-prisons <number>', 'only failures of at least so many prisons', wholeNumber(2), 2),
    'only failures with a concern of an inspection that ended in this year',
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (options: FailuresOptions, command: Command) => {
      const format = askedFormat(options, command)
      const { queryFailures } = await import('../pipeline/query-failures.ts')
      const { formatResult } = await import('./format-result.ts')
      const { formatFailures } = await import('./format-failures.ts')
      const answer = await queryFailures(options.reports, {
        ...resultsFilter(options.establishment, options),
        leastPrisons: options.leastPrisons,
      })
      if (format === 'table') {
        world.stdout.write(formatFailures(answer, world.stdout))
        return
      }
      world.stdout.write(formatResult(answer.answers, format, world.stdout))
      if (answer.nothing !== undefined) world.effects(effectsOptions(options)).log.info(answer.nothing)
    })
