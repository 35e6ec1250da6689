import { Command } from 'commander'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import type { World } from './world.ts'

const AFTER_HELP = `
Makes the graph of word meanings that the built-in embedder goes by, from the WordNet that is
installed and models/synonyms.json. Runs do this by themselves where it is missing; building it
beforehand saves each new machine its first second or two. Equal data give the same bytes.

Examples:
  $ crossplan models build`

export const modelsBuildCommand = (world: World): Command =>
  withCommonOptions(new Command('build').description("build the built-in embedder's data"))
    .addHelpText('after', AFTER_HELP)
    .action(async (options: CommonOptions) => {
      const { files } = world.effects(effectsOptions(options))
      const { buildModels } = await import('../pipeline/built-models.ts')
      const { path, bytes, sha256 } = await buildModels(files)
      if (options.quiet) return
      world.stdout.write(`${path}  ${(bytes / 1e6).toFixed(1)} MB  sha256 ${sha256}\n`)
    })
