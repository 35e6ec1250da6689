/** The sections of a report, in reading order; the first holds the findings. */
export const sectionIds = [
  'findings',
  'read',
  'themes',
  'recurrence',
  'failures',
  'promises',
  'owners',
  'method',
  'notices',
  'sources',
] as const

export type SectionId = (typeof sectionIds)[number]
