import type { Theme } from '../../domain/theme.ts'
import type { Row } from '../../tables/schema.ts'

export const themesTable = (themes: readonly Theme[]): readonly Row<'themes'>[] =>
  themes.map((theme) => ({
    theme_id: theme.id,
    label: theme.label,
    healthy_prison_area: theme.healthyPrisonArea,
    definition: theme.definition,
  }))
