import { ACTION_QUOTE, LIMITS } from '../sections/limits.ts'

/** A number that stands in the report's own wording, and whose it is. */
export interface DomainNumber {
  /** With the words around it, so that no other number passes for it. */
  readonly text: string
  readonly source: string
}

const INSPECTORATE =
  'HM Inspectorate of Prisons: reports of inspections since May 2022 raise concerns, priority ones among them'

/** The only numbers that sentences of the report may have of themselves; all others are counted by named queries. */
export const DOMAIN_NUMBERS: readonly DomainNumber[] = [
  { text: 'May 2022', source: INSPECTORATE },
  { text: 'at most 15 concerns', source: INSPECTORATE },
  { text: 'as a rule 3 to 6 of them priority', source: INSPECTORATE },
  { text: '30 recommendations and more', source: 'reports of inspections before May 2022' },
  { text: '95 % interval', source: 'src/util/wilson-interval.ts: z = 1.96 (Wilson 1927)' },
  { text: 'fewer than 30 promises or 10 concerns', source: 'promise_rates.is_small' },
  { text: '(1 is always)', source: 'clusters.stability: 0 to 1' },
  { text: 'below 0.75', source: 'clusters.is_citable' },
  { text: '(0.5 and more)', source: 'recurring_failures: the mean probability that holds a group together' },
  { text: 'likeness, 0 to 1', source: 'src/tables/evidence-columns.ts' },
  { text: `${String(ACTION_QUOTE)} characters`, source: 'how much of an action is quoted' },
  {
    text: `the latest ${String(LIMITS.drawnInspections)} of `,
    source: 'how many inspections a picture of chains has room for',
  },
  { text: 'SHA-256', source: 'the name of the sum' },
  ...Object.values(LIMITS).map((limit) => ({
    text: `the first ${String(limit)} `,
    source: 'how much of a long list is shown',
  })),
]
