import { parseTokens } from '../../text/parse-tokens.ts'
import type { DomainConcept } from './domain-concept.ts'

/**
 * Share of a lemma's meaning that a domain concept takes over which it names, or which it has to do with: in a plan,
 * "restraint" is rarely anything but use of force. Shares from 0.3 to 0.8 make little difference.
 */
const TERM_SHARE = 0.7
const RELATED_SHARE = 0.3

const JOINTS = ['_', '-', ''] as const

/** Position of a domain concept → share of a lemma's meaning. */
export type Shares = ReadonlyMap<number, number>

/**
 * What the domain's concepts take of the meaning of the lemmas that name them or have to do with them: together the
 * largest share that one of them asks for.
 *
 * @param known tells which lemmas the dictionary has; of one that it lacks, the domain takes everything
 */
export function domainShares(
  domain: readonly DomainConcept[],
  known: { readonly has: (spelling: string) => boolean },
): ReadonlyMap<string, Shares> {
  const asked = new Map<string, Map<number, number>>()
  const ask = (term: string, concept: number, share: number): void => {
    const spelling = spellingOf(term, known)
    asked.set(spelling, (asked.get(spelling) ?? new Map<number, number>()).set(concept, share))
  }
  for (const [concept, { terms, related = [] }] of domain.entries()) {
    for (const word of related) ask(word, concept, RELATED_SHARE)
    for (const word of terms) ask(word, concept, TERM_SHARE)
  }
  return new Map(
    [...asked].map(([spelling, shares]) => {
      const values = [...shares.values()]
      const scale = (known.has(spelling) ? Math.max(...values) : 1) / values.reduce((a, b) => a + b, 0)
      return [spelling, new Map([...shares].map(([concept, share]) => [concept, share * scale]))]
    }),
  )
}

/** A term as its lemma is spelt: as the dictionary has it, or else with `_` between its words. */
export function spellingOf(term: string, known: { readonly has: (spelling: string) => boolean }): string {
  const words = parseTokens(term)
  return JOINTS.map((joint) => words.join(joint)).find((spelling) => known.has(spelling)) ?? words.join('_')
}
