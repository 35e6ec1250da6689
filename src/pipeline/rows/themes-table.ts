import type { Row } from '../../tables/schema.ts'
import type { EditedTheme } from '../../themes/edited-codebook.ts'
import { listCell } from './list-cell.ts'

export const themesTable = (themes: readonly EditedTheme[]): readonly Row<'themes'>[] =>
  themes.map((theme) => ({
    theme_id: theme.id,
    label: theme.label,
    healthy_prison_area: theme.healthyPrisonArea,
    definition: theme.definition,
    status: theme.status,
    successors: theme.successors.length === 0 ? null : listCell(theme.successors),
    note: theme.notes.length === 0 ? null : listCell(theme.notes),
  }))
