import { Command } from 'commander'
import { withCommonOptions, type CommonOptions } from './common-options.ts'
import type { World } from './world.ts'

const AFTER_HELP = `
Tells which themes were renamed, merged, split, retired or are new, and which concerns changed their
primary theme: by which edit, or by the model, and what had changed for it.

Example:
  $ crossplan run --out reports-2026
  $ crossplan themes diff reports-2025 reports-2026`

export const themesDiffCommand = (world: World): Command =>
  withCommonOptions(
    new Command('diff')
      .description('explain what became of the themes between two runs')
      .argument('<earlier>', 'folder of the earlier results')
      .argument('<later>', 'folder of the later results')
      .option('--json', 'print one JSON object'),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (earlier: string, later: string, options: CommonOptions & { json?: true }) => {
      const { diffRuns } = await import('../pipeline/diff-runs.ts')
      const { formatDiffJson, formatDiffText } = await import('./format-themes-diff.ts')
      const diff = await diffRuns(earlier, later)
      world.stdout.write(options.json ? formatDiffJson(diff) : formatDiffText(diff, world.stdout))
    })
