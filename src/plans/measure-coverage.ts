import { cellText, isRow, type Block, type RowBlock } from '../documents/source-document.ts'
import type { Notice } from '../domain/notice.ts'
import type { Place } from '../domain/place.ts'
import type { Concern, Response } from '../domain/plan.ts'
import { wordSum } from '../util/word-sum.ts'
import { isPageFurniture } from './page-furniture.ts'
import { parseHeaderRow, parseSectionHeading } from './table-columns.ts'

/** How much of a plan's table was understood. */
export interface Coverage {
  /** Words of the table; headings, header rows and page furniture left out. */
  readonly words: number
  /** Those that ended in a concern, an action, an owner, a target or a response. */
  readonly placed: number
  /** 0 to 1; 1 for a table without words. */
  readonly share: number
  /** The words that ended nowhere, by row; a notice tells of each. */
  readonly unplaced: readonly { readonly place: Place; readonly words: string }[]
}

/**
 * Counts, word by word, what of a plan's table ended in a field. Words are counted as often as they are printed, so that
 * a sentence that is dropped shows even where its words occur elsewhere.
 * @param blocks from the plan's first row or paragraph on
 * @param repeats what was understood as printed again
 */
export function measureCoverage(
  blocks: readonly Block[],
  concerns: readonly Concern[],
  repeats: readonly string[],
  notices: readonly Notice[],
): Coverage {
  const explained = new Set(
    notices.filter(({ code }) => TELLS_OF_LEFT_OUT.has(code)).map((notice) => notice.place.line),
  )
  const rows = blocks.filter((block): block is RowBlock => isRow(block) && !isHeading(block))
  const fields = [
    ...concerns.flatMap((c) => [c.number, c.text, c.response ? RESPONSE_WORDS[c.response] : '']),
    ...concerns.flatMap((c) => c.actions).flatMap((a) => [a.text, a.owner, a.target.printed]),
    ...repeats,
  ]
  const [printed, placed] = [wordSum(rows.flatMap(({ cells }) => cells.map(cellText))), wordSum(fields)]
  // Most plans are placed to the last word; then nothing needs to be counted word by word.
  if (printed.count === placed.count && printed.sum === placed.sum)
    return { words: printed.count, placed: printed.count, share: 1, unplaced: [] }
  const kept = countWords(fields)
  // Rows with a notice come last, so that a word printed twice counts as left over where the notice tells of it.
  const ordered = [
    ...rows.filter(({ place }) => !explained.has(place.line)),
    ...rows.filter(({ place }) => explained.has(place.line)),
  ]
  const unplaced: { place: Place; words: string }[] = []
  let words = 0
  let lost = 0
  for (const row of ordered) {
    const missing: string[] = []
    for (const word of row.cells.flatMap((cell) => wordsOf(cellText(cell)))) {
      words++
      const left = kept.get(word) ?? 0
      if (left > 0) kept.set(word, left - 1)
      else missing.push(word)
    }
    lost += missing.length
    if (missing.length > 0) unplaced.push({ place: row.place, words: missing.join(' ') })
  }
  unplaced.sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0))
  return { words, placed: words - lost, share: words === 0 ? 1 : (words - lost) / words, unplaced }
}

/** Codes of notices that tell of words left out. */
export const TELLS_OF_LEFT_OUT = new Set(['P011', 'P013', 'P018', 'P019'])

/** All words that a printed response may have. */
const RESPONSE_WORDS: Readonly<Record<Response, string>> = {
  agreed: 'agreed accepted',
  'partly agreed': 'partly partially agreed accepted',
  'not agreed': 'not agreed accepted rejected',
}

function isHeading(block: Block): boolean {
  if (!isRow(block) || parseHeaderRow(block.cells)) return true
  const filled = block.cells.filter((cell) => cell.length > 0)
  const only = filled.length === 1 ? cellText(filled[0]) : undefined
  return only !== undefined && (parseSectionHeading(only) !== undefined || isPageFurniture(only))
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of texts.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
