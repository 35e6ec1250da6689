import type { RowReference } from '../document/inline.ts'

/**
 * An id that may stand in HTML and in a link as it is, different for different texts: what is not a letter of ASCII, a
 * digit, `_` or `-` is written as its number between full stops.
 */
export function safeId(text: string): string {
  if (text === '') return '..'
  return text.replace(/[^A-Za-z0-9_-]/gu, (character) => `.${character.codePointAt(0)?.toString(16) ?? ''}.`)
}

// Safe ids hold no colon, so that anchors of one kind never meet those of another.

/** Of a section or a heading. */
export const partAnchor = (id: string): string => safeId(id)
export const tableAnchor = (id: string): string => `table:${safeId(id)}`
export const chartAnchor = (id: string): string => `chart:${safeId(id)}`
/** Of a named query, and of one of its numbers. */
export const queryAnchor = (name: string): string => `query:${safeId(name)}`
export const figureAnchor = (name: string, key: string): string => `figure:${safeId(name)}:${safeId(key)}`
export const rowAnchor = (row: RowReference): string => `row:${safeId(row.table)}:${safeId(row.key)}`
/** Of what stands on every page. */
export const pageAnchor = (
  name: 'main' | 'contents' | 'filter' | 'numbers' | 'tables' | 'passages',
): string => `page:${name}`
