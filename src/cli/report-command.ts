import { Command } from 'commander'
import type { ScopeCondition } from '../domain/scope-condition.ts'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { settingsOption } from './settings-option.ts'
import { whereOption } from './where-option.ts'
import type { World } from './world.ts'

interface ReportCommandOptions extends CommonOptions {
  readonly reports: string
  readonly where?: readonly ScopeCondition[]
  readonly regions?: string
  readonly redact?: string
  readonly settings?: string
  readonly title?: string
  readonly out?: string
}

const AFTER_HELP = `
Makes the report anew from the tables of the last run, all at once when everything is done: when it
fails, the old report stays as it was. Nothing is read or computed again.

A part: --where takes names or parts of names (establishment), ids or labels (theme: the main theme of
a concern), 2024, 2024..2025, 2024.. or ..2025 (year in which the inspection ended) and regions, which
need --regions. Several values stand with commas between. Given several times: all limits are met, of
one field any. The report of a part says what it leaves out; what became of a concern is still told
from all plans that were read. It goes to "scoped" within the results, or to --out.

Names: --redact masks the names and phrases of a list (one on each line; or CSV with the columns name,
replacement, kind; # begins a comment), and with them prison numbers and names behind a title (Mr,
Dr, Governor). The same name has the same mask in every report made with the same list: add new names
at its end. redactions.csv beside the report lists what was masked, and what looks like a name and was
not: it is for you, not for publication. A program finds only part of the names: read the report. The
tables of the run (crossplan.duckdb, tables/) are not masked.

Title, author, sections and limits can stand in crossplan.yaml; "crossplan init" writes one that
explains itself. Options go before what stands there.

Examples:
  $ crossplan report
  $ crossplan report --where establishment=maidstone,elmley --where year=2024..2025
  $ crossplan report --where "region=South East" --regions regions.csv --out south-east
  $ crossplan report --redact names.txt --title "What came back at Maidstone"`

export const reportCommand = (world: World): Command =>
  withCommonOptions(
    new Command('report')
      .description('make the report of the last run anew: of everything or a part, names masked')
      .option('--reports <folder>', 'folder of the results', 'reports')
      .addOption(whereOption())
      .option('--regions <file>', 'which prison is in which region: CSV (establishment, region) or YAML')
      .option('--redact <file>', 'list of names and phrases to be masked')
      .addOption(settingsOption())
      .option('--title <text>', 'title of the report')
      .option(
        '-o, --out <folder>',
        'folder for the report (default: that of the results; for a part, "scoped" within it)',
      ),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (options: ReportCommandOptions) => {
      const { reports, where, regions, redact, settings, title, out, quiet } = options
      const effects = world.effects(effectsOptions(options))
      const { writeReport } = await import('../pipeline/write-report.ts')
      const written = await writeReport(
        {
          reports,
          ...(where === undefined ? {} : { where }),
          ...(regions === undefined ? {} : { regions }),
          ...(redact === undefined ? {} : { redact }),
          ...(settings === undefined ? {} : { settings }),
          ...(title === undefined ? {} : { title }),
          ...(out === undefined ? {} : { out }),
        },
        effects,
      )
      if (quiet) return
      const { formatWrittenReport } = await import('./format-written-report.ts')
      world.stdout.write(formatWrittenReport(written))
    })
