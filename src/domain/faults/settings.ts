import { ToolkitError } from '../toolkit-error.ts'

/** One thing wrong in a settings file. */
export interface SettingsFault {
  readonly line: number
  readonly found: string
}

/** S001: an analyst-editable file does not follow its form; all its faults are told together. */
export const settingsFault = (file: string, faults: readonly SettingsFault[]): ToolkitError =>
  new ToolkitError(
    'S001',
    faults.map(({ line, found }) => `${file}:${line}: ${found}`).join('\n'),
    'Correct the lines named and run again; the comments at the top of the file show its form.',
  )
