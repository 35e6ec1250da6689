import type { Notice } from '../notice.ts'
import { formatPlace, type Place } from '../place.ts'
import { ToolkitError } from '../toolkit-error.ts'

/** R001: the weights of evidence are no JSON, or not of the expected form. All their faults are told together. */
export const invalidEvidenceModel = (file: string, faults: readonly string[]): ToolkitError =>
  new ToolkitError(
    'R001',
    `${file} holds no weights of evidence: ${faults.join('; ')}. Expected priors, one weight for each kind of evidence, and thresholds.`,
    'Correct the entries named, or take the file of the release again.',
  )

/** R002: pairs that are compared now would not have the numbers that stand in the tables. */
export const resultsOutdated = (folder: string, changed: readonly string[]): ToolkitError =>
  new ToolkitError(
    'R002',
    `The results in ${folder} were made before ${changed.join(', ')} changed, expected those of the files as they are now.`,
    'Make them again with "crossplan run".',
  )

const warning = (code: string, place: Place, message: string, remedy: string): Notice => ({
  code,
  level: 'warning',
  place,
  message: `${formatPlace(place)}: ${message}`,
  remedy,
})

/** R003: an answer about concerns that are not there, or that are not compared. */
export const reviewOfNoPair = (place: Place, about: string): Notice =>
  warning(
    'R003',
    place,
    `the answer is about ${about}; it was not applied.`,
    'Nothing is to be done if the plan was left out on purpose; else correct the ids or take the answer out.',
  )

/** R004: an answer about a text that reads otherwise now. */
export const reviewChangedText = (place: Place, concerns: readonly string[]): Notice =>
  warning(
    'R004',
    place,
    `the text of ${concerns.join(' and ')} has changed since the answer was given; the answer was kept.`,
    'Read the pair again ("crossplan explain" shows it) and answer anew with "crossplan review".',
  )

/** R005: ids that the results do not have. */
export const pairUnknown = (
  folder: string,
  unknown: readonly { readonly id: string; readonly nearest: readonly string[] }[],
): ToolkitError =>
  new ToolkitError(
    'R005',
    unknown
      .map(
        ({ id, nearest }) =>
          `The results in ${folder} have no concern ${id}${nearest.length === 0 ? '' : `; the nearest are ${nearest.join(', ')}`}.`,
      )
      .join('\n'),
    "Name two concerns by their ids, in quotation marks: \"crossplan explain 'maidstone-2022#1.2' 'maidstone-2025#3'\".",
  )

/** R006: one concern is no pair. */
export const pairOfOne = (id: string): ToolkitError =>
  new ToolkitError(
    'R006',
    `Both ids are ${id}, expected two different concerns.`,
    'Name another concern to compare it with.',
  )
