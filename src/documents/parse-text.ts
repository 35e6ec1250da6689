import { foldSpace } from '../util/fold-space.ts'
import { parseInline } from './parse-inline.ts'
import { cellText, type Block, type Cell } from './source-document.ts'

const TAB_RULE = /^[\s\t|:-]*-{2,}[\s\t|:-]*$/
const PIPE_ROW = /^\s*\|.*\|\s*$/

/**
 * A plan's text or markdown as blocks: lines with tabs and lines of a pipe table are rows, the rest text. Rules drawn
 * with dashes are dropped; blank lines, rules and form feeds between two rows make the later one `afterBreak`.
 */
export function parseText(text: string, file: string): readonly Block[] {
  const blocks: Block[] = []
  let isBroken = false
  text.split(/\r\n|\r|\n/).forEach((source, i) => {
    const place = { file, line: i + 1 }
    if (source.includes('\f') || source.trim() === '' || TAB_RULE.test(source)) {
      isBroken ||= !PIPE_ROW.test(source)
      if (source.replace(/\f/g, '').trim() === '' || TAB_RULE.test(source)) return
    }
    const cells = cellsOf(source.replace(/\f/g, ''))
    if (cells) {
      blocks.push({ kind: 'row', place, cells, afterBreak: isBroken })
      isBroken = false
    } else {
      const line = stripMarkdown(cellText(parseInline(source)))
      if (line !== '') blocks.push({ kind: 'text', place, text: line })
    }
  })
  return blocks
}

function cellsOf(line: string): readonly Cell[] | undefined {
  if (line.includes('\t')) return line.split('\t').map((cell) => parseInline(cell))
  if (!PIPE_ROW.test(line)) return undefined
  const inner = line.trim().replace(/^\||\|$/g, '')
  return inner.split(/(?<!\\)\|/).map((cell) => parseMarkdownCell(cell.replaceAll('\\|', '|')))
}

function parseMarkdownCell(source: string): Cell {
  return parseInline(source).flatMap((p) => {
    const text = stripMarkdown(p.text)
    return text === '' ? [] : [{ ...p, text }]
  })
}

/** Heading marks and emphasis carry no meaning here: headings are known by their words. */
function stripMarkdown(text: string): string {
  return foldSpace(text.replace(/^#{1,6}\s+/, '').replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2'))
}
