import type { EvidenceKind } from './evidence.ts'

/** Each kind of evidence as files and tables name it; a kind without a name does not compile. */
export const evidenceNames = {
  lexical: 'lexical',
  lsa: 'lsa',
  concepts: 'concepts',
  context: 'context',
  actions: 'actions',
  concernToActions: 'concern_to_actions',
  theme: 'theme',
  rareTerms: 'rare_terms',
  scope: 'scope',
  stockPhrases: 'stock_phrases',
} as const satisfies Readonly<Record<EvidenceKind, string>>
