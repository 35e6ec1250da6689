import { tooManyCells, tooManyParts } from '../domain/faults/documents.ts'
import { cleanText } from './clean-text.ts'
import { DOCUMENT_LIMITS } from './document-limits.ts'
import { parseInline } from './parse-inline.ts'
import { cellText, type Cell } from './source-document.ts'
import type { DraftBlock } from './reading.ts'
import { Refusal } from './refusal.ts'

const PIPE_ROW = /^\s*\|.*\|\s*$/

/**
 * A plan's text or markdown as blocks: lines with tabs and lines of a pipe table are rows, the rest text. Rules drawn
 * with dashes are dropped; blank lines, rules and form feeds between two rows make the later one `afterBreak`.
 */
export function parseText(text: string, file: string, limits = DOCUMENT_LIMITS): readonly DraftBlock[] {
  const blocks: DraftBlock[] = []
  const inline = (source: string): Cell => parseInline(source, file, limits)
  const lines = text.split(/\r\n|\r|\n/)
  if (lines.length > limits.parts) throw new Refusal(tooManyParts(file, 'lines', limits.parts))
  let isBroken = false
  let cellCount = 0
  lines.forEach((source, i) => {
    const line = i + 1
    if (source.includes('\f') || source.trim() === '' || isTableRule(source)) {
      isBroken ||= !PIPE_ROW.test(source)
      if (source.replace(/\f/g, '').trim() === '' || isTableRule(source)) return
    }
    const cells = cellsOf(source.replace(/\f/g, ''), inline)
    if (cells) {
      cellCount += cells.length
      if (cellCount > limits.cells) throw new Refusal(tooManyCells(file, limits.cells))
      blocks.push({ kind: 'row', line, cells, afterBreak: isBroken })
      isBroken = false
    } else {
      const words = stripMarkdown(cellText(inline(source)))
      if (words !== '') blocks.push({ kind: 'text', line, text: words })
    }
  })
  return blocks
}

/** A line of dashes, with or without the marks that part columns. */
const isTableRule = (line: string): boolean => line.includes('--') && /^[\s|:-]*$/.test(line)

function cellsOf(line: string, inline: (source: string) => Cell): readonly Cell[] | undefined {
  if (line.includes('\t')) return line.split('\t').map(inline)
  if (!PIPE_ROW.test(line)) return undefined
  const inner = line.trim().replace(/^\||\|$/g, '')
  return inner.split(/(?<!\\)\|/).map((cell) => stripMarkdownCell(inline(cell.replaceAll('\\|', '|'))))
}

const stripMarkdownCell = (cell: Cell): Cell =>
  cell.flatMap((p) => {
    const text = stripMarkdown(p.text)
    return text === '' ? [] : [{ ...p, text }]
  })

/** Heading marks and emphasis carry no meaning here: headings are known by their words. */
function stripMarkdown(text: string): string {
  return cleanText(text.replace(/^#{1,6}\s+/, '').replace(/(\*\*|__)(?=\S)((?:(?!\1)[^])+)(?<=\S)\1/g, '$2'))
}
