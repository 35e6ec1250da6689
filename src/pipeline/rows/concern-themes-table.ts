import type { ThemeAssignment } from '../../domain/theme.ts'
import type { Row } from '../../tables/schema.ts'

export const concernThemesTable = (
  assignments: readonly ThemeAssignment[],
): readonly Row<'concern_themes'>[] =>
  assignments.map((assignment) => ({
    concern_id: assignment.concernId,
    theme_id: assignment.themeId,
    rank: assignment.rank,
    score: assignment.score,
    assigned_by: assignment.assignedBy,
  }))
