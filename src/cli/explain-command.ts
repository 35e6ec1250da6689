import { Command } from 'commander'
import type { ConcernId } from '../domain/ids.ts'
import { codebookOption } from './codebook-option.ts'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { modelsOption } from './models-option.ts'
import { concernArgument } from './theme-arguments.ts'
import type { World } from './world.ts'

interface ExplainCommandOptions extends CommonOptions {
  readonly reports: string
  readonly models: string
  readonly codebook?: string
  readonly json?: true
}

const AFTER_HELP = `
Shows both concerns with their places and what was promised for them, what each comparison adds to
the odds, the words and meanings in common, and which comparison a level higher or lower would give
another verdict. Any two concerns of the results will do, in either order, also pairs that the tables
do not list. The numbers are those of the tables.

Examples:
  $ crossplan explain "maidstone-2022#1.2" "maidstone-2025#3"
  $ crossplan explain "elmley-2025#2" "rochester-2024#4" --json`

export const explainCommand = (world: World): Command =>
  withCommonOptions(
    new Command('explain')
      .description('tell why two concerns are held to be the same failing, or not')
      .argument('<concern>', 'id of a concern', concernArgument)
      .argument('<other>', 'id of another', concernArgument)
      .option('--out, --reports <folder>', 'folder of the results', 'reports')
      .addOption(modelsOption())
      .addOption(codebookOption())
      .option('--json', 'print one JSON object'),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (first: ConcernId, second: ConcernId, options: ExplainCommandOptions) => {
      const { reports, models, codebook, json } = options
      const effects = world.effects(effectsOptions(options))
      const { explainPair } = await import('../pipeline/explain-pair.ts')
      const { formatExplanation } = await import('./format-explanation.ts')
      const { formatExplanationJson } = await import('./format-explanation-json.ts')
      const pair = await explainPair(
        [first, second],
        { reports, models, ...(codebook === undefined ? {} : { codebook }) },
        effects,
      )
      world.stdout.write(json ? formatExplanationJson(pair) : formatExplanation(pair, world.stdout))
    })
