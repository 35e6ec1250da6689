import { evidenceKinds, type Evidence, type EvidenceKind } from '../../recurrence/evidence.ts'
import type { Row } from '../../tables/schema.ts'
import { listCell } from './list-cell.ts'

/** The column of each kind of evidence; a kind without one does not compile. */
const COLUMNS = {
  lexical: 'lexical',
  lsa: 'lsa',
  concepts: 'concepts',
  context: 'context',
  actions: 'actions',
  concernToActions: 'concern_to_actions',
  theme: 'theme',
  rareTerms: 'rare_terms',
} as const satisfies Readonly<Record<EvidenceKind, keyof Row<'shared_issues'>>>

export type EvidenceCells = Pick<Row<'shared_issues'>, (typeof COLUMNS)[EvidenceKind] | 'shared_terms'>

/** What speaks for a pair, one column for each kind. */
export function evidenceCells(evidence: Evidence, sharedTerms: readonly string[]): EvidenceCells {
  const cells = evidenceKinds.map((kind) => [COLUMNS[kind], evidence[kind]])
  // Every kind has a column, and COLUMNS names all of them.
  return { ...Object.fromEntries(cells), shared_terms: listCell(sharedTerms) } as EvidenceCells
}
