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
