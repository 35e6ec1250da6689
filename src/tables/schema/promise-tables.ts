import {
  boolean,
  double,
  integer,
  optionalBoolean,
  optionalDate,
  optionalInteger,
  optionalText,
  text,
} from '../column.ts'
import { table } from './table.ts'

/** What was promised, what became of it, and what was promised again. */
export const promiseTables = {
  promises: table({
    description: 'Each action as a promise, and the outcome of the concern that it answers.',
    columns: {
      action_id: text('action'),
      target: optionalText('target date as printed'),
      reported_complete: boolean('whether the plan says complete: the word of the prison, no evidence'),
      next_inspection: optionalDate('first day of the next inspection; missing where none is known'),
      due_before_next_inspection: optionalBoolean(
        'whether it fell due before the next inspection began; missing where that cannot be told',
      ),
      concern_outcome: optionalText('outcome of the concern; missing where it cannot be told'),
      later_concern_ids: optionalText('concerns of the next inspection that the outcome rests on'),
      finding: text('what the plan said and what became of the concern, in words'),
    },
    key: ['action_id'],
  }),
  promise_rates: table({
    description:
      'Shares of promises by what became of them, each with its denominator and its 95 % interval (Wilson 1927). Promises for one concern share its outcome, so intervals are wider in truth.',
    columns: {
      by: text('all, establishment, owner kind, action type or theme (the primary one of the concern)'),
      group_id: text('establishment slug, owner kind, action type or theme; all'),
      measure: text(
        'denominator and numerator: tested (inspected again), due (before the next inspection, or said complete) or said complete, then what is counted of them; said complete alone is of all promises',
      ),
      numerator: integer('promises counted; one of several owners counts for each kind of owner'),
      denominator: integer('promises that could be counted; rows without any are left out'),
      rate: double('numerator / denominator, 0 to 1'),
      low: double('lower end of the interval'),
      high: double('upper end of the interval'),
      concerns: integer('concerns that the promises of the denominator answer'),
      establishments: integer('establishments that made them'),
      is_small: boolean('fewer than 30 promises or 10 concerns: not to be compared'),
      note: optionalText('what bears on the count: the limit of 15 concerns a report, the break of May 2022'),
    },
    key: ['by', 'group_id', 'measure'],
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
