import type { Paragraph } from '../documents/source-document.ts'
import { joinPlaces } from '../domain/place.ts'
import { foldParagraphs } from './fold-paragraphs.ts'
import { joinText } from './join-text.ts'
import { pairAnswers } from './pair-answers.ts'
import type { ActionRow } from './plan-draft.ts'
import { endsSentence, isLeftOpen, startsInside } from './text-signs.ts'

/**
 * Puts together what is one row of the table: rows that hold only owners and targets answer the row before them, and so
 * they do where a page parts its texts; there, whether the first text goes on with the last shows in their number.
 */
export function groupRows(rows: readonly ActionRow[]): readonly ActionRow[] {
  const groups: (readonly ActionRow[])[] = []
  for (const [i, row] of rows.entries()) {
    const open = groups.at(-1)
    if (open && (row.paragraphs.length === 0 || isRestOfRow(open, row, rows[i + 1])))
      groups[groups.length - 1] = [...open, row]
    else groups.push([row])
  }
  return groups.map(joinRows)
}

/** Texts alone at the top of a page, where owners and targets for them stand before or come after. */
function isRestOfRow(open: readonly ActionRow[], row: ActionRow, next: ActionRow | undefined): boolean {
  if (!row.afterBreak || row.owners.length + row.targets.length > 0) return false
  const texts = countTexts(open.flatMap(({ paragraphs }) => paragraphs))
  if (next?.paragraphs.length !== 0) return countAnswers(open) > texts
  // Where answers have rows of their own, each of these is one, whatever its target says.
  return open.reduce((sum, { owners, targets }) => sum + Math.max(owners.length, targets.length), 0) !== texts
}

const countTexts = (paragraphs: readonly Paragraph[]): number => foldParagraphs(paragraphs, 0).length

const countAnswers = (rows: readonly ActionRow[]): number =>
  pairAnswers(
    rows.flatMap(({ owners }) => owners),
    rows.flatMap(({ targets }) => targets),
    countTexts(rows.flatMap(({ paragraphs }) => paragraphs)),
  ).length

function joinRows(rows: readonly ActionRow[]): ActionRow {
  const surplus = countTexts(rows.flatMap(({ paragraphs }) => paragraphs)) - countAnswers(rows)
  return rows.reduce((whole, row) => ({
    ...whole,
    paragraphs: joinParagraphs(whole.paragraphs, row.paragraphs, surplus > 0),
    owners: [...whole.owners, ...row.owners],
    targets: [...whole.targets, ...row.targets],
    place: joinPlaces(whole.place, row.place),
  }))
}

function joinParagraphs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  isSurplus: boolean,
): readonly Paragraph[] {
  const [last, first] = [before.at(-1), after[0]]
  if (!last || !first || first.isItem) return [...before, ...after]
  // Items of lists end without a stop.
  const isOpen = isLeftOpen(last.text) || (!endsSentence(last.text) && !last.isItem)
  const isCut = isOpen || startsInside(first.text)
  if (!isCut && !isSurplus) return [...before, ...after]
  return [...before.slice(0, -1), { ...last, text: joinText(last.text, first.text) }, ...after.slice(1)]
}
