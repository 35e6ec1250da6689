import { Command } from 'commander'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { exitCodes } from './exit-codes.ts'
import { modelsOption } from './models-option.ts'
import type { World } from './world.ts'

interface VerifyCommandOptions extends CommonOptions {
  readonly models: string
  readonly json?: true
}

const AFTER_HELP = `
Computes the SHA-256 of every file again and compares it with the manifest.json that was written when
the model was pulled. Exit code 1 when a model is not as it was pulled, or has no manifest.

Examples:
  $ crossplan models verify
  $ crossplan models verify Xenova/all-MiniLM-L6-v2`

export const modelsVerifyCommand = (world: World): Command =>
  withCommonOptions(
    new Command('verify')
      .description('compare embedding models with what was pulled')
      .argument('[model]', 'name of a pulled model, or its folder (default: all)')
      .addOption(modelsOption())
      .option('--json', 'print an array of JSON objects, one for each model'),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (wish: string | undefined, options: VerifyCommandOptions) => {
      const { files, log } = world.effects(effectsOptions(options))
      const { listModels } = await import('../models/list-models.ts')
      const { findModel } = await import('../models/find-model.ts')
      const { verifyModel } = await import('../models/verify-model.ts')
      const pulled = await listModels(options.models, files)
      const chosen = wish === undefined ? pulled : [await findModel(wish, pulled, files)]
      const models = await Promise.all(chosen.map((model) => verifyModel(model, files)))
      const { formatModels } = await import('./format-models.ts')
      world.stdout.write(formatModels(models, options.json ? 'json' : 'table', world.stdout))
      const faults = models.flatMap(({ fault }) => fault ?? [])
      for (const { message, code, remedy } of faults) log.error(message, { code, remedy })
      if (faults.length > 0) world.setExitCode(exitCodes.failed)
    })
