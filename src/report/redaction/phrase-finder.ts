import { groupBy } from '../../util/group-by.ts'
import { foldedWords, type FoldedWord } from '../../util/folded-words.ts'

/** Where a phrase stands in a text. */
export interface PhraseMatch {
  /** Which of the phrases, from 0. */
  readonly phrase: number
  readonly start: number
  readonly end: number
}

/** One way to write a phrase, as words. */
interface Spelling {
  readonly phrase: number
  readonly words: readonly string[]
}

/** So much may stand between two words of a phrase: blanks, line breaks, punctuation. */
const MOST_BETWEEN = 12
/** A phrase with many hyphens and apostrophes is not looked for in every mixture of them. */
const MOST_SPELLINGS = 16

/**
 * Finds phrases in texts as whole words: whatever their case and accents, over line breaks (also within a word, behind a
 * hyphen), with any punctuation between, in the possessive.
 *
 * @returns of a text its matches in order, without overlap: the leftmost, and of several there the longest
 */
export function createPhraseFinder(
  phrases: readonly string[],
): (text: string, words?: readonly FoldedWord[]) => readonly PhraseMatch[] {
  const spellings = phrases.flatMap((text, phrase) => spellingsOf(text).map((words) => ({ phrase, words })))
  const byFirst = groupBy(
    spellings.toSorted((a, b) => b.words.length - a.words.length),
    ({ words }) => words[0]!,
  )
  return (text, words = foldedWords(text)) => {
    const matches: PhraseMatch[] = []
    for (let at = 0; at < words.length;) {
      const match = longestAt(text, words, at, byFirst)
      if (match === undefined) at++
      else {
        matches.push({ phrase: match.phrase, start: words[at]!.start, end: words[match.next - 1]!.end })
        at = match.next
      }
    }
    return matches
  }
}

/** What begins at a word, and the word behind it. */
function longestAt(
  text: string,
  words: readonly FoldedWord[],
  at: number,
  byFirst: ReadonlyMap<string, readonly Spelling[]>,
): { readonly phrase: number; readonly next: number } | undefined {
  const firsts = [words[at]!.word, ...(isBroken(text, words, at) ? [joined(words, at)] : [])]
  const found = firsts.flatMap((first) =>
    (byFirst.get(first) ?? []).flatMap((spelling) => {
      const next = endOf(text, words, at, spelling.words)
      return next === undefined ? [] : [{ phrase: spelling.phrase, next }]
    }),
  )
  return found.reduce<(typeof found)[number] | undefined>(
    (best, one) => (best === undefined || one.next > best.next ? one : best),
    undefined,
  )
}

/** The word behind a phrase that begins at `at`; nothing where it does not stand there. */
function endOf(
  text: string,
  words: readonly FoldedWord[],
  at: number,
  phrase: readonly string[],
): number | undefined {
  let next = at
  for (const [i, wanted] of phrase.entries()) {
    const word = words[next]
    if (word === undefined) return undefined
    if (i > 0 && word.start - words[next - 1]!.end > MOST_BETWEEN) return undefined
    if (word.word === wanted) next++
    else if (isBroken(text, words, next) && joined(words, next) === wanted) next += 2
    else return undefined
  }
  return next
}

/** Whether a word goes on in the next one, behind a hyphen at the end of its line. */
function isBroken(text: string, words: readonly FoldedWord[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  return (
    word !== undefined && next !== undefined && /^[-\u00AD\u2010]\s+$/.test(text.slice(word.end, next.start))
  )
}

const joined = (words: readonly FoldedWord[], at: number): string => words[at]!.word + words[at + 1]!.word

/** `O'Neill` may be printed as `O Neill` or `ONeill`; a possessive is the name itself. */
function spellingsOf(phrase: string): readonly (readonly string[])[] {
  const parts = phrase
    .trim()
    .replace(/['’]s$/i, '')
    .split(/\s+/)
    .map((part) => foldedWords(part).map(({ word }) => word))
    .filter((words) => words.length > 0)
  return parts
    .reduce<readonly (readonly string[])[]>(
      (spellings, words) => {
        const ways = words.length === 1 ? [words] : [words, [words.join('')]]
        return spellings.flatMap((before) => ways.map((way) => [...before, ...way])).slice(0, MOST_SPELLINGS)
      },
      [[]],
    )
    .filter((words) => words.length > 0)
}
