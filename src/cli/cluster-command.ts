import { Command } from 'commander'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { wholeNumber } from './whole-number.ts'
import type { World } from './world.ts'

interface ClusterCommandOptions extends CommonOptions {
  readonly input: string
  readonly textColumn: string
  readonly idColumn: string
  readonly k?: number
  readonly seed: number
  readonly out: string
  readonly json?: true
}

const AFTER_HELP = `
Reads CSV, TSV, JSON lines (.jsonl, .ndjson), JSON and Parquet; passages are taken for English. Writes
into the output folder, all at once when everything is done:
  clusters.md        the report: labels, keywords, stability, quotes with their ids
  crossplan.duckdb   all tables, for "crossplan sql --reports <folder>"
  tables/            clusters, passage_clusters, cluster_quality, notices, runs as CSV and Parquet
Equal passages give equal results, whatever the order of their rows. Clusters with a stability below
0.75 are marked "do not cite". Passages without a text are kept out and counted.

Examples:
  $ crossplan cluster --input interviews.csv --text-column answer --id-column respondent
  $ crossplan cluster --input passages.parquet --k 20 --out results --json`

export const clusterCommand = (world: World): Command =>
  withCommonOptions(
    new Command('cluster')
      .description('cluster your own passages')
      .requiredOption('--input <file>', 'passages: CSV, TSV, JSON lines, JSON or Parquet')
      .option('--text-column <name>', 'column that holds the texts', 'text')
      .option('--id-column <name>', 'column that holds an id for each passage', 'id')
      .option('--k <number>', 'number of clusters (default: chosen)', wholeNumber(1))
      .option('--seed <number>', 'seed of everything that draws lots', wholeNumber(0, 2 ** 31 - 1), 1)
      .option('-o, --out <folder>', 'folder for the results', 'clusters')
      .option('--json', 'print the summary as one JSON object'),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (options: ClusterCommandOptions) => {
      const { input, textColumn, idColumn, k, seed, out, json, quiet } = options
      const effects = world.effects(effectsOptions(options))
      const { clusterPassages } = await import('../pipeline/cluster-passages.ts')
      const columns = { text: textColumn, id: idColumn }
      const clustered = await clusterPassages(
        { input, columns, out, seed, ...(k === undefined ? {} : { k }) },
        effects,
      )
      const { formatClustersJson, formatClustersText } = await import('./format-clusters.ts')
      if (json) world.stdout.write(formatClustersJson(clustered, out))
      else if (!quiet) world.stdout.write(formatClustersText(clustered, out, world.stdout))
    })
