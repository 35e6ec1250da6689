import { evidenceKinds, type Evidence, type EvidenceKind } from '../../recurrence/evidence.ts'
import { evidenceNames } from '../../recurrence/evidence-names.ts'
import type { EvidenceModel, PairKind } from '../../recurrence/evidence-model.ts'
import { matchWeight } from '../../recurrence/weigh-evidence.ts'
import type { Row } from '../../tables/schema.ts'
import { listCell } from './list-cell.ts'

type Name = (typeof evidenceNames)[EvidenceKind]

export type EvidenceCells = Pick<
  Row<'shared_issues'>,
  Name | `${Name}_weight` | 'prior_weight' | 'shared_terms'
>

/** What speaks for and against a pair, and what it weighs: two columns for each kind, and the prior. */
export function evidenceCells(
  evidence: Evidence,
  sharedTerms: readonly string[],
  model: EvidenceModel,
  kind: PairKind,
): EvidenceCells {
  const cells = evidenceKinds.flatMap((name) => [
    [evidenceNames[name], evidence[name]],
    [`${evidenceNames[name]}_weight`, matchWeight(name, evidence[name], model)],
  ])
  // Every kind has its two columns.
  return {
    prior_weight: model.priors[kind],
    ...Object.fromEntries(cells),
    shared_terms: listCell(sharedTerms),
  } as EvidenceCells
}
