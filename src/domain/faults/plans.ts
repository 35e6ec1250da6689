import type { Notice, NoticeLevel } from '../notice.ts'
import { formatPlace, type Place } from '../place.ts'

/** At most this many characters of a document's text are repeated in a message. */
const QUOTE_LENGTH = 80

const quote = (text: string): string =>
  `"${text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH).trimEnd()}…` : text}"`

const notice = (code: string, level: NoticeLevel, place: Place, message: string, remedy: string): Notice => ({
  code,
  level,
  place,
  message: `${formatPlace(place)}: ${message}`,
  remedy,
})

/** P001: no table of concerns and actions, or an empty one. */
export const noPlan = (file: string, hasTable: boolean): Notice =>
  notice(
    'P001',
    'fatal',
    { file },
    `${hasTable ? 'the tables hold no concern' : 'no action plan found'}, expected a table with the columns Rec No, Concerns, Response Action Taken/Planned, Responsible Owner and Target Date.`,
    'Check that this is an action plan and that its table kept its columns; else remove it from the corpus.',
  )

/** P002: the cover names no establishment. */
export const noEstablishment = (file: string): Notice =>
  notice(
    'P002',
    'warning',
    { file },
    'no establishment on the cover, expected a line such as "Action Plan: HMP Maidstone".',
    'Add the line "ESTABLISHMENT: <name>" above the table. Until then the file name stands for it.',
  )

/** P003: a cover date is missing or cannot be read. */
export const noCoverDate = (place: Place, field: string, found: string): Notice =>
  notice(
    'P003',
    'warning',
    place,
    found === ''
      ? `no ${field}, expected a line such as "${field}: 13 March 2025".`
      : `the ${field} reads ${quote(found)}, expected a date such as 13 March 2025.`,
    'Kept as unknown. Correct the line in the plan if the printed plan has the date.',
  )

/** P010: a row whose cells stood in other columns than their content belongs to. */
export const rowShifted = (place: Place, columns: readonly string[]): Notice =>
  notice(
    'P010',
    'info',
    place,
    `the row's cells do not stand under their headings; by their content they were read as ${columns.join(', ')}.`,
    'Compare with the printed plan if the row matters.',
  )

/** P011: words scanned twice. */
export const repeatedText = (place: Place, text: string): Notice =>
  notice(
    'P011',
    'info',
    place,
    `${quote(text)} repeats the end of the text before; left out as a second reading of the same words.`,
    'None needed, unless the plan prints the words twice.',
  )

/** P012: a concern whose number and first words are missing. */
export const concernBeginningLost = (place: Place, text: string): Notice =>
  notice(
    'P012',
    'warning',
    place,
    `${quote(text)} does not continue the concern before; its number and beginning are lost, probably with a page.`,
    'Kept as an unnumbered fragment. Add the missing page to the source if it can be had.',
  )

/** P013: words that belong to no concern. */
export const unplacedText = (place: Place, text: string): Notice =>
  notice(
    'P013',
    'warning',
    place,
    `${quote(text)} belongs to no concern or action of the table.`,
    'Kept in this notice only. Check the row in the printed plan.',
  )

/** P014: an action's text breaks off or starts in the middle. */
export const actionTextLost = (place: Place, text: string): Notice =>
  notice(
    'P014',
    'warning',
    place,
    `${quote(text)} does not continue the text before; words between them are lost, probably with a page.`,
    'Kept as an action of its own. Add the missing page to the source if it can be had.',
  )

/** P015: an action without owner or target. */
export const actionUnanswered = (place: Place, missing: string, text: string): Notice =>
  notice(
    'P015',
    'warning',
    place,
    `no ${missing} is printed for the action ${quote(text)}.`,
    'Kept without. Check the row in the printed plan.',
  )

