import { Command } from 'commander'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { wholeNumber } from './whole-number.ts'
import type { World } from './world.ts'

interface AgreeCommandOptions extends CommonOptions {
  readonly reports: string
  readonly resamples: number
  readonly seed: number
  readonly json?: true
}

const AFTER_HELP = `
Each file is one coder's (filled in after "crossplan sample"), and the coder is named by it. The model
is a coder too, named ai: and the fingerprint of its embedder; themes that an analyst has set are not
its answers and do not count. Anything wrong in a file (an unknown theme, a sample_id that these
results do not have, a row that occurs twice) is told with its line, and nothing is computed.

Cohen's kappa and Krippendorff's alpha are 1 for full agreement and 0 for what chance would give;
Krippendorff asks for an alpha of 0.80, and 0.67 where conclusions are tentative. They are missing where
all said one and the same theme. Intervals are of 95 %, by the percentile bootstrap over concerns.

Examples:
  $ crossplan agree anna.csv ben.csv
  $ crossplan agree coded/anna.csv --reports results --json`

export const agreeCommand = (world: World): Command =>
  withCommonOptions(
    new Command('agree')
      .description('tell how far coders and the model agree on themes')
      .argument('<files...>', 'CSV files that coders filled in')
      .option('--reports <folder>', 'folder of the results', 'reports')
      .option('--resamples <number>', 'resamples of the bootstrap', wholeNumber(100, 100_000), 2000)
      .option('--seed <number>', 'seed of the bootstrap', wholeNumber(0, 2 ** 32 - 1), 1)
      .option('--json', 'print the answer as one JSON object'),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (paths: readonly string[], options: AgreeCommandOptions) => {
      const { files } = world.effects(effectsOptions(options))
      const { compareCoders } = await import('../pipeline/compare-coders.ts')
      const { formatAgreementJson, formatAgreementText } = await import('./format-agreement.ts')
      const { reports, resamples, seed, json } = options
      const compared = await compareCoders(paths, { reports, resamples, seed }, files)
      const format = json ? formatAgreementJson : formatAgreementText
      world.stdout.write(format(compared, { resamples, seed }))
    })
