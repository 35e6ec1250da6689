import { Command, Option } from 'commander'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { exitCodes } from './exit-codes.ts'
import { LIMIT_HELP, limitOption, limitsOf, type LimitOptions } from './limit-option.ts'
import type { World } from './world.ts'

interface ReadCommandOptions extends CommonOptions, LimitOptions {
  readonly json?: true
  readonly sideBySide?: string
}

const AFTER_HELP = `
Shows cover fields, concerns, actions with owner and target, and every notice with its line, so that
a reading can be checked against the plan. Nothing is written, but for the pages of --side-by-side:
one HTML file a plan, with the source on the left and what was understood on the right.
${LIMIT_HELP}

Examples:
  $ crossplan read corpus/hmp-elmley-2025.txt
  $ crossplan read corpus --json > plans.json
  $ crossplan read corpus --side-by-side pages`

export const readCommand = (world: World): Command =>
  withCommonOptions(
    new Command('read')
      .description('show what was understood of plans')
      .argument('<files...>', 'plans, or folders of plans')
      .option('--json', 'print an array of JSON objects, one for each file')
      .addOption(
        new Option('--side-by-side <folder>', 'write pages with source and reading side by side').conflicts(
          'json',
        ),
      )
      .addOption(limitOption()),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (paths: readonly string[], options: ReadCommandOptions) => {
      const effects = world.effects(effectsOptions(options))
      if (options.sideBySide !== undefined) {
        const { writeSideBySide } = await import('../pipeline/write-side-by-side.ts')
        const { pages, hasUnreadable } = await writeSideBySide(
          paths,
          options.sideBySide,
          effects,
          limitsOf(options),
        )
        for (const { page } of pages) if (page !== undefined) world.stdout.write(`${page}\n`)
        if (hasUnreadable || pages.some(({ isPlan }) => !isPlan)) world.setExitCode(exitCodes.failed)
        return
      }
      const { readPlanFiles } = await import('../pipeline/read-plan-files.ts')
      const { read, hasUnreadable } = await readPlanFiles(paths, effects, limitsOf(options))
      const { formatReadJson } = await import('./format-read-json.ts')
      const { formatReadText } = await import('./format-read.ts')
      world.stdout.write(options.json ? formatReadJson(read) : formatReadText(read, world.stdout))
      const failed = read.filter(({ plan }) => plan === undefined)
      if (failed.length > 0)
        effects.log.warn(
          `${failed.length} of ${read.length} files could not be read as a plan: ${failed.map(({ file }) => file.name).join(', ')}.`,
        )
      if (hasUnreadable || failed.length > 0) world.setExitCode(exitCodes.failed)
    })
