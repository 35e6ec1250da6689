import type { PdfPage } from './pdf-page.ts'

/** Signs without a meaning that is known: replacement marks, private use, controls. */
const UNKNOWN = /[\uFFFD\uE000-\uEFFF\u0000-\u0008\u000E-\u001F]/g
const MOST_UNKNOWN = 0.1
/** On a page of fewer letters a few odd signs are many. */
const FEWEST_LETTERS = 50

/** Whether so many of a page's letters are unknown that its text cannot be trusted. Bullets of symbol fonts (\uF0xx) are known. */
export function hasUnknownLetters({ runs }: Pick<PdfPage, 'runs'>): boolean {
  const text = runs.map((run) => run.text).join('')
  return text.length >= FEWEST_LETTERS && (text.match(UNKNOWN)?.length ?? 0) > text.length * MOST_UNKNOWN
}
