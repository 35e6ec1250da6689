import type { WordNetGraph } from './wordnet-graph.ts'

/** The dictionary's entries by their spelling: lower case, `_` between the words of a phrase. */
export interface LemmaIndex {
  /** The number of the lemma with this spelling, −1 when there is none. */
  find(spelling: string): number
  /** Whether any lemma begins with these letters. */
  hasPrefix(letters: string): boolean
}

type Spellings = Pick<WordNetGraph, 'lemmas' | 'spellings' | 'spellingStarts'>

/** Finds lemmas by binary search in the graph's own bytes, so that no table has to be built; remembers what it found. */
export function createLemmaIndex(graph: Spellings): LemmaIndex {
  const found = new Map<string, number>()
  const prefixes = new Map<string, boolean>()
  return {
    find(spelling) {
      let lemma = found.get(spelling)
      if (lemma === undefined) {
        const at = firstFrom(graph, spelling)
        lemma = at < graph.lemmas && compare(graph, at, spelling) === 0 ? at : -1
        found.set(spelling, lemma)
      }
      return lemma
    },
    hasPrefix(letters) {
      let has = prefixes.get(letters)
      if (has === undefined) {
        const at = firstFrom(graph, letters)
        has = at < graph.lemmas && startsWith(graph, at, letters)
        prefixes.set(letters, has)
      }
      return has
    },
  }
}

/** The first lemma that does not come before this spelling in the order of code units. */
function firstFrom(graph: Spellings, spelling: string): number {
  let low = 0
  let high = graph.lemmas
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(graph, middle, spelling) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function compare({ spellings, spellingStarts }: Spellings, lemma: number, spelling: string): number {
  const start = spellingStarts[lemma]!
  const length = spellingStarts[lemma + 1]! - start
  for (let i = 0; i < Math.min(length, spelling.length); i++) {
    const difference = spellings[start + i]! - spelling.charCodeAt(i)
    if (difference !== 0) return difference
  }
  return length - spelling.length
}

function startsWith({ spellings, spellingStarts }: Spellings, lemma: number, letters: string): boolean {
  const start = spellingStarts[lemma]!
  if (spellingStarts[lemma + 1]! - start < letters.length) return false
  for (let i = 0; i < letters.length; i++) if (spellings[start + i] !== letters.charCodeAt(i)) return false
  return true
}
