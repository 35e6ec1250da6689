/** A word as it is compared, and where it stands in its text. */
export interface FoldedWord {
  /** Small letters without accents; letters and digits only. */
  readonly word: string
  readonly start: number
  /** Behind its last character. */
  readonly end: number
}

/**
 * The words of a text as they are compared whatever their case, accents, ligatures and unseen characters (soft hyphens, marks
 * of writing direction, controls). An apostrophe or hyphen parts words.
 *
 * @example foldedWords('Zoë O’Neill') // zoe 0–3, o 4–5, neill 6–11
 */
export function foldedWords(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = []
  let word = ''
  let start = 0
  let end = 0
  const close = (): void => {
    if (word !== '') words.push({ word, start, end })
    word = ''
  }
  for (let at = 0; at < text.length;) {
    const point = text.codePointAt(at)!
    const length = point > 0xffff ? 2 : 1
    const folded = foldedCharacter(point)
    if (folded === ' ') close()
    else if (folded !== '') {
      if (word === '') start = at
      word += folded
      end = at + length
    } else if (word !== '' && isMark(point)) end = at + length
    at += length
  }
  close()
  return words
}

const isMark = (point: number): boolean => point > 127 && /\p{M}/u.test(String.fromCodePoint(point))

/** Letters and digits as they are compared; a blank for what parts words, nothing for what no reader sees. */
function foldedCharacter(point: number): string {
  if (point < 128) {
    if (point >= 97 && point <= 122) return String.fromCharCode(point)
    if (point >= 65 && point <= 90) return String.fromCharCode(point + 32)
    if (point >= 48 && point <= 57) return String.fromCharCode(point)
    // Of the controls, only those that count as white space part words.
    return (point < 32 && (point < 9 || point > 13)) || point === 127 ? '' : ' '
  }
  // Half a character that has lost its other half.
  if (point >= 0xd800 && point <= 0xdfff) return ''
  const character = String.fromCodePoint(point)
  if (/[\p{M}\p{Cf}\p{Cn}]|(?!\u0085)\p{Cc}/u.test(character)) return ''
  const bare = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return /^[\p{L}\p{N}]+$/u.test(bare) ? bare : ' '
}
