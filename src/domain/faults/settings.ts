import { ToolkitError } from '../toolkit-error.ts'

/** One thing wrong in a settings file. */
export interface SettingsFault {
  readonly line: number
  readonly found: string
}

/** Where most files that analysts edit show their form. */
const FORM = 'the comments at the top of the file show its form'

/**
 * S001: an analyst-editable file does not follow its form; all its faults are told together.
 * @param form where its form is shown
 */
export const settingsFault = (
  file: string,
  faults: readonly SettingsFault[],
  form: string = FORM,
): ToolkitError =>
  new ToolkitError(
    'S001',
    faults.map(({ line, found }) => `${file}:${line}: ${found}`).join('\n'),
    `Correct the lines named and run again; ${form}.`,
  )

/** S002: a file that analysts edit, in an encoding that is not read here: names in it would be taken for others. */
export const settingsEncoding = (file: string): ToolkitError =>
  new ToolkitError(
    'S002',
    `${file} is not UTF-8, expected a text file.`,
    'Save it as UTF-8 (in a spreadsheet: "CSV UTF-8").',
  )