/** P016: owners and targets tell that a cell holds several actions which nothing marks apart. */
export const splitBySense = (place: Place, texts: readonly string[]): Notice =>
  notice(
    'P016',
    'info',
    place,
    `one text stands beside ${texts.length} owners or targets; it was parted before ${texts.slice(1).map(quote).join(' and ')}.`,
    'Compare with the printed plan if the wording of a single action matters.',
  )

/** P017: more paragraphs than owners and targets. */
export const paragraphsJoined = (place: Place, paragraphs: number, pairs: number): Notice =>
  notice(
    'P017',
    'info',
    place,
    `${paragraphs} paragraphs stand beside ${pairs} owner${pairs === 1 ? '' : 's'} and target${pairs === 1 ? '' : 's'}; they were read as ${pairs} action${pairs === 1 ? '' : 's'}.`,
    'Compare with the printed plan if the number of actions matters.',
  )

/** P018: an owner and target too many, equal to the one before. */
export const repeatedAnswer = (place: Place, answer: string): Notice =>
  notice(
    'P018',
    'info',
    place,
    `${quote(answer)} is printed once more than there are actions; the second was left out.`,
    'None needed, unless the plan holds two actions here.',
  )

/** P019: an owner or target that no action is left for. */
export const unplacedAnswer = (place: Place, answer: string): Notice =>
  notice(
    'P019',
    'warning',
    place,
    `${quote(answer)} stands beside no action.`,
    'Kept in this notice only. Check the row in the printed plan.',
  )

/** P020: a concern's number is missing from the sequence. */
export const numberMissing = (place: Place, before: string, after: string): Notice =>
  notice(
    'P020',
    'warning',
    place,
    `concern ${after} follows ${before}; a number between them is missing.`,
    'Check whether a page of the plan is lost.',
  )

/** P021: a concern that no action answers. */
export const noAction = (place: Place, number: string): Notice =>
  notice('P021', 'warning', place, `concern ${number} has no action.`, 'Check the row in the printed plan.')

/** P022: a printed number that occurs twice. */
export const numberRepeated = (place: Place, number: string, id: string): Notice =>
  notice(
    'P022',
    'warning',
    place,
    `the number ${number} is printed a second time; this concern is called ${id}.`,
    'Check the numbers in the printed plan.',
  )

/** P023: neither heading was seen before a concern. */
export const noSection = (place: Place, number: string): Notice =>
  notice(
    'P023',
    'warning',
    place,
    `concern ${number} stands under no heading, expected "Priority concerns" or "Key concerns" above it.`,
    'Its priority is kept as unknown. Check the headings of the table.',
  )

/** P024: words of a row that ended in no field and of which no other notice tells. */
export const wordsUnplaced = (place: Place, words: string): Notice =>
  notice(
    'P024',
    'warning',
    place,
    `the words ${quote(words)} ended in no concern, action, owner or target.`,
    'Compare the row with the printed plan; a correction beside the plan can set it right.',
  )

/** P030: an owner's name that the owner list knows as a misprint. */
export const ownerMisprint = (place: Place, found: string, name: string): Notice =>
  notice(
    'P030',
    'info',
    place,
    `the owner reads ${quote(found)}; taken as ${quote(name)}.`,
    'None needed. The printed form is kept; misprints are listed in models/owners.yaml.',
  )

/** P031: corrections that were made for another version of the source. */
export const correctionsOutdated = (file: string, source: string, sha256: string): Notice =>
  notice(
    'P031',
    'warning',
    { file },
    `the corrections were made for another version of ${source}, so none was applied.`,
    `Check them against the source; then set source_sha256 to ${sha256}.`,
  )

/** P032: a correction whose concern, action or words are not in the plan. */
export const correctionUnfit = (place: Place, id: string): Notice =>
  notice(
    'P032',
    'warning',
    place,
    `the correction of ${quote(id)} finds nothing to correct in the plan as it reads now.`,
    'Compare its id and words with what `crossplan read` prints for the plan.',
  )
