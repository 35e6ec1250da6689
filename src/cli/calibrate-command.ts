import { Command } from 'commander'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { refuseBeside } from './idle-options.ts'
import { wholeNumber } from './whole-number.ts'
import type { World } from './world.ts'

interface CalibrateCommandOptions extends CommonOptions {
  readonly reports: string
  readonly labels?: readonly string[]
  readonly to?: string
  readonly withoutAnswers?: true
  readonly resamples: number
  readonly seed: number
  readonly json?: true
}

const AFTER_HELP = `
Answers are those of "crossplan review", and the labels that come with the program for those of its
plans that are in the corpus. All weights are fitted together; every figure is of pairs judged by
weights that were fitted without their establishment. A threshold is chosen where at least ten pairs
are wanted, else it stays. Intervals are of 95 %: the bootstrap over pairs, for shares Wilson's.

Where nobody has judged any pair of a corpus, --without-answers fits how usual it is there that a pair
is the same failing, by expectation-maximisation over the probabilities of the pairs listed; what each
kind of evidence weighs stays. It starts from the priors that were fitted with answers, wherever they
were moved before: doing it again on the same results changes nothing.

Nothing changes unless --to names a file; models/evidence.json is the one that runs use. After that,
run "crossplan run" again: which pairs are listed depends a little on the weights.

Examples:
  $ crossplan calibrate
  $ crossplan calibrate --without-answers
  $ crossplan calibrate --labels anna.yaml ben.yaml --to models/evidence.json`

export const calibrateCommand = (world: World): Command =>
  withCommonOptions(
    new Command('calibrate')
      .description('fit weights and thresholds to what people answered, and tell how well they do')
      .option('--out, --reports <folder>', 'folder of the results', 'reports')
      .option('--labels <files...>', 'files of answers (default: models/review.yaml)')
      .option('--to <file>', 'write the weights, such as to models/evidence.json')
      .option('--without-answers', 'move the priors alone, to a corpus that nobody has judged')
      .option('--resamples <number>', 'resamples of the bootstrap', wholeNumber(100, 100_000), 2000)
      .option('--seed <number>', 'seed of the bootstrap', wholeNumber(0, 2 ** 32 - 1), 1)
      .option('--json', 'print one JSON object'),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (options: CalibrateCommandOptions, command: Command) => {
      refuseBeside(command, '--without-answers', ['--labels', '--resamples', '--seed'])
      const { reports, labels, to, resamples, seed, json } = options
      const { files, log } = world.effects(effectsOptions(options))
      const { calibrateModel } = await import('../pipeline/calibrate-model.ts')
      const { formatEvidenceModel } = await import('../pipeline/format-evidence-model.ts')
      const { formatCalibration, formatCalibrationJson } = await import('./format-calibration.ts')
      const write = async (text: string): Promise<void> => {
        if (to === undefined) return
        await files.writeFile(to, text)
        log.info(`${to} written; "crossplan run" goes by models/evidence.json.`)
      }
      if (options.withoutAnswers) {
        const { fitPriors } = await import('../pipeline/fit-priors.ts')
        const { formatPriors, formatPriorsJson } = await import('./format-priors.ts')
        const priors = await fitPriors(reports, { files })
        world.stdout.write(json ? formatPriorsJson(priors) : formatPriors(priors))
        await write(formatEvidenceModel(priors))
        return
      }
      const fitted = await calibrateModel(
        { reports, resamples, seed, ...(labels === undefined ? {} : { labels }) },
        { files },
      )
      world.stdout.write(json ? formatCalibrationJson(fitted) : formatCalibration(fitted))
      await write(formatEvidenceModel(fitted))
    })
