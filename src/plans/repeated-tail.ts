import { endsSentence } from './text-signs.ts'

/** Letters that scanning confuses, brought to one: `SKIIIS` reads as `skills`. */
const confusable = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/[l1|]/g, 'i')
    .replace(/0/g, 'o')

/** Whether `tail` only repeats the last words of `text`, as a page's last line scanned twice does. */
export function isRepeatedTail(text: string, tail: string): boolean {
  const end = text
    .split(/\s+/)
    .map(confusable)
    .filter((word) => word !== '')
  const again = tail
    .split(/\s+/)
    .map(confusable)
    .filter((word) => word !== '')
  const offset = end.length - again.length
  return (
    again.length > 0 &&
    offset > 0 &&
    endsSentence(tail) === endsSentence(text) &&
    again.every((word, i) => end[offset + i] === word)
  )
}
