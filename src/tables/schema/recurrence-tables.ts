import { boolean, double, integer, optionalBoolean, optionalInteger, optionalText, text } from '../column.ts'
import { evidenceColumns, matchWeightColumns } from '../evidence-columns.ts'
import { table } from './table.ts'

/** What comes back: at the same establishment, at others, and what was promised. */
export const recurrenceTables = {
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
      decided_by: text('model or reviewer: whose verdict it is; the probability is the model’s'),
      ...evidenceColumns,
      ...matchWeightColumns,
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
      decided_by: text('model or reviewer: whose verdict it is; the probability is the model’s'),
      ...evidenceColumns,
      ...matchWeightColumns,
      crosses_2022_break: boolean(
        'whether one side is a recommendation from before May 2022 and the other a concern: two series, compared with care',
      ),
    },
    key: ['concern_a', 'concern_b'],
  }),
  evidence_levels: table({
    description:
      'How evidence was weighed: where each comparison begins to be called slight, some or strong, and what it can add.',
    columns: {
      comparison: text('name of the column of evidence'),
      level: text('none, slight, some or strong'),
      from_value: double('least value that is called so, 0 to 1'),
      full_weight: double('match weight in bits that a value of 1 adds; of less, its share'),
    },
    key: ['comparison', 'from_value'],
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
      verdict: text('same (in substance the same promise) or alike (to be read before it is cited)'),
      score: double(
        'what speaks for the pair: similarity, concerns, named things, type; same from 0.48, alike from 0.38',
      ),
      similarity: double('similarity of the two texts, 0 to 1'),
      shared_things: optionalText('what both name, in words of the earlier action, most telling first'),
      earlier_target: optionalText('target date as first printed'),
      later_target: optionalText('target date as printed again'),
      slipped_months: optionalInteger('months between the two targets, where both name a month'),
    },
    key: ['earlier_action_id', 'later_action_id'],
  }),
} as const
