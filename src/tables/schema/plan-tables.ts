import { boolean, double, integer, optionalDate, optionalInteger, optionalText, text } from '../column.ts'
import { table } from './table.ts'

/** What plans say: concerns, actions and what was odd in a file. */
export const planTables = {
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
} as const
