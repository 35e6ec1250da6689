import type { Decided } from '../../recurrence/apply-reviews.ts'
import type { EvidenceModel } from '../../recurrence/evidence-model.ts'
import type { SharedIssue } from '../../recurrence/match-shared-issues.ts'
import type { Row } from '../../tables/schema.ts'
import { evidenceCells } from './evidence-cells.ts'

export const sharedIssuesTable = (
  sharedIssues: readonly Decided<SharedIssue>[],
  model: EvidenceModel,
): readonly Row<'shared_issues'>[] =>
  sharedIssues.map((pair) => ({
    concern_a: pair.a,
    concern_b: pair.b,
    probability: pair.probability,
    verdict: pair.verdict,
    decided_by: pair.decidedBy,
    ...evidenceCells(pair.evidence, pair.sharedTerms, model, 'sharedIssue'),
    crosses_2022_break: pair.crossesBreak,
  }))
