import type { Notice } from '../notice.ts'
import { formatPlace, type Place } from '../place.ts'
import { ToolkitError } from '../toolkit-error.ts'

/** One edit that cannot be carried out as it stands. */
export interface EditFault {
  readonly line: number
  /** What was found, and what was expected. */
  readonly found: string
  readonly remedy: string
}

/** T020: edits of the codebook that contradict it or one another; all are told together, before anything is computed. */
export const editsUnsound = (file: string, faults: readonly EditFault[]): ToolkitError =>
  new ToolkitError(
    'T020',
    faults.map(({ line, found }) => `${formatPlace({ file, line })}: ${found}`).join('\n'),
    [...new Set(faults.map(({ remedy }) => remedy))].join(' '),
  )

const notice = (code: string, place: Place, message: string, remedy: string): Notice => ({
  code,
  level: 'warning',
  place,
  message: `${formatPlace(place)}: ${message}`,
  remedy,
})

/** T021: an edit about a concern that no plan of the corpus has. */
export const editConcernGone = (place: Place, edit: number, concern: string): Notice =>
  notice(
    'T021',
    place,
    `edit ${edit} is about ${concern}, which is in no plan of this corpus; it was not applied.`,
    `Nothing is to be done if the plan was left out on purpose; else look up the concern's id now and make the edit again. "crossplan themes undo ${edit}" ends this notice.`,
  )

/** T022: a concern that was moved, and reads otherwise now. */
export const editTextChanged = (place: Place, edit: number, concern: string): Notice =>
  notice(
    'T022',
    place,
    `edit ${edit} moved ${concern}, whose text has changed since; it was not applied.`,
    `Read the concern again: move it anew if the edit still fits, or end this notice with "crossplan themes undo ${edit}".`,
  )

/** T023: a concern that is pinned, and reads otherwise now. */
export const pinTextChanged = (place: Place, edit: number, concern: string): Notice =>
  notice(
    'T023',
    place,
    `edit ${edit} pinned ${concern}, whose text has changed since; the pin was kept.`,
    'Read the concern again: pin it anew if its theme is still right, else unpin it.',
  )

/** T024: a theme that the codebook does not know. */
export const themeUnknown = (wanted: string, where: string): ToolkitError =>
  new ToolkitError(
    'T024',
    `${where} has no theme "${wanted}", expected a theme's id or its label.`,
    '"crossplan themes list" lists the themes.',
  )

/** T025: a concern that the results do not have. */
export const concernUnknown = (wanted: readonly string[], reports: string): ToolkitError =>
  new ToolkitError(
    'T025',
    `The results in ${reports} have no concern ${wanted.map((id) => `"${id}"`).join(', ')}, expected ids such as maidstone-2025#3.`,
    '"crossplan themes show <theme>" lists concerns with their ids; if the plan is new, run "crossplan run" first. Nothing was written.',
  )

/** T026: the log was changed by somebody else while an edit was made. */
export const logChanged = (file: string): ToolkitError =>
  new ToolkitError(
    'T026',
    `${file} was changed while the edit was being added, expected it to stay as it was read.`,
    'Look at it and give the command again. Nothing was written.',
  )

/** T027: nothing is there that could be withdrawn. */
export const nothingToUndo = (file: string): ToolkitError =>
  new ToolkitError(
    'T027',
    `${file} holds no edit that is in force, expected one to withdraw.`,
    '"crossplan themes list" shows the themes as they are.',
  )
