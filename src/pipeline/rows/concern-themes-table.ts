import type { ThemeAssignment } from '../../domain/theme.ts'
import type { Row } from '../../tables/schema.ts'
import { themeFit } from '../../themes/theme-fit.ts'
import { listCell } from './list-cell.ts'

export const concernThemesTable = (
  assignments: readonly ThemeAssignment[],
): readonly Row<'concern_themes'>[] =>
  assignments.map((assignment) => ({
    concern_id: assignment.concernId,
    theme_id: assignment.themeId,
    rank: assignment.rank,
    score: assignment.score,
    assigned_by: assignment.assignedBy,
    likeness: assignment.likeness ?? null,
    fit: themeFit(assignment) ?? null,
    words: (assignment.words ?? []).length === 0 ? null : listCell(assignment.words ?? []),
  }))
