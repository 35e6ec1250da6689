import type { ConcernKind } from './plan.ts'

/**
 * Whether a comparison crosses May 2022, when HM Inspectorate of Prisons went from recommendations (30 and more a
 * report) to at most 15 concerns: a recommendation on one side and a concern on the other are of two series.
 */
export const crossesSeriesBreak = (a: ConcernKind, b: ConcernKind): boolean => a !== b
