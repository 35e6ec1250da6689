import type { Notice } from '../notice.ts'
import { ToolkitError } from '../toolkit-error.ts'

/** T001: the codebook of themes is no JSON, or not of the expected form. All its faults are told together. */
export const invalidCodebook = (file: string, faults: readonly string[]): ToolkitError =>
  new ToolkitError(
    'T001',
    `${file} is no codebook of themes: ${faults.join('; ')}. Expected a list of themes, each with theme_id, label, healthy_prison_area and definition.`,
    'Correct the entries named, or take the codebook of the release again.',
  )

/** T030: the codebook of types of actions is no JSON, or not of the expected form. All its faults are told together. */
export const invalidActionTypes = (file: string, faults: readonly string[]): ToolkitError =>
  new ToolkitError(
    'T030',
    `${file} is no codebook of types of actions: ${faults.join('; ')}. Expected light_verbs, happening_verbs, passing_verbs and types, each with id, label, definition, verbs, objects and vague_objects.`,
    'Correct the entries named, or take the codebook of the release again.',
  )

/** What a notice about the corpus as a whole gives as its file. */
const ALL_PLANS = { file: 'all plans' } as const

/** T031: no concern, so nothing to be sorted. */
export const noConcerns: Notice = {
  code: 'T031',
  level: 'warning',
  place: ALL_PLANS,
  message: 'no plan holds a concern, so that there are no themes, clusters or recurrences.',
  remedy: 'See the notices of each plan for what was not understood, or add other plans.',
}

/** T032: so few concerns that grouping them says nothing. */
export const tooFewToGroup = (concerns: number): Notice => ({
  code: 'T032',
  level: 'info',
  place: ALL_PLANS,
  message: `${concerns} ${concerns === 1 ? 'concern is' : 'concerns are'} too few to be grouped, each is a cluster of its own; themes of the codebook are found as ever.`,
  remedy: 'Nothing is to be done; with four concerns or more clusters are sought.',
})

/** T033: more clusters asked for than there are concerns. */
export const fewerConcernsThanClusters = (asked: number, concerns: number): Notice => ({
  code: 'T033',
  level: 'warning',
  place: ALL_PLANS,
  message: `${asked} clusters were asked for, but there are ${concerns} concerns; each is a cluster of its own.`,
  remedy: 'Ask for fewer with --clusters, or leave it out: then the clearest number is taken.',
})
