import { visibleText } from '../../util/visible-text.ts'

/** The most characters (UTF-16) that Excel keeps in a cell. */
export const MOST_CHARACTERS = 32_767
/** The most line breaks that Excel keeps in a cell. */
const MOST_BREAKS = 253

/** Stands at the end of a text that is longer than a cell may be. */
const CUT = ' [cut: the whole text is in the CSV file]'

/** A text as a cell can hold it: without what no reader sees, cut where it is too long, and the cut is marked. */
export function excelText(text: string): string {
  const visible = visibleText(text)
  const broken = visible.split('\n').length - 1 > MOST_BREAKS ? visible.replaceAll('\n', ' ') : visible
  if (broken.length <= MOST_CHARACTERS) return broken
  // Half a character may be left where it is cut.
  return visibleText(broken.slice(0, MOST_CHARACTERS - CUT.length)) + CUT
}
