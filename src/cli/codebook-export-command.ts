import { Command } from 'commander'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { codebookOption } from './codebook-option.ts'
import { countOf } from './count-of.ts'
import type { World } from './world.ts'

interface ExportCommandOptions extends CommonOptions {
  readonly themes?: string
  readonly codebook?: string
}

const AFTER_HELP = `
Areas become codes that are not for coding, themes codes below them, with definition, what belongs to
them, what does not, and examples as description. A theme has the same GUID in every export.

Examples:
  $ crossplan codebook export themes.qdc
  $ crossplan codebook export themes.qdc --themes our-themes.json`

export const codebookExportCommand = (world: World): Command =>
  withCommonOptions(
    new Command('export')
      .description('write the codebook for NVivo, ATLAS.ti, MAXQDA and others (.qdc)')
      .argument('<file>', 'a new file')
      .option('--themes <file>', 'the themes before edits (default: those of this release)')
      .addOption(codebookOption()),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (file: string, options: ExportCommandOptions) => {
      const { files, log } = world.effects(effectsOptions(options))
      const { exportCodebook } = await import('../pipeline/exchange-codebook.ts')
      const { writeNewFile } = await import('../pipeline/write-new-file.ts')
      const { text, themes } = await exportCodebook(options, files)
      await writeNewFile(file, text, files)
      log.info(`${file} holds ${countOf(themes, 'theme')}.`)
    })
