import { Command, Option } from 'commander'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { refuseTwoFormats } from './idle-options.ts'
import type { World } from './world.ts'

interface DiffOptions extends CommonOptions {
  readonly format: 'table' | 'json'
  readonly json?: true
}

const AFTER_HELP = `
Says first what went in otherwise: plans (new, gone, changed, renamed), program, embedder, codebook and
its edits, weights of evidence, answers of reviewers, seed and other settings. Then what moved, each
with its reason: concerns that came back now or no longer, with their probabilities, outcomes, failures
that prisons share, promises, themes, numbers of the report, and which tables have other rows.

Plans are followed by their bytes, whatever their files are called, and failures by their concerns.
Reports that differ are no fault: the exit code is 0.

Examples:
  $ crossplan run plans-2026 --out reports-2026
  $ crossplan diff reports-2025 reports-2026
  $ crossplan diff reports-2025 reports-2026 --format json`

export const diffCommand = (world: World): Command =>
  withCommonOptions(
    new Command('diff')
      .description('explain why two reports differ: what went in otherwise, and what moved')
      .argument('<earlier>', 'folder of the earlier results')
      .argument('<later>', 'folder of the later results')
      .addOption(
        new Option('-f, --format <format>', 'form of the answer').choices(['table', 'json']).default('table'),
      )
      .option('--json', 'print one JSON object: the same as --format json'),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (earlier: string, later: string, options: DiffOptions, command: Command) => {
      refuseTwoFormats(command)
      const { explainDifference } = await import('../pipeline/explain-difference.ts')
      const diff = await explainDifference(earlier, later, world.effects(effectsOptions(options)))
      if (options.json || options.format === 'json') {
        const { formatReportsDiffJson } = await import('./format-diff-json.ts')
        world.stdout.write(formatReportsDiffJson(diff))
        return
      }
      const { formatReportsDiff } = await import('./format-diff.ts')
      world.stdout.write(formatReportsDiff(diff, [earlier, later], world.stdout))
    })
