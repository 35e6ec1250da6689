import { boolean, double, integer, optionalText, text, type Column, type ColumnValue } from './column.ts'
import { schema, type TableDefinition } from './schema.ts'

/** The tables that clustering a researcher's own passages writes. */
export const passageSchema = {
  clusters: {
    description: 'Groups of passages that share words or the company of words.',
    columns: {
      cluster_id: text('id within this run'),
      label: text('short name made of its keywords'),
      keywords: text('phrases that tell it from the others, best first'),
      size: integer('number of passages'),
      stability: double('how often its passages stay together when clustering is repeated, 0 to 1'),
      is_citable: boolean('whether it is stable enough to be cited: stability of 0.75 or more'),
      group_id: text('group of clusters that lie near one another'),
      representative_passage_id: text('passage nearest to the middle'),
    },
    key: ['cluster_id'],
  },
  passage_clusters: {
    description: 'The cluster of each passage; passages without a text have none.',
    columns: {
      passage_id: text('id as it stands in the file'),
      cluster_id: text('cluster'),
      similarity: double('cosine to the middle of the cluster, -1 to 1'),
      is_loose: boolean(
        'whether it fits the cluster loosely: its similarity is an outlier below those of all members, by a limit between 0.5 and 0.75',
      ),
    },
    key: ['passage_id'],
  },
  cluster_quality: {
    description: 'How far the clusters can be relied on: one row for each figure.',
    columns: {
      measure: text(
        'coherence (NPMI of keywords), label_diversity, variance_explained (of the vectors, by the clusters) or variance_kept (of the words, by the vectors)',
      ),
      subject: optionalText('cluster; missing for all together'),
      value: double('the figure'),
      is_flagged: boolean('whether somebody should look at it'),
    },
    key: ['measure', 'subject'],
  },
  notices: {
    description: 'What was odd about the passages.',
    columns: {
      code: text('kind of notice'),
      level: text('info or warning'),
      message: text('what was found'),
      remedy: text('what to do'),
    },
    key: ['code'],
  },
  runs: schema.runs,
} as const satisfies Readonly<Record<string, TableDefinition>>

export type PassageTableName = keyof typeof passageSchema

type Columns<N extends PassageTableName> = (typeof passageSchema)[N]['columns']

/** A row of one of these tables. */
export type PassageRow<N extends PassageTableName> = {
  readonly [C in keyof Columns<N>]: Columns<N>[C] extends Column ? ColumnValue<Columns<N>[C]> : never
}

export type PassageTables = { readonly [N in PassageTableName]: readonly PassageRow<N>[] }

export const passageTableNames = Object.keys(passageSchema) as readonly PassageTableName[]
