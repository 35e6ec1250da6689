import { ToolkitError } from '../toolkit-error.ts'

const LISTED = 20

const listed = (names: readonly string[]): string =>
  names.length <= LISTED
    ? names.join('; ')
    : `${names.slice(0, LISTED).join('; ')} and ${names.length - LISTED} more`

/**
 * O020: a limit of a report that nothing in the results meets.
 * @param nearest the known names that are most like it
 */
export const scopeUnknown = (
  field: string,
  given: string,
  nearest: readonly string[],
  known: readonly string[],
): ToolkitError =>
  new ToolkitError(
    'O020',
    `${field}=${given} fits nothing in the results${nearest.length === 0 ? '' : `; nearest: ${nearest.join('; ')}`}. Expected one of ${listed(known)}.`,
    `Name one of these or a part of it, or leave ${field} out. The limits stand behind --where or under "where" of crossplan.yaml.`,
  )

/** O021: a limit by year that is none. */
export const scopeYearUnread = (given: string, expected: string): ToolkitError =>
  new ToolkitError(
    'O021',
    `year=${given} is no year, ${expected}.`,
    'Write the years of the inspections so, several with commas between.',
  )

/** O022: a limit by region without the regions. */
export const regionsMissing = (given: string): ToolkitError =>
  new ToolkitError(
    'O022',
    `region=${given} needs to know which prison is in which region, and no file says so.`,
    'Name a file with the columns establishment and region: --regions regions.csv, or "regions" in crossplan.yaml.',
  )

/** O023: limits that no plan, or no concern, meets together. */
export const scopeEmpty = (limits: string, what: 'plan' | 'concern', known: string): ToolkitError =>
  new ToolkitError(
    'O023',
    `No ${what} meets ${limits}; there is nothing to report. ${known}`,
    'Widen the limits or leave one out. No report of a part was written.',
  )

/** O024: a report where the results of a run are that it is not the report of: of a part, or of another run. */
export const foreignResults = (folder: string): ToolkitError =>
  new ToolkitError(
    'O024',
    `${folder} holds the results of a run, whose own report this one would replace; expected another folder.`,
    'Name another one with --out. Without --out the report of a part goes to "scoped" within the results; "--where all" makes one of everything, whatever crossplan.yaml limits.',
  )

/** O025: a file of settings where a new one was to be written. */
export const setupThere = (file: string): ToolkitError =>
  new ToolkitError(
    'O025',
    `${file} is there already and was not changed.`,
    'Edit it, or name another folder: "crossplan init example" writes one to compare it with.',
  )
