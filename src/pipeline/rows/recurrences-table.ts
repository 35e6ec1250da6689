import type { Plan } from '../../domain/plan.ts'
import type { Decided } from '../../recurrence/apply-reviews.ts'
import type { EvidenceModel } from '../../recurrence/evidence-model.ts'
import type { Recurrence } from '../../recurrence/match-recurrences.ts'
import type { Row } from '../../tables/schema.ts'
import { evidenceCells } from './evidence-cells.ts'

/** @param plans those of the concerns: the later one names the establishment; @param model that weighed the evidence */
export function recurrencesTable(
  recurrences: readonly Decided<Recurrence>[],
  plans: readonly Plan[],
  model: EvidenceModel,
): readonly Row<'recurrences'>[] {
  const establishmentOf = new Map(
    plans.flatMap((plan) =>
      plan.concerns.map(
        (concern) => [concern.id, plan.establishment || plan.title || plan.establishmentSlug] as const,
      ),
    ),
  )
  return recurrences.map((pair) => ({
    earlier_concern_id: pair.earlier,
    later_concern_id: pair.later,
    establishment: establishmentOf.get(pair.later) ?? pair.establishment,
    consecutive: pair.consecutive,
    probability: pair.probability,
    verdict: pair.verdict,
    decided_by: pair.decidedBy,
    ...evidenceCells(pair.evidence, pair.sharedTerms, model, 'recurrence'),
    priority_change: pair.priorityChange,
    crosses_2022_break: pair.crossesBreak,
  }))
}
