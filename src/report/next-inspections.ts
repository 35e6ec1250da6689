import type { Row, Tables } from '../tables/schema.ts'
import { inspectionRounds } from '../util/inspection-rounds.ts'

type PlanRow = Row<'plans'>

/** The inspections of each establishment, and what followed each plan, as concerns are compared. */
export interface NextInspections {
  /** By establishment slug: how many inspections there are plans of; reviews of progress are none. */
  readonly counts: ReadonlyMap<string, number>
  /** By plan id: a plan of the next inspection; none where it is not in the tables. */
  readonly plans: ReadonlyMap<string, PlanRow>
}

/**
 * @param tables of a run or of a part of one: what is left out of a part may lie between two plans that are not; promises
 * tell so, where there are any
 */
export function nextInspections(tables: Tables): NextInspections {
  const rounds = inspectionRounds(tables.plans.map(asInspected))
  const dates = nextDates(tables)
  const plans = [...rounds.values()].flatMap((ofOne) =>
    ofOne.flatMap((round, i) => {
      const next = ofOne[i + 1]
      return round.plans.flatMap(({ id }): readonly (readonly [string, PlanRow])[] => {
        const [following] = next?.plans ?? []
        const isNext = (dates.get(id) ?? next?.date) === next?.date
        return following === undefined || !isNext ? [] : [[id, following.row]]
      })
    }),
  )
  return {
    counts: new Map([...rounds].map(([slug, ofOne]) => [slug, ofOne.length])),
    plans: new Map(plans),
  }
}

/** By plan id: the day of the next inspection among all plans that were read, as its promises have it. */
function nextDates({ concerns, actions, promises }: Tables): ReadonlyMap<string, string> {
  const planOf = new Map(concerns.map((row) => [row.concern_id, row.plan_id]))
  const concernOf = new Map(actions.map((row) => [row.action_id, row.concern_id]))
  return new Map(
    promises.flatMap(({ action_id: id, next_inspection: date }) => {
      const plan = planOf.get(concernOf.get(id) ?? '')
      return plan === undefined || date === null ? [] : [[plan, date]]
    }),
  )
}

/** What says which inspection a plan answers, and when it was. */
export const asInspected = (row: PlanRow) => ({
  row,
  id: row.plan_id,
  kind: row.kind,
  establishmentSlug: row.establishment_slug,
  ...(row.inspection_start === null ? {} : { inspectionStart: row.inspection_start }),
  ...(row.inspection_end === null ? {} : { inspectionEnd: row.inspection_end }),
  ...(row.report_published === null ? {} : { reportPublished: row.report_published }),
  ...(row.plan_submitted === null ? {} : { planSubmitted: row.plan_submitted }),
})
