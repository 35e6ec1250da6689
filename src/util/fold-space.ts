/** Printable ASCII with single blanks between words: nothing to fold, as most text is. */
const IS_FOLDED = /^(?:[!-~]+(?: [!-~]+)*)?$/

/** NFKC, soft hyphens and zero-width characters out, every run of white space one blank, ends trimmed. */
export function foldSpace(text: string): string {
  if (IS_FOLDED.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
