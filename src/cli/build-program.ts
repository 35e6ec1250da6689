import { Command } from 'commander'
import { packageVersion } from '../effects/package-files.ts'
import { addCommand } from './add-command.ts'
import { agreeCommand } from './agree-command.ts'
import { clusterCommand } from './cluster-command.ts'
import { calibrateCommand } from './calibrate-command.ts'
import { codebookCommand } from './codebook-command.ts'
import { diffCommand } from './diff-command.ts'
import { explainCommand } from './explain-command.ts'
import { failuresCommand } from './failures-command.ts'
import { initCommand } from './init-command.ts'
import { modelsCommand } from './models-command.ts'
import { promisesCommand } from './promises-command.ts'
import { readCommand } from './read-command.ts'
import { realWorld } from './real-world.ts'
import { reportCommand } from './report-command.ts'
import { reviewCommand } from './review-command.ts'
import { recurrenceCommand } from './recurrence-command.ts'
import { runCommand } from './run-command.ts'
import { sampleCommand } from './sample-command.ts'
import { searchCommand } from './search-command.ts'
import { sqlCommand } from './sql-command.ts'
import { themesCommand } from './themes-command.ts'
import type { World } from './world.ts'

const AFTER_HELP = `
Examples:
  $ crossplan run                       read the plans in corpus/, write to reports/
  $ crossplan run plans --out results   the same with other folders
  $ crossplan report --where establishment=maidstone
  $ crossplan read corpus/*.txt         show what was understood of each plan
  $ crossplan add ~/Downloads/plan.pdf  check a plan and copy it into corpus/
  $ crossplan search "inmates who cannot speak English"
  $ crossplan recurrence maidstone      what came back at the next inspection
  $ crossplan sql "SELECT establishment, count(*) FROM plans GROUP BY 1 ORDER BY 1"

Results go to standard output, everything else to standard error. "crossplan help run" tells more
about a command.

Exit codes:
  0  done; for run and read: every file was read as a plan
  1  failed, or a file could not be read as a plan
  2  wrong use of the command line
  3  a bug in crossplan

Environment:
  CROSSPLAN_CACHE     folder for what can be made again (default: the system's cache folder)
  CROSSPLAN_CODEBOOK  the log of edits of themes (default: models/codebook.yaml)
  CROSSPLAN_HUB       where embedding models are downloaded from
  CROSSPLAN_MODELS    folder of pulled embedding models
  CROSSPLAN_REVIEWS   the file of reviewers' answers (default: models/review.yaml)
  NO_COLOR            set to anything to switch colours off
`

/** What stands below every message on wrong use. */
export const HELP_HINT = 'Run it with --help to see how it is used.'

/** The command line, not yet parsed. */
export function buildProgram(world: World = realWorld()): Command {
  const program = new Command('crossplan')
    .description(
      'Reads the action plans that answer inspections by HM Inspectorate of Prisons and tells what runs through them: ' +
        'themes, concerns that come back, failures that prisons share, and what became of what was promised.',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', AFTER_HELP)
  for (const command of [
    runCommand(world),
    reportCommand(world),
    initCommand(world),
    readCommand(world),
    addCommand(world),
    searchCommand(world),
    recurrenceCommand(world),
    promisesCommand(world),
    failuresCommand(world),
    diffCommand(world),
    sqlCommand(world),
    explainCommand(world),
    reviewCommand(world),
    calibrateCommand(world),
    themesCommand(world),
    clusterCommand(world),
    sampleCommand(world),
    agreeCommand(world),
    codebookCommand(world),
    modelsCommand(world),
  ])
    program.addCommand(command)
  for (const command of withSubcommands(program)) {
    command
      .helpOption('-h, --help', 'print help')
      .showHelpAfterError(HELP_HINT)
      .exitOverride()
      .configureOutput({
        writeOut: (text) => {
          world.stdout.write(text)
        },
        writeErr: (text) => {
          world.stderr.write(text)
        },
        getOutHelpWidth: () => world.stdout.columns ?? HELP_WIDTH,
        getErrHelpWidth: () => world.stderr.columns ?? HELP_WIDTH,
      })
  }
  return program
}

const withSubcommands = (command: Command): readonly Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
]

const HELP_WIDTH = 100
