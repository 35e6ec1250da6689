import { cleanText } from './clean-text.ts'
import type { Paragraph } from './source-document.ts'

/** \uF0B7 and \uF0A7 are the bullets of the Symbol and Wingdings fonts. */
const ROUND = '•●▪◦‣\uF0B7\uF0A7'
const BULLET = new RegExp(`^[${ROUND}·\\u2013\\u2014*-]\\s+`, 'u')
const STARTS_ROUND = new RegExp(`^[${ROUND}]`, 'u')
const BEFORE_ROUND = new RegExp(`\\s(?=[${ROUND}]\\s)`, 'u')
const BARE_ROUND = new RegExp(`^[${ROUND}]$`, 'u')

/**
 * One paragraph of a cell, or several where bullets stand inside a running text (lists whose line breaks were lost);
 * none when the text is blank. The bullets themselves are dropped.
 */
export function parseParagraphs(source: string, isItem: boolean): readonly Paragraph[] {
  return cleanText(source)
    .split(BEFORE_ROUND)
    .flatMap((piece, i) => {
      const text = piece.replace(BULLET, '').trim()
      if (text === '' || BARE_ROUND.test(text)) return []
      return [{ text, isItem: isItem || i > 0 || STARTS_ROUND.test(piece) }]
    })
}
