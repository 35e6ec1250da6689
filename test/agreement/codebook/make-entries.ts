import type { CodebookEntry } from '../../../src/agreement/codebook/codebook-entry.ts'
import { themeId } from '../../../src/domain/ids.ts'

export const entry = (id: string, more: Partial<CodebookEntry> = {}): CodebookEntry => ({
  id: themeId(id),
  label: 'Food',
  healthyPrisonArea: 'Respect',
  definition: 'Meals and shop',
  includes: [],
  examples: [],
  ...more,
})
