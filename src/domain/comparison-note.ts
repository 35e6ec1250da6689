/** What bears on a comparison of two inspections. */
export interface Comparison {
  /** A recommendation from before May 2022 on one side, a concern on the other. */
  readonly crossesBreak: boolean
  /** Concerns or recommendations that the later inspection lists. */
  readonly listed?: number
  /** The later inspection lists concerns: it is of the series that began in May 2022. */
  readonly isLimited: boolean
}

/** The most concerns that a report of HM Inspectorate of Prisons lists since May 2022. */
export const MOST_CONCERNS = 15

const BREAK =
  'compares recommendations from before May 2022 with concerns since: two series that differ in number and wording'
const LIMIT = `since May 2022 a report lists at most ${MOST_CONCERNS} concerns, so one that is not listed may persist`

/** Why a concern that a later inspection does not list may persist all the same; `undefined` where nothing limits the list. */
export function absenceNote({ crossesBreak, listed, isLimited }: Comparison): string | undefined {
  const limit = listed !== undefined && listed >= MOST_CONCERNS ? `${LIMIT}; this one lists ${listed}` : LIMIT
  const notes = [...(crossesBreak ? [BREAK] : []), ...(isLimited ? [limit] : [])]
  return notes.length === 0 ? undefined : notes.join('; ')
}

/** What a reader must know where a concern is found again in the other series; `undefined` within one series. */
export const breakNote = ({ crossesBreak }: Pick<Comparison, 'crossesBreak'>): string | undefined =>
  crossesBreak ? BREAK : undefined
