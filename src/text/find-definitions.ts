/** `UoF` and the words before its brackets, as a plan defines it: "Use of Force (UoF)". */
export interface Definition {
  readonly abbreviation: string
  readonly expansion: string
}

const IN_BRACKETS = /\(([A-Z][A-Za-z0-9&]{1,9}?)(?:['’]?s)?\)/g
const LOWER_WORDS = new Set(['of', 'and', 'the', 'in', 'for', 'to', 'on', 'with', 'a', '&'])

/**
 * Abbreviations that a text defines by itself. The words before the brackets are searched backwards for the letters of
 * the abbreviation, the first of which must begin a word.
 * @see Schwartz & Hearst 2003, A simple algorithm for identifying abbreviation definitions
 */
export function findDefinitions(text: string): readonly Definition[] {
  return [...text.matchAll(IN_BRACKETS)].flatMap((match) => {
    const abbreviation = match[1]!
    if ((abbreviation.match(/[A-Z]/g) ?? []).length < 2) return []
    const words = text
      .slice(0, match.index)
      .split(/[.;:!?()]\s|\n/)
      .at(-1)!
      .trim()
      .split(/\s+/)
    const expansion = expansionOf(abbreviation, words.slice(-(abbreviation.length + 5)))
    return expansion === undefined ? [] : [{ abbreviation, expansion }]
  })
}

/** The shortest tail of the words whose letters, from the right, spell the abbreviation. */
function expansionOf(abbreviation: string, words: readonly string[]): string | undefined {
  const letters = abbreviation.toLowerCase().replace(/[^a-z]/g, '')
  for (let from = words.length - 1; from >= 0; from--) {
    const tail = words.slice(from)
    if (LOWER_WORDS.has(tail[0]!.toLowerCase())) continue
    if (tail[0]![0]?.toLowerCase() === letters[0] && spells(letters, tail))
      return tail.join(' ').replace(/^["'“‘(]+|[,;]+$/g, '')
  }
  return undefined
}

/** Every letter begins a word or follows inside one, in order; every word that carries meaning gives at least one letter. */
function spells(letters: string, words: readonly string[]): boolean {
  const fits = (letter: number, word: number): boolean => {
    if (word === words.length) return letter === letters.length
    const text = words[word]!.toLowerCase()
    if (LOWER_WORDS.has(text) && fits(letter, word + 1)) return true
    if (text[0] !== letters[letter]) return false
    for (let used = 1, at = 0; ; used++) {
      if (fits(letter + used, word + 1)) return true
      at = text.indexOf(letters[letter + used] ?? '\0', at + 1)
      if (at < 0) return false
    }
  }
  return fits(0, 0)
}
