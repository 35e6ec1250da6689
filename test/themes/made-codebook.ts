import type { CodebookLog } from '../../src/domain/codebook-edit.ts'
import { themeId } from '../../src/domain/ids.ts'
import { parseCodebookLog } from '../../src/settings/parse-codebook-log.ts'
import type { CodebookTheme } from '../../src/themes/codebook-theme.ts'

export const theme = (id: string, definition: string): CodebookTheme => ({
  id: themeId(id),
  label: id.toUpperCase(),
  healthyPrisonArea: 'Respect',
  definition,
  includes: [],
  examples: [],
})

export const codebook = [
  theme('drugs', 'Illicit drugs, drones'),
  theme('food', 'Meals, kitchen, portions'),
  theme('visits', 'Visits, families'),
  theme('work', 'Workshops, wages'),
]

/** A log of the given operations; edit 1 stands in line 2, edit 2 in line 3. */
export const logOf = (...operations: readonly string[]): CodebookLog =>
  parseCodebookLog(
    operations.length === 0
      ? 'edits: []'
      : `edits:\n${operations
          .map((one, i) => `  - { id: ${i + 1}, date: 2026-03-31, reason: because, ${one} }\n`)
          .join('')}`,
    'codebook.yaml',
  )

export const splitFood =
  'split: { theme: food, into: [{ id: meals, label: Meals, definition: Meals }, { id: kitchens, label: Kitchens, definition: Kitchen }] }'
