import type { Row } from '../../tables/schema.ts'
import type { QualityFinding } from '../../themes/measure-quality.ts'

export const themeQualityTable = (findings: readonly QualityFinding[]): readonly Row<'theme_quality'>[] =>
  findings.map(({ measure, subject, other, value, isFlagged }) => ({
    measure,
    subject: subject ?? null,
    other: other ?? null,
    value,
    is_flagged: isFlagged,
  }))
