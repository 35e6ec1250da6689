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
