import { Command, Option } from 'commander'
import type { SearchOptions } from '../pipeline/open-search.ts'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { isoDate } from './iso-date.ts'
import { modelsOption } from './models-option.ts'
import { wholeNumber } from './whole-number.ts'
import type { World } from './world.ts'

interface SearchCommandOptions extends CommonOptions {
  readonly reports: string
  readonly limit: number
  readonly json?: true
  readonly all?: true
  readonly queries?: string
  readonly establishment?: readonly string[]
  readonly theme?: readonly string[]
  readonly since?: string
  readonly priority?: 'priority' | 'key'
  readonly kind?: 'concern' | 'recommendation'
  readonly embedder: string
  readonly models: string
}

const AFTER_HELP = `
Finds concerns by what a question means, in any words: by the vectors of concerns and of their
actions, by shared words (BM25) and by themes. Each answer tells its best passage with file and line,
and why it matched. The score ranks the answers to one question; it is no probability. What is much
further off than the best is left out; --all shows it, and --json marks it ("close": false). A word
that nobody knows is looked for as the nearest one that the plans have. A prison that the question
names is taken as --establishment.

With --queries each line of the file is a question, and each line of the answer one JSON object:
{"query": …, "results": [{"concern_id": …, "score": …, "passage_id": …, "close": …}],
"unknown_words": […]}, with all results up to --limit.

Examples:
  $ crossplan search "inmates who cannot speak English"
  $ crossplan search "late medicines" --establishment maidstone --since 2022
  $ crossplan search "assaults on officers" --theme violence --json
  $ crossplan search --queries questions.txt > answers.jsonl`

export const searchCommand = (world: World): Command =>
  withCommonOptions(
    new Command('search')
      .description('find concerns and actions by a question in your own words')
      .argument('[question...]', 'what you want to know')
      .option('--out, --reports <folder>', 'folder of the results', 'reports')
      .option('-n, --limit <number>', 'most concerns shown for a question', wholeNumber(1, 1000), 10)
      .option('--all', 'show also what is not close to the question')
      .addOption(
        collected('--establishment <name>', 'only this establishment, or part of its name (repeatable)'),
      )
      .addOption(
        collected('--theme <name>', 'only concerns with this theme, or part of its name (repeatable)'),
      )
      .option(
        '--since <date>',
        'only inspections that ended then or later: 2024, 2024-06 or 2024-06-01',
        isoDate,
      )
      .addOption(
        new Option('--priority <kind>', 'only concerns of this heading').choices(['priority', 'key']),
      )
      .addOption(
        new Option('--kind <kind>', 'only concerns (since May 2022) or recommendations (before)').choices([
          'concern',
          'recommendation',
        ]),
      )
      .addOption(new Option('--queries <file>', 'a file with a question on each line ("-": standard input)'))
      .option(
        '--embedder <name>',
        'auto: that of the run; concepts; or the id or folder of the model that the run used',
        'auto',
      )
      .addOption(modelsOption())
      .option('--json', 'print the answer as one JSON object'),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (words: readonly string[], options: SearchCommandOptions, command: Command) => {
      const question = words.join(' ').trim()
      if ((question === '') === (options.queries === undefined))
        command.error('error: expected either a question or --queries <file>', { exitCode: 2 })
      const effects = world.effects(effectsOptions(options))
      const { openSearch } = await import('../pipeline/open-search.ts')
      const { formatAnswerJson, formatAnswerLine, formatAnswerText } = await import('./format-answer.ts')
      const queries =
        options.queries === undefined
          ? [question]
          : await (await import('../pipeline/read-queries.ts')).readQueries(options.queries, effects.files)
      const search = await openSearch(searchOptions(options), effects)
      try {
        for (const query of queries) {
          const answer = await search.answer(query)
          world.stdout.write(
            options.queries !== undefined
              ? formatAnswerLine(answer)
              : options.json
                ? formatAnswerJson(answer)
                : formatAnswerText(answer, world.stdout, { showAll: options.all ?? false }),
          )
        }
      } finally {
        search.close()
      }
    })

function searchOptions(options: SearchCommandOptions): SearchOptions {
  const { reports, limit, establishment, theme, since, priority, kind, embedder, models } = options
  return {
    reports,
    limit,
    embedder,
    models,
    ...(establishment ? { establishments: establishment } : {}),
    ...(theme ? { themes: theme } : {}),
    ...(since === undefined ? {} : { since }),
    ...(priority ? { priority } : {}),
    ...(kind ? { kind } : {}),
  }
}

const collected = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ])
