import { Command, Option } from 'commander'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { refuseTwoFormats } from './idle-options.ts'
import { wholeNumber } from './whole-number.ts'
import type { World } from './world.ts'

interface SqlCommandOptions extends CommonOptions {
  readonly reports: string
  readonly format: 'table' | 'csv' | 'json'
  readonly json?: true
  readonly timeout: number
}

/** A timer for more milliseconds than 31 bits hold goes off at once. */
const MOST_SECONDS = Math.floor((2 ** 31 - 1) / 1000)

const AFTER_HELP = `
One statement, which can read the tables and nothing else. SHOW TABLES lists them, DESCRIBE concerns
lists columns; concern_overview, recurrence_overview, promise_overview, repeated_overview and
pair_evidence (each comparison of each pair) are the joins that are asked for most. Rows too wide for
the terminal stand one below the other.

Examples:
  $ crossplan sql "SHOW TABLES"
  $ crossplan sql "SELECT theme, count(*) FROM concern_overview GROUP BY 1 ORDER BY 2 DESC"
  $ crossplan sql "SELECT * FROM recurrences WHERE verdict = 'recurring'" --format csv > recurring.csv`

export const sqlCommand = (world: World): Command =>
  withCommonOptions(
    new Command('sql')
      .description('ask the tables of the last run in SQL (DuckDB)')
      .argument('<query>', 'one SQL statement')
      .option('--out, --reports <folder>', 'folder of the results', 'reports')
      .addOption(
        new Option('-f, --format <format>', 'form of the answer')
          .choices(['table', 'csv', 'json'])
          .default('table'),
      )
      .option('--json', 'short for --format json')
      .option('--timeout <seconds>', 'stop a query that takes longer', wholeNumber(1, MOST_SECONDS), 60),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (query: string, options: SqlCommandOptions, command: Command) => {
      refuseTwoFormats(command)
      const { queryTables } = await import('../tables/query-tables.ts')
      const { formatResult } = await import('./format-result.ts')
      const result = await queryTables(options.reports, query, { timeoutMs: options.timeout * 1000 })
      world.stdout.write(formatResult(result, options.json ? 'json' : options.format, world.stdout))
      const { log } = world.effects(effectsOptions(options))
      log.debug(`${result.rows.length} rows`)
    })
