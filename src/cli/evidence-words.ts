import type { PairExplanation } from '../pipeline/explain-pair.ts'

type Kind = PairExplanation['parts'][number]['kind']

/** Each kind of evidence for whoever reads a terminal: a name, and what is compared. */
export const evidenceWords: Readonly<Record<Kind, { readonly name: string; readonly meaning: string }>> = {
  theme: { name: 'themes', meaning: 'the shares of the themes in each' },
  context: { name: 'concern with actions', meaning: 'each concern with what was promised for it' },
  actions: { name: 'actions', meaning: 'what was promised for the one and for the other' },
  concernToActions: { name: 'concern to actions', meaning: 'the one and what was promised for the other' },
  concepts: { name: 'meanings', meaning: 'words that mean nearly the same' },
  lsa: { name: 'vocabulary', meaning: 'words that go together in these plans' },
  lexical: { name: 'words', meaning: 'the words of both, rare ones counting more' },
  rareTerms: { name: 'rare words', meaning: 'shared words that few concerns have' },
  scope: { name: 'scope', meaning: 'other groups of prisoners, or other places' },
  stockPhrases: { name: 'stock phrases', meaning: 'nothing in common but stock phrases' },
}
