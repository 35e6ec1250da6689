import type { Inline } from './inline.ts'

/**
 * Words of a plan.
 *
 * @param limit at most this many characters, cut between words and marked as cut; default: all
 */
export function quoteOf(text: string, limit = Infinity): Inline {
  const shown = text.length <= limit ? text : shorten(text, limit)
  return { kind: 'quote', text: shown, isCut: shown !== text }
}

/** A part of a text, marked as cut where the sentence goes on. */
export function quotePart(part: string, text: string): Inline {
  const rest = text.slice(text.indexOf(part) + part.length)
  const goesOn = !/[.!?]["')\]\u2019\u201d]*$/u.test(part) && rest.trim() !== ''
  return { kind: 'quote', text: part, isCut: goesOn }
}

function shorten(text: string, limit: number): string {
  const cut = text.slice(0, limit)
  const blank = cut.lastIndexOf(' ')
  return (blank > limit / 2 ? cut.slice(0, blank) : cut).replace(/[\s,;:.–-]+$/, '')
}
