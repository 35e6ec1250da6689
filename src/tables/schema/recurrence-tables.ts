import { boolean, double, integer, optionalDouble, optionalInteger, optionalText, text } from '../column.ts'
import { evidenceColumns, matchWeightColumns } from '../evidence-columns.ts'
import { table } from './table.ts'

/** What comes back: at the same establishment, and at others. */
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
  thresholds: table({
    description:
      'Where the line between verdicts was drawn, and the band within which it might as well have been drawn.',
    columns: {
      pair_kind: text('recurrence (one establishment) or shared issue (two)'),
      verdict: text('recurring or related'),
      probability: double('least probability that is called so, 0 to 1'),
      low: double('lower end of the band'),
      high: double('upper end of the band'),
    },
    key: ['pair_kind', 'verdict'],
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
      years: optionalText('years in which their inspections ended'),
      density: double('mean probability of its pairs, those within one plan left aside, 0 to 1'),
      representative_concern_id: text('concern most like the others: its text stands for the failing'),
      quote: text('text of that concern'),
      establishments_without: optionalText(
        'slugs of the other establishments of the corpus: not raised there in the plans read, which is not absent (a report lists at most 15 concerns since May 2022)',
      ),
    },
    key: ['failure_id'],
  }),
  failure_concerns: table({
    description: 'The concerns of each recurring failure, with where and when they were raised.',
    columns: {
      failure_id: text('recurring failure'),
      concern_id: text('concern'),
      plan_id: text('plan that it stands in'),
      establishment: text('slug of the establishment'),
      year: optionalInteger('year in which the inspection ended'),
      closeness: double('mean probability of its pairs with the others, 0 to 1'),
    },
    key: ['failure_id', 'concern_id'],
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
      note: optionalText(
        'what bears on the outcome: the limit of 15 concerns a report, the break of May 2022',
      ),
    },
    key: ['concern_id'],
  }),
  concern_chains: table({
    description:
      'Concerns that came back, followed over all inspections of their establishment: one row for each concern of a chain at an inspection, and for each later inspection that did not raise it.',
    columns: {
      chain_id: text('chain: and the id of its first concern'),
      establishment: text('slug of the establishment'),
      inspection: integer('number of the inspection among those of the establishment, from 1'),
      plan_id: text('plan that answers that inspection'),
      concern_id: optionalText('concern; missing where the chain is absent'),
      state: text(
        'raised (first), raised again, absent (not raised there, which is not resolved) or back (raised again after an absence)',
      ),
      takes_up: optionalText('earlier concerns that it recurs from, likeliest first'),
      probability: optionalDouble('of the likeliest of those links, 0 to 1'),
      change: optionalText(
        'split (one became several), merged, split and merged; of one that became one by the telling words that both texts share: unchanged, narrowed, widened, or reworded where too few are shared to tell',
      ),
      priority_change: optionalText('escalated (key to priority), eased, unchanged or unknown'),
      note: optionalText('what bears on the state: the limit of 15 concerns a report, the break of May 2022'),
    },
    key: ['chain_id', 'inspection', 'concern_id'],
  }),
} as const
