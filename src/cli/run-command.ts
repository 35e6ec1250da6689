import { Command } from 'commander'
import { codebookOption } from './codebook-option.ts'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { exitCodes } from './exit-codes.ts'
import { LIMIT_HELP, limitOption, limitsOf, type LimitOptions } from './limit-option.ts'
import { modelsOption } from './models-option.ts'
import { reviewsOption } from './reviews-option.ts'
import { settingsOption } from './settings-option.ts'
import { wholeNumber } from './whole-number.ts'
import type { World } from './world.ts'

interface RunCommandOptions extends CommonOptions, LimitOptions {
  readonly out: string
  readonly seed: number
  readonly clusters?: number
  readonly embedder: string
  readonly models: string
  readonly previous?: string
  readonly codebook?: string
  readonly reviews?: string
  readonly rawCsv?: true
  readonly settings?: string
  readonly json?: true
}

const AFTER_HELP = `
Writes into the output folder, all at once when everything is done:
  report.html        the report, to read in a browser and to print
  report.md          the same in Markdown
  report.xlsx        its tables as a workbook
  report-tables/     its tables as CSV; data-dictionary.csv says what columns mean
  redactions.csv     what looks like a name of a person, for you to look at; not for publication
  crossplan.duckdb   all tables, for "crossplan sql"
  tables/            each table as CSV and Parquet; data-dictionary.csv says what columns mean
  run.json           what all of it was made of: a hash of each ingredient and of each file
A run that fails leaves the results of the last one as they are. In a corpus folder README*,
LICENSE*, hidden files and *.corrections.yaml are no plans. Title, sections, limits and masks of the
report stand in crossplan.yaml ("crossplan init" writes one); the report of a part goes to scoped/.
${LIMIT_HELP}

In the CSV files of tables/ a text that begins with =, +, -, @, a tab or a carriage return has an apostrophe in
front, so that no spreadsheet takes it for a formula. --raw-csv leaves it out; Parquet and database
hold every text as it is.

With a pulled model its vectors stand in for the built-in ones: in clusters, in the evidence from
context and actions, and in finding repeated actions. The evidence from words (lexical, lsa,
concepts) stays, and so do the weights of all evidence, which were fitted with the built-in
embedder, so that probabilities are a little less sure. A model that is missing or cannot be run
ends the run; nothing takes its place. Summary, report and the table runs name the embedder.

Examples:
  $ crossplan run
  $ crossplan run plans --out results --json > summary.json
  $ crossplan run --embedder Xenova/all-MiniLM-L6-v2`

export const runCommand = (world: World): Command =>
  withCommonOptions(
    new Command('run')
      .description('read all plans of a corpus and write tables and report')
      .argument('[corpus]', 'folder of plans, or one plan', 'corpus')
      .option('-o, --out <folder>', 'folder for the results', 'reports')
      .option('--seed <number>', 'seed of everything that draws lots', wholeNumber(0), 1)
      .option(
        '--clusters <number>',
        'number of clusters (default: the clearest and most repeatable)',
        wholeNumber(1),
      )
      .option(
        '--embedder <name>',
        'concepts (the built-in one), or the id or folder of a pulled model; auto: the pulled model that models/embedders.yaml marks so, else concepts',
        'auto',
      )
      .addOption(modelsOption())
      .addOption(codebookOption())
      .addOption(reviewsOption())
      .option(
        '--previous <folder>',
        'results of an earlier run: clusters that are in essence the same keep its ids and labels',
      )
      .option(
        '--raw-csv',
        'leave texts in the CSV files of tables/ as they are, also what a spreadsheet takes for a formula',
      )
      .addOption(settingsOption())
      .addOption(limitOption())
      .option('--json', 'print the summary as one JSON object'),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (corpus: string, options: RunCommandOptions) => {
      const {
        out,
        seed,
        clusters,
        embedder,
        models,
        codebook,
        reviews,
        previous,
        rawCsv,
        settings,
        json,
        quiet,
      } = options
      const effects = world.effects(effectsOptions(options))
      const { runPipeline } = await import('../pipeline/run-pipeline.ts')
      const summary = await runPipeline(
        {
          corpus,
          out,
          seed,
          embedder,
          models,
          ...(clusters === undefined ? {} : { clusters }),
          ...(codebook === undefined ? {} : { codebook }),
          ...(reviews === undefined ? {} : { reviews }),
          ...(previous === undefined ? {} : { previous }),
          ...(rawCsv ? { rawCsv } : {}),
          ...(settings === undefined ? {} : { settings }),
          ...limitsOf(options),
        },
        effects,
      )
      const { formatRunJson, formatRunText } = await import('./format-run.ts')
      if (json) world.stdout.write(formatRunJson(summary, out))
      else if (!quiet) world.stdout.write(formatRunText(summary, out, world.stdout))
      const { failed, found } = summary.files
      if (failed.length === 0) return
      effects.log.warn(
        `${failed.length} of ${found} files could not be read as a plan and are in no result: ${failed.join(', ')}.`,
        { remedy: 'The reasons stand above and in the table notices.' },
      )
      world.setExitCode(exitCodes.failed)
    })
