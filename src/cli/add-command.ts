import { Command } from 'commander'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { exitCodes } from './exit-codes.ts'
import { LIMIT_HELP, limitOption, limitsOf, type LimitOptions } from './limit-option.ts'
import type { World } from './world.ts'

interface AddCommandOptions extends CommonOptions, LimitOptions {
  readonly to: string
  readonly json?: true
}

const AFTER_HELP = `
A plan is copied as it is, with its corrections. Refused, with the reason: a file that is no plan, an inspection that the
corpus has already under whatever name, and a name that another file of the corpus has. The exit
code is 1 when any file was refused.
${LIMIT_HELP}

Examples:
  $ crossplan add ~/Downloads/hmp-stafford.pdf
  $ crossplan add plans-2024 --to corpus`

export const addCommand = (world: World): Command =>
  withCommonOptions(
    new Command('add')
      .description('check plans and copy them into a corpus')
      .argument('<files...>', 'plans, or folders of plans')
      .option('--to <folder>', 'the corpus', 'corpus')
      .addOption(limitOption())
      .option('--json', 'print an array of JSON objects, one for each file'),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (paths: readonly string[], options: AddCommandOptions) => {
      const effects = world.effects(effectsOptions(options))
      const { addPlans } = await import('../pipeline/add-plans.ts')
      const { added, hasUnreadable } = await addPlans(paths, options.to, effects, limitsOf(options))
      const { formatAddJson } = await import('./format-add-json.ts')
      if (options.json) world.stdout.write(formatAddJson(added))
      for (const { file, planId, addedTo, notices } of added) {
        const fatal = notices.filter(({ level }) => level === 'fatal')
        for (const { code, message, remedy } of fatal) effects.log.error(message, { code, remedy })
        if (addedTo === undefined || planId === undefined || options.json) continue
        const odd = notices.length === 0 ? '' : `, ${notices.length} notices ("crossplan read" shows them)`
        world.stdout.write(`${file.path} added as ${planId}${odd}\n`)
      }
      if (hasUnreadable || added.some(({ addedTo }) => addedTo === undefined))
        world.setExitCode(exitCodes.failed)
    })
