import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { foldSpace } from '../util/fold-space.ts'
import type { Cell, Paragraph } from './source-document.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

const BLOCK_TAGS = new Set(['p', 'div', 'ul', 'ol', 'li', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const INLINE_TAGS = new Set(['b', 'i', 'u', 'em', 'strong', 'sup', 'sub', 'span', 'small', 's', 'a', 'font'])
const KNOWN_TAGS = [...BLOCK_TAGS, ...INLINE_TAGS].join('|')
/** A "<" that opens no known tag is text: an address in angle brackets must not vanish as a tag. */
const STRAY_BRACKET = new RegExp(`<(?!/?(?:${KNOWN_TAGS})(?:\\s[^<>]*)?/?>)`, 'gi')
const BULLET = /^[•●▪◦‣·\uF0B7\u2013\u2014*-]\s+/u

/**
 * The paragraphs and list items of a table cell whose text may hold simple HTML markup (`<p>`, `<ul>`, `<sup>`…).
 * Markup is dropped, entities are decoded, white space is folded; a text without markup is one paragraph.
 */
export function parseInline(source: string): Cell {
  if (!/[<&]/.test(source)) return paragraphOf(source, false)
  const open: { parts: string[]; isItem: boolean } = { parts: [], isItem: false }
  const cell: Paragraph[] = []
  const close = (): void => {
    cell.push(...paragraphOf(open.parts.join(''), open.isItem))
    open.parts = []
  }
  const walk = (node: Node, isItem: boolean): void => {
    if (node.nodeName === '#text') {
      if (open.parts.length === 0) open.isItem = isItem
      open.parts.push((node as DefaultTreeAdapterTypes.TextNode).value)
    } else if ('childNodes' in node) {
      const isBlock = BLOCK_TAGS.has(node.nodeName)
      if (isBlock) close()
      for (const child of node.childNodes)
        walk(child, isItem || node.nodeName === 'li' || node.nodeName === 'ul')
      if (isBlock) close()
    }
  }
  for (const node of parseFragment(source.replace(STRAY_BRACKET, '&lt;')).childNodes) walk(node, false)
  close()
  return cell
}

/** One paragraph, or several where bullets stand inside a running text (lists whose line breaks were lost). */
function paragraphOf(source: string, isItem: boolean): readonly Paragraph[] {
  return foldSpace(source)
    .split(/\s(?=[•●▪◦‣\uF0B7]\s)/u)
    .flatMap((piece, i) => {
      const text = piece.replace(BULLET, '').trim()
      return text === '' ? [] : [{ text, isItem: isItem || i > 0 || /^[•●▪◦‣\uF0B7]/u.test(piece) }]
    })
}
