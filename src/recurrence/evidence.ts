/**
 * The kinds of evidence that two concerns are the same failing, each from 0 (nothing in common) to 1 (alike):
 *
 * - `lexical`: shared words of the two concerns, rare ones counting more
 * - `lsa`: words that occur together in the corpus
 * - `concepts`: words that mean nearly the same
 * - `context`: each concern taken together with what was promised for it
 * - `actions`: what was promised for one against what was promised for the other
 * - `concernToActions`: one concern against what was promised for the other
 * - `theme`: overlap of the two theme posteriors
 * - `rareTerms`: weight of the shared words that few concerns have
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
] as const

export type EvidenceKind = (typeof evidenceKinds)[number]

export type Evidence = Readonly<Record<EvidenceKind, number>>
