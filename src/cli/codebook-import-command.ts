import { Command } from 'commander'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { codebookOption } from './codebook-option.ts'
import { countOf } from './count-of.ts'
import type { World } from './world.ts'

interface ImportCommandOptions extends CommonOptions {
  readonly out: string
  readonly themes?: string
  readonly codebook?: string
}

const AFTER_HELP = `
Every code that may be used for coding becomes a theme, the codes above it name its area. Themes that
were exported from Crossplan keep their ids, renamed or not; other codes get new ones, made of their
names, and never one that the codebook has already.

Examples:
  $ crossplan codebook import themes.qdc --out our-themes.json`

export const codebookImportCommand = (world: World): Command =>
  withCommonOptions(
    new Command('import')
      .description('turn a codebook of NVivo, ATLAS.ti, MAXQDA or others (.qdc) into themes')
      .argument('<file>', 'a REFI-QDA codebook')
      .requiredOption('--out <themes.json>', 'a new file')
      .option('--themes <file>', 'themes whose ids are in use (default: those of this release)')
      .addOption(codebookOption()),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (file: string, options: ImportCommandOptions) => {
      const { files, log } = world.effects(effectsOptions(options))
      const { importCodebook } = await import('../pipeline/exchange-codebook.ts')
      const { writeNewFile } = await import('../pipeline/write-new-file.ts')
      const { text, themes } = await importCodebook(file, options, files)
      await writeNewFile(options.out, text, files)
      log.info(`${options.out} holds ${countOf(themes, 'theme')}.`)
    })
