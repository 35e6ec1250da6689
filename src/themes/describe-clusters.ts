import type { ClusterId, ConcernId } from '../domain/ids.ts'
import type { Cluster } from '../domain/theme.ts'
import { createStemmer } from '../text/create-stemmer.ts'
import { parseSentences } from '../text/parse-sentences.ts'
import { parseTerms } from '../text/parse-terms.ts'

/** What a concern says of itself, word for word. */
export interface ConcernText {
  readonly text: string
  /** Whether part of it is lost. */
  readonly isFragment: boolean
}

export interface ClusterDescription {
  readonly text: string
  readonly concernId: ConcernId
}

const MOST_WORDS = 25
const FEWEST_WORDS = 4
// Inspectors name the failing first, then its circumstances.
const FIRST_SENTENCE = 1.3
// What a word is worth that the keywords have too.
const KEYWORD = 1.5
// A sentence cut short tells less well what it is about.
const CUT = 0.85
// A text of which part is lost speaks only where no other does.
const FRAGMENT = 0.01
// What no line should end with.
const LOOSE_END = /(?:[\s,;:\u2013\u2014]|\s(?:in|of|to|for|with|by|on|at|from|that|a|an|the|and|or))+$/u
// Where a long sentence can end without its rest.
const CLAUSE_END =
  /[,;:\u2013\u2014](?=\s)|\s(?=(?:and|but|which|because|so that|although|while|despite)\s)/gu

/**
 * One line for each cluster: the sentence, or its beginning up to the end of a clause, that says most of what the members
 * have in common and others have not, in at most 25 words. Words weigh by how many members have them and how rare they are
 * in all concerns; a member counts by its similarity to the middle.
 *
 * Deterministic. A cluster has none where no member has four words in a row.
 *
 * @param texts the concerns' own texts as printed
 * @returns a part of one member's text, word for word, and that member
 * @see Radev et al. 2004, Centroid-based summarization of multiple documents
 */
export function describeClusters(
  clusters: readonly Cluster[],
  texts: ReadonlyMap<ConcernId, ConcernText>,
): ReadonlyMap<ClusterId, ClusterDescription> {
  const stem = createStemmer()
  const termsOf = (text: string): ReadonlySet<string> => new Set(parseTerms(text, stem))
  const terms = new Map([...texts].map(([id, { text }]) => [id, termsOf(text)]))
  const spread = countEach([...terms.values()])
  const rarity = (term: string): number => Math.log((texts.size + 1) / ((spread.get(term) ?? 0) + 0.5))
  return new Map(
    clusters.flatMap((cluster): (readonly [ClusterId, ClusterDescription])[] => {
      const { id, members, keywords } = cluster
      const own = countEach(members.map(({ concernId }) => terms.get(concernId) ?? new Set()))
      const keyed = termsOf(keywords.join('. '))
      const weight = (term: string): number =>
        ((own.get(term) ?? 0) / members.length) * rarity(term) * (keyed.has(term) ? KEYWORD : 1)
      const candidates = members.flatMap(({ concernId, similarity }) => {
        const { text = '', isFragment = true } = texts.get(concernId) ?? {}
        return parseSentences(text).flatMap((sentence, i) => {
          const line = shorten(sentence)
          if (line === undefined) return []
          const said = [...termsOf(line)]
          const sum = said.reduce((total, term) => total + weight(term), 0)
          // A long line says more, but less of it to the point.
          const place = (i === 0 ? FIRST_SENTENCE : 1) * (line === sentence ? 1 : CUT)
          const value = (sum / Math.sqrt(said.length + 1)) * Math.max(0, similarity) * place
          return [{ text: line, concernId, value: isFragment ? value * FRAGMENT : value }]
        })
      })
      const [best] = candidates.sort((a, b) => b.value - a.value)
      return best === undefined ? [] : [[id, { text: best.text, concernId: best.concernId }]]
    }),
  )
}

/** The sentence, or as much of it as can stand for it within the most words. */
function shorten(sentence: string): string | undefined {
  const ends = [sentence.length, ...[...sentence.matchAll(CLAUSE_END)].map(({ index }) => index)]
  return ends
    .sort((a, b) => b - a)
    .map((end) => sentence.slice(0, end).replace(LOOSE_END, ''))
    .find((line) => {
      const words = line.split(/\s+/u).length
      return words >= FEWEST_WORDS && words <= MOST_WORDS
    })
}

function countEach(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const set of sets) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
