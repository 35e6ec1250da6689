import type { TextLine } from './lines.ts'
import { bareWord, type TextHabits } from './text-habits.ts'

/**
 * Joins the lines of a paragraph. A hyphen at a line's end is kept and joins without a blank, as do slashes and dashes,
 * unless the document has the word without it; so does a line that is the first half of a word too long for its column.
 */
export function joinLines(lines: readonly TextLine[], { words }: Pick<TextHabits, 'words'>): string {
  return lines.reduce((text, { text: next }, i) => {
    if (text === '') return next
    if (text.endsWith('\u00AD')) return text.slice(0, -1) + next
    const [end, start] = [/\S+$/.exec(text)?.[0] ?? '', /^\S+/.exec(next)?.[0] ?? '']
    if (/\p{L}[-‐]$/u.test(end) && /^\p{Ll}/u.test(start)) {
      const whole = bareWord(end.slice(0, -1) + start)
      return (words.has(whole) && !words.has(bareWord(end + start)) ? text.slice(0, -1) : text) + next
    }
    if (/[\p{L}\p{N}][-‐/–]$/u.test(end) && /^[\p{L}\p{N}]/u.test(start)) return text + next
    const isWordCut =
      end === lines[i - 1]!.text.trim() &&
      /\p{L}$/u.test(end) &&
      /^\p{Ll}/u.test(start) &&
      words.has(bareWord(end + start)) &&
      !words.has(bareWord(end))
    return isWordCut ? text + next : `${text} ${next}`
  }, '')
}
