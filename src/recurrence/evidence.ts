/**
 * The kinds of evidence for (and, the last two, against) two concerns being the same failing. Each is from 0 (nothing
 * in common) to 1 (alike), of the last two from 0 (nothing to hold against it) to 1:
 *
 * - `lexical`: shared words of the two concerns, rare ones counting more
 * - `lsa`: words that occur together in the corpus
 * - `concepts`: words that mean nearly the same
 * - `context`: each concern taken together with what was promised for it
 * - `actions`: what was promised for one against what was promised for the other
 * - `concernToActions`: one concern against what was promised for the other
 * - `theme`: overlap of the two theme posteriors
 * - `rareTerms`: weight of the shared words that few concerns have
 * - `scope`: one is about another group of prisoners, or another place, than the other
 * - `stockPhrases`: what the two share is nothing but stock phrases of inspection reports
 */
export const evidenceKinds = [
  'lexical',
  'lsa',
  'concepts',
  'context',
  'actions',
  'concernToActions',
  'theme',
  'rareTerms',
  'scope',
  'stockPhrases',
] as const

export type EvidenceKind = (typeof evidenceKinds)[number]

/** Those that speak against the pair. */
export const guardKinds: ReadonlySet<EvidenceKind> = new Set(['scope', 'stockPhrases'])

export type Evidence = Readonly<Record<EvidenceKind, number>>

/** A value for each kind of evidence. */
export function byKind<T>(valueOf: (kind: EvidenceKind) => T): Readonly<Record<EvidenceKind, T>> {
  // One for each kind.
  return Object.fromEntries(evidenceKinds.map((kind) => [kind, valueOf(kind)])) as Record<EvidenceKind, T>
}
