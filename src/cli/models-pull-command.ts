import { Command, InvalidArgumentError, Option } from 'commander'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { formatMegabytes } from './format-megabytes.ts'
import { modelsOption } from './models-option.ts'
import type { World } from './world.ts'

interface PullCommandOptions extends CommonOptions {
  readonly models: string
  readonly quantised: boolean
  readonly hub: string
  readonly revision?: string
  readonly manifest?: string
  readonly again?: true
}

const AFTER_HELP = `
Downloads tokenizer and weights (ONNX), checks their lengths and SHA-256, and puts the model in its
place when all are there. A download that broke off goes on where it stopped when the command is
run again. "crossplan run --embedder <model>" then uses it without network; its folder can be copied to a machine
that has none.

Examples:
  $ crossplan models pull Xenova/all-MiniLM-L6-v2
  $ crossplan models pull Xenova/bge-small-en-v1.5 --no-quantised --models shared/models`

export const modelsPullCommand = (world: World): Command =>
  withCommonOptions(
    new Command('pull')
      .description('download an embedding model')
      .argument('<model>', 'its name on the hub, such as Xenova/all-MiniLM-L6-v2')
      .option('--quantised', 'weights of 8 bits: a quarter of the size, faster', true)
      .option('--no-quantised', 'weights of 32 bits: a little more exact')
      .addOption(modelsOption())
      .addOption(
        new Option('--hub <url>', 'where to download from')
          .env('CROSSPLAN_HUB')
          .argParser(webAddress)
          .default('https://huggingface.co'),
      )
      .option('--revision <name>', 'version of the model: a branch, tag or commit (default: main)')
      .option('--manifest <file>', 'manifest.json of an earlier pull, which the files have to match')
      .option('--again', 'download also what is there already'),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (id: string, options: PullCommandOptions) => {
      const { models, quantised, hub, revision, manifest, again = false } = options
      const effects = world.effects(effectsOptions(options))
      const { pullModel } = await import('../models/pull-model.ts')
      const { readManifestOf } = await import('../models/read-manifest.ts')
      const { model, isNew } = await pullModel(
        {
          id,
          models,
          hub,
          weights: quantised ? 'quantised' : 'full',
          again,
          ...(revision === undefined ? {} : { revision }),
          ...(manifest === undefined ? {} : { expected: await readManifestOf(id, manifest, effects.files) }),
        },
        effects,
      )
      world.stdout.write(
        `${id} ${isNew ? 'is' : 'was already'} in ${model.path} (${formatMegabytes(model)} MB, ${model.weights}, ${model.dims} numbers per vector).\n`,
      )
    })

function webAddress(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new InvalidArgumentError('Expected an address such as https://models.example.org.')
  return text
}
