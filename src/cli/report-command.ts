import { Command, InvalidArgumentError } from 'commander'
import type { ScopeCondition } from '../domain/scope-condition.ts'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { exitCodes } from './exit-codes.ts'
import { refuseBeside, refuseWithout } from './idle-options.ts'
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
  readonly ods?: true
  readonly check?: true
  readonly json?: true
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

Checking: --check writes nothing and tells whether the report matches its tables: every file as it was
published, every number as its query counts it, every page as the program makes it. Exit code 1 where
something does not match.

Examples:
  $ crossplan report
  $ crossplan report --check
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
      )
      .option('--ods', 'write the workbook as ODS as well, by LibreOffice where it is installed')
      .option('--check', 'write nothing; tell whether the report there matches its tables')
      .option('--json', 'print what --check found as one JSON object'),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (options: ReportCommandOptions, command: Command) => {
      refuseWithout(command, '--check', '--json')
      refuseBeside(command, '--check', ['--ods'])
      refuseIdleRegions(options)
      const { reports, where, regions, redact, settings, title, out, quiet } = options
      const effects = world.effects(effectsOptions(options))
      const asked = {
        reports,
        ...(where === undefined ? {} : { where }),
        ...(regions === undefined ? {} : { regions }),
        ...(redact === undefined ? {} : { redact }),
        ...(settings === undefined ? {} : { settings }),
        ...(title === undefined ? {} : { title }),
        ...(out === undefined ? {} : { out }),
      }
      if (options.check) {
        const { checkWrittenReport } = await import('../pipeline/check-written-report.ts')
        const { formatCheck, formatCheckJson } = await import('./format-check.ts')
        const check = await checkWrittenReport(asked, effects)
        world.stdout.write(options.json ? formatCheckJson(check) : formatCheck(check, world.stdout))
        if (check.findings.length > 0) world.setExitCode(exitCodes.failed)
        return
      }
      const { writeReport } = await import('../pipeline/write-report.ts')
      const written = await writeReport({ ...asked, ...(options.ods ? { ods: true } : {}) }, effects)
      if (quiet) return
      const { formatWrittenReport } = await import('./format-written-report.ts')
      world.stdout.write(formatWrittenReport(written))
    })

/** Limits that were given go before those of the settings: where none is a region, nobody asks for the list of regions. */
function refuseIdleRegions({ where, regions }: ReportCommandOptions): void {
  if (regions === undefined || where === undefined || where.some(({ field }) => field === 'region')) return
  throw new InvalidArgumentError(
    "option '--regions' does nothing without '--where region=…'. Add '--where region=…', or leave out '--regions'.",
  )
}
