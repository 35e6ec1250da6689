import { MOST_CONCERNS } from '../../domain/comparison-note.ts'
import { SMALL } from '../../domain/small-numbers.ts'

/** What has to be known to read a table right. */
export interface ReportNote {
  readonly id: string
  readonly text: string
}

/** All notes, in the order in which they are numbered; tables name those that bear on them by id. */
export const REPORT_NOTES = [
  {
    id: 'said_complete',
    text: '“Complete” is what the prison reports in its plan. It is never evidence that a concern was dealt with.',
  },
  {
    id: 'not_raised_again',
    text: 'Not raised again is not resolved. A concern that is not in the later plan may persist; only the later inspection report can say.',
  },
  {
    id: 'limit_of_concerns',
    text: `Since May 2022 an inspection report raises at most ${MOST_CONCERNS} concerns, as a rule 3 to 6 of them priority. A concern can leave the list without having been put right, so counts of what was raised again are “at least so many”.`,
  },
  {
    id: 'series_break',
    text: 'Before May 2022 reports made recommendations, 30 and more each; since then they raise concerns. These are two series: a fall in numbers from one to the other says nothing, and what compares the two is marked.',
  },
  {
    id: 'verdicts',
    text: 'Recurring: an inspector would say that the same failing was found again. Related: the subject overlaps, the failing is another. The same theme alone is neither.',
  },
  {
    id: 'probability',
    text: 'The probability is that of a person who knows inspections calling the pair recurring or related, as the program weighs the evidence. It is not certainty: read both texts before citing a pair. Where a reviewer has decided, the verdict is the reviewer’s and the probability still the program’s.',
  },
  {
    id: 'match_weight',
    text: 'A match weight is the binary logarithm of the odds that a piece of evidence adds: 1 bit doubles the odds, minus 1 bit halves them. The weights of a pair add up to its probability.',
  },
  {
    id: 'counting',
    text: 'Counts are of establishments first, then of concerns, then of mentions. A thematic plan belongs to no establishment and is not counted among them.',
  },
  {
    id: 'these_plans',
    text: 'Only the inspections whose plans were read are compared: “the next inspection” is the next one among them. Counts of these plans describe these plans, not all prisons.',
  },
  {
    id: 'themes',
    text: 'Themes are drawn from HM Inspectorate of Prisons’ Expectations. A program chose them unless an analyst set them; a concern counts under its primary theme. Read the quotes before citing a count.',
  },
  {
    id: 'small_numbers',
    text: `[u] marks what rests on fewer than ${SMALL.promises} actions or ${SMALL.concerns} concerns: not to be compared with other rows.`,
  },
  {
    id: 'shared_outcome',
    text: 'Actions that answer one concern share its outcome, so shares are less certain than their intervals (95 per cent, Wilson) say.',
  },
  {
    id: 'due',
    text: 'An action was due before the next inspection if its target month was over when that inspection began, or if the plan says it is complete. Targets without a month (ongoing, relative, unreadable) cannot be told.',
  },
  {
    id: 'joint_owners',
    text: 'An action of several owners counts once for each of them, so rows of owners do not add up to all actions.',
  },
  {
    id: 'promised_again',
    text: 'Only actions that are in substance the same are paired, each earlier one with its likeliest later one. Of ten such pairs about one is wrong on the plans that this was measured on: read both texts.',
  },
  {
    id: 'shared_failures',
    text: 'A failure shared by prisons is a group of concerns that an inspector would call the same failing. That it was not raised elsewhere is not to say that it is absent there.',
  },
  {
    id: 'clusters',
    text: 'Groups are found by the likeness of concerns, without deciding beforehand what they are about. Stability says how often a group’s concerns stay together when the grouping is repeated; below 0.75 it is not to be cited.',
  },
  {
    id: 'places',
    text: 'A place is the file of a plan and its first and last line there: file:first-last. Words of plans are quoted as they stand, with broken lines joined.',
  },
] as const satisfies readonly ReportNote[]

export type NoteId = (typeof REPORT_NOTES)[number]['id']
