import { nearestTexts } from '../util/nearest-texts.ts'

/**
 * `unknown key "tilte", nearest: title; expected one of title, author`: for a message.
 *
 * @param what what it would be: key, section
 * @param known all that there are; none where they are too many to tell
 */
export function unknownWord(what: string, found: string, known: readonly string[]): string {
  // A slip of the pen changes a few letters; what differs by more is another word.
  const [nearest] = nearestTexts(found.toLowerCase(), known, 1, Math.max(1, found.length / 2))
  return [
    `unknown ${what} "${found}"`,
    ...(nearest === undefined ? [] : [`nearest: ${nearest}`]),
    ...(known.length === 0 ? [] : [`expected one of ${known.join(', ')}`]),
  ].join('; ')
}
