import { Command, Option } from 'commander'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { countOf } from './count-of.ts'
import { wholeNumber } from './whole-number.ts'
import type { World } from './world.ts'

interface SampleCommandOptions extends CommonOptions {
  readonly for: 'coding'
  readonly size: number
  readonly seed: number
  readonly out?: string
  readonly reports: string
  readonly blindSource?: true
}

const AFTER_HELP = `
Each theme that has concerns has one at least in the sample, as far as its size allows; the rest is in
proportion. Themes and model's answers are not in the file. A coder puts an id or label of the
codebook into "theme", and into "second_theme" where another fits as well; "crossplan agree" compares
the files. The same size and seed give the same sample; sample_id names a concern in every sample.

Examples:
  $ crossplan sample --for coding --out anna.csv
  $ crossplan sample --for coding --size 200 --blind-source > coder.csv`

export const sampleCommand = (world: World): Command =>
  withCommonOptions(
    new Command('sample')
      .description('draw concerns for people to code, without the model’s answer')
      .addOption(
        new Option('--for <purpose>', 'what the sample is for').choices(['coding']).default('coding'),
      )
      .option('--size <number>', 'how many concerns', wholeNumber(1, 1_000_000), 100)
      .option('--seed <number>', 'seed of what is drawn and in which order', wholeNumber(0, 2 ** 32 - 1), 1)
      .option('--out <file>', 'a new CSV file (default: standard output)')
      .option('--reports <folder>', 'folder of the results', 'reports')
      .option('--blind-source', 'leave out prison, year and concern_id'),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (options: SampleCommandOptions) => {
      const { files, log } = world.effects(effectsOptions(options))
      const { sampleForCoding } = await import('../pipeline/sample-for-coding.ts')
      const { writeNewFile } = await import('../pipeline/write-new-file.ts')
      const { reports, size, seed, out } = options
      const sample = await sampleForCoding({
        reports,
        size,
        seed,
        hidesSource: options.blindSource ?? false,
      })
      if (out === undefined) world.stdout.write(sample.sheet)
      else {
        await writeNewFile(out, sample.sheet, files)
        log.info(`${out} holds ${countOf(sample.drawn, 'concern')} of ${sample.concerns}.`)
      }
      if (sample.drawn < size) log.info(`There are no more than ${countOf(sample.concerns, 'concern')}.`)
      if (sample.themesDrawn < sample.themesUsed)
        log.warn(
          `Only ${sample.themesDrawn} of ${countOf(sample.themesUsed, 'theme')} occur in the sample.`,
          { remedy: `Draw at least ${sample.themesUsed} with --size.` },
        )
    })
