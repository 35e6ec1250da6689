import { baseForm } from '../../text/base-form.ts'
import { isStopWord } from '../../text/stop-words.ts'

// How definitions are phrased, not what they are about.
const PHRASING: ReadonlySet<string> = new Set(
  `someone something somebody person especially used use having usually often relating pertaining quality act state`.split(
    ' ',
  ),
)
const UNKNOWN = -1
const FIRST_LETTER = 'a'.charCodeAt(0)
const LAST_LETTER = 'z'.charCodeAt(0)

/** The numbers of the content lemmas of a definition in lower case, each once, ascending. */
export type GlossLemmas = (definition: string) => readonly number[]

/** @param lemmaNumbers every lemma's number by its spelling */
export function createGlossLemmas(lemmaNumbers: ReadonlyMap<string, number>): GlossLemmas {
  const known = new Map<string, number>()
  const isKnown = (word: string): boolean => lemmaNumbers.has(word)
  const lookUp = (word: string): number => {
    const base = isContent(word) ? baseForm(word, isKnown) : undefined
    return base !== undefined && isContent(base) ? (lemmaNumbers.get(base) ?? UNKNOWN) : UNKNOWN
  }
  return (definition) => {
    const found: number[] = []
    // By hand, since splitting a million words by a pattern takes a fifth of the whole building of the graph.
    let start = 0
    for (let end = 0; end <= definition.length; end++) {
      const letter = end < definition.length ? definition.charCodeAt(end) : 0
      if (letter >= FIRST_LETTER && letter <= LAST_LETTER) continue
      if (end > start + 1) {
        const word = definition.slice(start, end)
        let lemma = known.get(word)
        if (lemma === undefined) {
          lemma = lookUp(word)
          known.set(word, lemma)
        }
        if (lemma !== UNKNOWN && !found.includes(lemma)) found.push(lemma)
      }
      start = end + 1
    }
    return found.sort((a, b) => a - b)
  }
}

function isContent(word: string): boolean {
  return word.length > 1 && !isStopWord(word) && !PHRASING.has(word)
}
