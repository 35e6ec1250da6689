import {
  boolean,
  double,
  integer,
  optionalBoolean,
  optionalDate,
  optionalInteger,
  optionalText,
  text,
  type Column,
  type ColumnValue,
} from './column.ts'
import { evidenceColumns } from './evidence-columns.ts'

/** What a table holds, its columns in order, and the columns that its rows are sorted by (and known by). */
export interface TableDefinition {
  readonly description: string
  readonly columns: Readonly<Record<string, Column>>
  readonly key: readonly string[]
}

const table = <C extends Readonly<Record<string, Column>>>(definition: {
  description: string
  columns: C
  key: readonly (keyof C & string)[]
}) => definition

/**
 * The contract: every table that a run writes. DuckDB, CSV, Parquet, the reader and the row types all follow from
 * here, so a table is added by adding it here and giving its rows in the pipeline.
 */
export const schema = {
  plans: table({
    description: 'One row for each action plan that was read.',
    columns: {
      plan_id: text('establishment slug and the year the inspection ended'),
      kind: text('inspection, review of progress, urgent notification or thematic'),
      establishment: optionalText('name as printed; missing for thematic plans'),
      title: optionalText('what the cover calls the plan, where it says more than the name'),
      establishment_slug: text('identity of the establishment over all its plans'),
      inspection_start: optionalDate('first day of the inspection'),
      inspection_end: optionalDate('last day of the inspection'),
      report_published: optionalDate('day on which the inspection report was published'),
      plan_submitted: optionalDate('day on which the plan was submitted'),
      source_file: text('file that the plan was read from'),
      source_sha256: text('SHA-256 of that file'),
    },
    key: ['plan_id'],
  }),
  concerns: table({
    description: 'One row for each concern (since May 2022) or recommendation (before) of a plan.',
    columns: {
      concern_id: text('plan_id, # and the number as printed'),
      plan_id: text('plan that it stands in'),
      number: optionalText('as printed without a closing stop; missing where it is lost'),
      priority: optionalText('priority or key; missing for recommendations'),
      kind: text('concern or recommendation'),
      response: optionalText('agreed, partly agreed or not agreed; missing where the layout has none'),
      text: text('full text'),
      is_fragment: boolean('whether part of the text is lost'),
      line_start: optionalInteger('first line in the source file'),
      line_end: optionalInteger('last line in the source file'),
      is_corrected: boolean("whether an analyst's correction changed what was read"),
    },
    key: ['concern_id'],
  }),
  actions: table({
    description: 'One row for each action that answers a concern.',
    columns: {
      action_id: text('concern_id, / and the position'),
      concern_id: text('concern that it answers'),
      position: integer('place among the actions of the concern, from 1'),
      text: text('full text'),
      owner: optionalText('responsible owner as printed'),
      target: optionalText('target date as printed'),
      target_kind: text('month, complete, ongoing, relative or unknown'),
      target_month: optionalDate('first day of the target month, where target_kind is month'),
      line_start: optionalInteger('first line in the source file'),
      line_end: optionalInteger('last line in the source file'),
      is_corrected: boolean("whether an analyst's correction changed what was read"),
    },
    key: ['action_id'],
  }),
  action_owners: table({
    description: 'One row for each body or post that answers for an action; joint owners have a row each.',
    columns: {
      action_id: text('action'),
      owner: text('name of the owner, normalised'),
      owner_kind: text('governor, hmpps, health, education, estates or other'),
    },
    key: ['action_id', 'owner'],
  }),
  action_types: table({
    description:
      'What each action does: one type of a small codebook, by its verbs and what they are done to.',
    columns: {
      action_id: text('action'),
      action_type: text('id of its type in models/action-types.json: review, train, inform …'),
      share: double("share of the action's verbs, weighed, that speak for the type, 0 to 1"),
      words: optionalText('words that decided; missing where only their absence did'),
    },
    key: ['action_id'],
  }),
  notices: table({
    description: 'One row for each thing that was odd in a file.',
    columns: {
      plan_id: optionalText('plan concerned; missing where the file was not read as a plan'),
      source_file: optionalText('file concerned'),
      code: text('kind of notice'),
      level: text('info, warning or fatal (the file was left out)'),
      line: optionalInteger('line in the source file'),
      message: text('what was found and what was expected'),
      remedy: text('what to do'),
    },
    key: ['plan_id', 'source_file', 'line', 'code', 'message', 'remedy'],
  }),
  themes: table({
    description:
      'The codebook after all edits: one row for each theme, also where no concern has it, and for each retired one.',
    columns: {
      theme_id: text('id in the codebook'),
      label: text('short name'),
      healthy_prison_area: text("area of HM Inspectorate of Prisons' Expectations"),
      definition: text('what belongs to the theme'),
      status: text('active, or retired by an edit: such a theme has no concern'),
      successors: optionalText('themes that took the place of a retired one'),
      note: optionalText('what analysts noted about it'),
    },
    key: ['theme_id'],
  }),
  theme_edits: table({
    description: "The analyst's log of edits over the codebook: one row for each edit, in force or not.",
    columns: {
      edit_id: integer('number in the log'),
      date: text('day of the edit, as the log has it'),
      made_by: optionalText('who made it'),
      operation: text('rename, merge, split, move, pin, unpin, note, must_link, cannot_link or undo'),
      subject: text('ids of the themes or concerns that it is about; the number of the edit that is undone'),
      target: optionalText('ids of the themes that it leads to'),
      detail: text('what it does, in a sentence'),
      reason: text('why, as the analyst put it'),
      status: text('applied or not applied'),
      why_not: optionalText('why it was not applied'),
    },
    key: ['edit_id'],
  }),
  concern_themes: table({
    description: 'The themes of each concern, best first.',
    columns: {
      concern_id: text('concern'),
      theme_id: text('theme'),
      rank: integer('1 for the primary theme'),
      score: double('share of the concern that the theme explains, 0 to 1'),
      assigned_by: text('model or analyst'),
    },
    key: ['concern_id', 'rank'],
  }),
  clusters: table({
    description:
      'Groups of concerns that are alike in text and in their shares of the themes, in as many as fit best.',
    columns: {
      cluster_id: text('id within this run'),
      label: text('short name made of its keywords'),
      keywords: text('phrases that tell it from the others, best first'),
      size: integer('number of concerns'),
      stability: double('how often its concerns stay together when clustering is repeated, 0 to 1'),
      is_citable: boolean('whether it is stable enough to be cited: stability of 0.75 or more'),
      representative_concern_id: text('concern nearest to the middle'),
    },
    key: ['cluster_id'],
  }),
  theme_quality: table({
    description: 'What makes themes and clusters hard to tell apart or to rely on: one row for each figure.',
    columns: {
      measure: text(
        'definition_similarity (cosine), member_overlap (Jaccard), concerns (number of the theme), coherence (NPMI of keywords) or label_diversity',
      ),
      subject: optionalText('theme or cluster; missing for all together'),
      other: optionalText('the other theme of a pair'),
      value: double('the figure'),
      is_flagged: boolean('whether somebody should look at it'),
    },
    key: ['measure', 'subject', 'other'],
  }),
  concern_clusters: table({
    description: 'The cluster of each concern.',
    columns: {
      concern_id: text('concern'),
      cluster_id: text('cluster'),
      similarity: double('cosine to the middle of the cluster, -1 to 1'),
    },
    key: ['concern_id', 'cluster_id'],
  }),
  recurrences: table({
    description:
      'Pairs of an earlier and a later concern of one establishment, with the evidence that they are the same.',
    columns: {
      earlier_concern_id: text('concern of the earlier inspection'),
      later_concern_id: text('concern of the later inspection'),
      establishment: text('name as printed in the later plan'),
      consecutive: boolean('whether no other inspection in the corpus lies between'),
      probability: double('that an inspector would say it recurs or is related, 0 to 1'),
      verdict: text('recurring, related or none'),
      ...evidenceColumns,
      priority_change: text('escalated, eased, unchanged or unknown'),
      crosses_2022_break: boolean(
        'whether one side is a recommendation from before May 2022 and the other a concern: two series, compared with care',
      ),
    },
    key: ['earlier_concern_id', 'later_concern_id'],
  }),
  shared_issues: table({
    description:
      'Pairs of concerns of different establishments, with the evidence that they are the same failing.',
    columns: {
      concern_a: text('concern with the lower id'),
      concern_b: text('concern with the higher id'),
      probability: double('that they are the same failing, 0 to 1'),
      verdict: text('recurring, related or none'),
      ...evidenceColumns,
      crosses_2022_break: boolean(
        'whether one side is a recommendation from before May 2022 and the other a concern: two series, compared with care',
      ),
    },
    key: ['concern_a', 'concern_b'],
  }),
  recurring_failures: table({
    description: 'Groups of concerns of several establishments that are the same failing.',
    columns: {
      failure_id: text('id within this run'),
      label: text('short name'),
      theme_id: optionalText('most frequent theme of its concerns'),
      establishments: text('slugs of the establishments'),
      concerns: text('ids of the concerns'),
      establishment_count: integer('number of establishments'),
      concern_count: integer('number of concerns'),
    },
    key: ['failure_id'],
  }),
  concern_outcomes: table({
    description: 'What became of each concern at the next inspection of its establishment in the corpus.',
    columns: {
      concern_id: text('concern'),
      outcome: text('recurring, related, not raised again, not yet re-inspected or new; never "resolved"'),
      raised_before: optionalText(
        'recurring, related or none: strongest link to the inspection before; missing for the first one known',
      ),
      crosses_2022_break: boolean(
        'whether the outcome compares a recommendation from before May 2022 with concerns: two series',
      ),
    },
    key: ['concern_id'],
  }),
  promises: table({
    description: 'Each action as a promise, and the outcome of the concern that it answers.',
    columns: {
      action_id: text('action'),
      target: optionalText('target date as printed'),
      reported_complete: boolean('whether the plan says complete: the word of the prison, no evidence'),
      due_before_next_inspection: optionalBoolean(
        'whether it fell due before the next inspection began; missing where that cannot be told',
      ),
      concern_outcome: optionalText('outcome of the concern; missing where it cannot be told'),
    },
    key: ['action_id'],
  }),
  repeated_actions: table({
    description: 'Actions of an earlier plan that a later plan of the establishment promises again.',
    columns: {
      earlier_action_id: text('action of the earlier plan'),
      later_action_id: text('action of the later plan'),
      similarity: double('similarity of the two texts, 0 to 1'),
      earlier_target: optionalText('target date as first printed'),
      later_target: optionalText('target date as printed again'),
      slipped_months: optionalInteger('months between the two targets, where both name a month'),
    },
    key: ['earlier_action_id', 'later_action_id'],
  }),
  runs: table({
    description: 'How the tables were made: one row.',
    columns: {
      run_id: text('made from the fingerprint, so equal runs have equal ids'),
      crossplan_version: text('version of the program'),
      embedder: text('name of the embedder (concepts: the built-in one) and its fingerprint'),
      seed: integer('seed of everything that draws lots'),
      corpus_sha256: text('SHA-256 over the plans, whatever their file names and order'),
      fingerprint: text('SHA-256 over everything that the results depend on'),
      settings: text('all settings as JSON'),
    },
    key: ['run_id'],
  }),
} as const

export type TableName = keyof typeof schema

/** In the order of the contract. */
export const tableNames = Object.keys(schema) as readonly TableName[]

/** A row as the pipeline gives it and readers get it: columns by name, `null` where a value is missing. */
export type Row<N extends TableName> = {
  readonly [C in keyof (typeof schema)[N]['columns']]: (typeof schema)[N]['columns'][C] extends Column
    ? ColumnValue<(typeof schema)[N]['columns'][C]>
    : never
}

/** All tables of one run. */
export type Tables = { readonly [N in TableName]: readonly Row<N>[] }
