import { Option } from 'commander'

/** The file of settings of the report; the same wherever a report is made. */
export const settingsOption = (): Option =>
  new Option(
    '--settings <file>',
    'settings of the report (default: crossplan.yaml in the working folder, if it is there)',
  )
