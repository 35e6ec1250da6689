import { Command } from 'commander'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { modelsOption } from './models-option.ts'
import type { World } from './world.ts'

interface ListCommandOptions extends CommonOptions {
  readonly models: string
  readonly json?: true
}

const AFTER_HELP = `
"verified" says whether all files are as they were pulled; "crossplan models verify" says what is
wrong with those that are not.

Examples:
  $ crossplan models list
  $ crossplan models list --json`

export const modelsListCommand = (world: World): Command =>
  withCommonOptions(
    new Command('list')
      .description('show which embedding models are here')
      .addOption(modelsOption())
      .option('--json', 'print an array of JSON objects, one for each model'),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (options: ListCommandOptions) => {
      const { files, log } = world.effects(effectsOptions(options))
      const { listModels } = await import('../models/list-models.ts')
      const { verifyModel } = await import('../models/verify-model.ts')
      const models = await Promise.all(
        (await listModels(options.models, files)).map((model) => verifyModel(model, files)),
      )
      const { formatModels } = await import('./format-models.ts')
      world.stdout.write(formatModels(models, options.json ? 'json' : 'table', world.stdout))
      if (models.length === 0)
        log.info(`No model is in ${options.models}. Pull one: crossplan models pull Xenova/all-MiniLM-L6-v2`)
    })
