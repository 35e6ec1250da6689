import { ToolkitError } from '../toolkit-error.ts'

/** O040: `run.json` is no JSON, or not of the form that this version writes. All its faults are told together. */
export const invalidRunFile = (file: string, faults: readonly string[]): ToolkitError =>
  new ToolkitError(
    'O040',
    `${file} does not say what the report was made of: ${faults.join('; ')}. Expected the file as "crossplan run" writes it.`,
    'Take the file as it was published, or make results and report again with "crossplan run".',
  )
