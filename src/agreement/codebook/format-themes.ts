import type { CodebookEntry } from './codebook-entry.ts'

/** The codebook in the form of models/themes.json. */
export const formatThemes = (entries: readonly CodebookEntry[]): string =>
  `${JSON.stringify(
    entries.map(({ id, label, healthyPrisonArea, definition, includes, excludes, examples }) => ({
      theme_id: id,
      label,
      healthy_prison_area: healthyPrisonArea,
      definition,
      includes,
      ...(excludes === undefined ? {} : { excludes }),
      examples,
    })),
    null,
    1,
  )}\n`
