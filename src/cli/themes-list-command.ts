import { Command } from 'commander'
import { codebookOption } from './codebook-option.ts'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { countOf } from './count-of.ts'
import type { World } from './world.ts'

interface LookOptions extends CommonOptions {
  readonly reports: string
  readonly codebook?: string
  readonly json?: true
}

const withLookOptions = (command: Command): Command =>
  withCommonOptions(
    command
      .option('--reports <folder>', 'folder of the results', 'reports')
      .addOption(codebookOption())
      .option('--json', 'print JSON'),
  )

const LIST_HELP = `
Figures are those of the last run, by primary theme: establishments first, then concerns; themes
without a concern are listed with 0. Edits made since are told on standard error.

Examples:
  $ crossplan themes list
  $ crossplan themes list --reports results --json`

export const themesListCommand = (world: World): Command =>
  withLookOptions(new Command('list').description('list the themes with what they hold'))
    .addHelpText('after', LIST_HELP)
    .action(async (options: LookOptions) => {
      const { listThemes } = await import('../pipeline/theme-results.ts')
      const { formatThemeList } = await import('./format-themes.ts')
      const themes = await listThemes(options.reports)
      world.stdout.write(formatThemeList(themes, options.json ? 'json' : 'table', world.stdout))
      await tellPending(world, options)
    })

const SHOW_HELP = `
Concerns are those of which it is the primary theme, best fit first, each with its place in the plan.

Example:
  $ crossplan themes show food`

export const themesShowCommand = (world: World): Command =>
  withLookOptions(
    new Command('show')
      .description('show a theme with its concerns and edits')
      .argument('<theme>', 'its id or label'),
  )
    .addHelpText('after', SHOW_HELP)
    .action(async (wanted: string, options: LookOptions) => {
      const { showTheme } = await import('../pipeline/theme-results.ts')
      const { formatThemeJson, formatThemeText } = await import('./format-themes.ts')
      const theme = await showTheme(options.reports, wanted)
      world.stdout.write(options.json ? formatThemeJson(theme) : formatThemeText(theme, world.stdout))
      await tellPending(world, options)
    })

/** Says which edits of the log the results do not know yet. */
async function tellPending(world: World, options: LookOptions): Promise<void> {
  const { files, log } = world.effects(effectsOptions(options))
  const { pendingEdits } = await import('../pipeline/pending-edits.ts')
  const pending = await pendingEdits(options.reports, options.codebook, files)
  if (pending.length === 0) return
  log.warn(
    `${countOf(pending.length, 'edit')} of the log ${pending.length === 1 ? 'is' : 'are'} not in these results: ${pending.join('; ')}.`,
    { remedy: 'Run "crossplan run" again.' },
  )
}
