import { DOCUMENT_LIMITS } from './document-limits.ts'
import { collectParagraphs } from './html/collect-paragraphs.ts'
import { parseMarkupPiece } from './html/markup.ts'
import { parseParagraphs } from './parse-paragraphs.ts'
import type { Cell } from './source-document.ts'

const BLOCK_TAGS = ['p', 'div', 'ul', 'ol', 'li', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const INLINE_TAGS = ['b', 'i', 'u', 'em', 'strong', 'sup', 'sub', 'span', 'small', 's', 'a', 'font']
const KNOWN_TAGS = [...BLOCK_TAGS, ...INLINE_TAGS].join('|')
/** A "<" that opens no known tag is text: an address in angle brackets must not vanish as a tag. */
const STRAY_BRACKET = new RegExp(`<(?!/?(?:${KNOWN_TAGS})(?:\\s[^<>]*)?/?>)`, 'gi')

/**
 * The paragraphs and list items of a table cell whose text may hold simple HTML markup (`<p>`, `<ul>`, `<sup>`…).
 * Markup is dropped, entities are decoded, white space is folded; a text without markup is one paragraph.
 */
export function parseInline(source: string, file: string, limits = DOCUMENT_LIMITS): Cell {
  if (!/[<&]/.test(source)) return parseParagraphs(source, false)
  return collectParagraphs(parseMarkupPiece(source.replace(STRAY_BRACKET, '&lt;'), file, limits))
}
