/** An id of letters, digits, hyphens and underscores, for a place in a page and the name of a file. */
const safe = (text: string): string => text.replace(/[^A-Za-z0-9_-]/g, '-')

/** The id of the picture of an establishment's chains. */
export const chainsChartId = (slug: string): string => `concern_chains_${safe(slug)}`

/** The id of the picture of the evidence about a pair of concerns. */
export const evidenceChartId = (earlierConcernId: string, laterConcernId: string): string =>
  `evidence_${safe(earlierConcernId)}_${safe(laterConcernId)}`
