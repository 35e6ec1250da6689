import { parseTerms } from '../text/parse-terms.ts'
import type { PassageVectors } from '../vectors/passage-vectors.ts'
import { meanNpmi } from './phrase-coherence.ts'

/**
 * How far the keywords of each group belong together, as phraseCoherence says it, but counted by terms: a text has a
 * keyword when it has all of its terms, so that many texts are looked through once.
 *
 * @returns one number per group, −1 to 1
 */
export function keywordCoherence(
  keywords: readonly (readonly string[])[],
  { terms, stem, words }: Pick<PassageVectors, 'terms' | 'stem' | 'words'>,
): readonly number[] {
  const termsOf = (keyword: string): readonly string[] => parseTerms(keyword, stem)
  const wanted = new Set(keywords.flat().flatMap(termsOf))
  const places = new Map([...wanted].map((term) => [term, new Set<number>()]))
  const placesOf = terms.map((term) => places.get(term))
  for (let i = 0; i < words.rows; i++)
    for (let p = words.starts[i]!; p < words.starts[i + 1]!; p++) placesOf[words.columns[p]!]?.add(i)
  const textsWith = (keyword: string): ReadonlySet<number> => {
    const [first = new Set<number>(), ...others] = termsOf(keyword).map((term) => places.get(term)!)
    return new Set([...first].filter((i) => others.every((other) => other.has(i))))
  }
  return keywords.map((group) => meanNpmi(group.map(textsWith), words.rows))
}
