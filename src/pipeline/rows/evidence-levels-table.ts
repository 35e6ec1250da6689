import { evidenceKinds } from '../../recurrence/evidence.ts'
import { evidenceLevels, levelStart } from '../../recurrence/evidence-level.ts'
import { evidenceNames } from '../../recurrence/evidence-names.ts'
import type { EvidenceModel } from '../../recurrence/evidence-model.ts'
import type { Row } from '../../tables/schema.ts'

/** Where each level of each comparison begins; of levels that begin at one value the highest stands. */
export const evidenceLevelsTable = ({ comparisons }: EvidenceModel): readonly Row<'evidence_levels'>[] =>
  evidenceKinds.flatMap((kind) => {
    const comparison = comparisons[kind]
    const byStart = new Map(evidenceLevels.map((level) => [levelStart(level, comparison), level]))
    return [...byStart].map(([from, level]) => ({
      comparison: evidenceNames[kind],
      level,
      from_value: from,
      full_weight: comparison.weight,
    }))
  })
