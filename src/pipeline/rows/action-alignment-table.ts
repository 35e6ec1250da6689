import type { Row } from '../../tables/schema.ts'
import type { AlignedAction } from '../../themes/align-actions.ts'

export const actionAlignmentTable = (aligned: readonly AlignedAction[]): readonly Row<'action_alignment'>[] =>
  aligned.map((action) => ({
    action_id: action.actionId,
    theme_id: action.themeId ?? null,
    likeness: action.likeness,
    alignment: action.alignment ?? null,
    answers_other_theme: action.answersOtherTheme,
  }))
