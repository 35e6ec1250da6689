import { cellText } from '../documents/source-document.ts'
import type { AlignedRow } from './align-row.ts'
import { endsConcern, parseConcernCell } from './concern-cell.ts'
import type { ConcernDraft } from './plan-draft.ts'
import { startsInside } from './text-signs.ts'

/**
 * Whether a row of a table without numbers begins a recommendation. Its reference tells where the one before ends; it may
 * stand on the next page, behind the rest of the text. A response tells where no references are printed.
 */
export function beginsUnnumbered(row: AlignedRow, current: ConcernDraft | undefined): boolean {
  const { text, reference } = parseConcernCell(cellText(row.concern), row.response)
  if (text === '' || text === current?.text) return false
  const isAfterWhole = !current || current.number !== ''
  return startsInside(text) ? isAfterWhole && reference !== '' : isAfterWhole || cellText(row.response) !== ''
}

/**
 * Whether the concern before is complete, so that a reference without a number begins a new one (numbers may be lost):
 * it carries its own reference, or this row has a response of its own.
 */
export const isAnswered = (current: ConcernDraft | undefined, row: AlignedRow): boolean =>
  !current ||
  parseConcernCell(current.text, undefined).reference !== '' ||
  (endsConcern(current.text) && cellText(row.response) !== '')
