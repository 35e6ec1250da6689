import { absenceNote, breakNote } from '../domain/comparison-note.ts'
import type { ConcernId } from '../domain/ids.ts'
import type { Plan } from '../domain/plan.ts'
import type { Outcome, Verdict } from '../domain/recurrence.ts'
import { crossesSeriesBreak } from '../domain/series-break.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { inspectionDate, inspectionRounds } from '../util/inspection-rounds.ts'
import type { Recurrence } from './match-recurrences.ts'

/** What became of a concern, and whether it had been raised before. */
export interface ConcernOutcome {
  readonly concernId: ConcernId
  readonly outcome: Outcome
  /** Its strongest link to the inspection before; left out when that inspection is not known. */
  readonly raisedBefore?: Verdict
  /** The next inspection's plan holds items of the other series that May 2022 parts. */
  readonly crossesBreak: boolean
  /** What bears on the outcome: the limit on what a report lists, the break of May 2022. */
  readonly note?: string
}

/**
 * What became of every concern at the next inspection of its establishment.
 *
 * `recurring` or `related` by the strongest link to a concern of the next inspection, `not raised again` without one.
 * Where no later inspection is known a concern is `new` when the inspection before did not raise it, and otherwise
 * `not yet re-inspected`. A concern that was not raised again may persist: a plan cannot tell that it is resolved.
 *
 * @param recurrences as matchRecurrences gives them
 * @returns by concern id; left out are concerns of which nothing can be told: of undated plans beside others of their
 * establishment, of reviews of progress and of thematic inspections
 */
export function outcomesOf(
  plans: readonly Plan[],
  recurrences: readonly Recurrence[],
): readonly ConcernOutcome[] {
  const links = recurrences.filter((pair) => pair.consecutive && pair.verdict !== 'none')
  const next = strongestBy(links, (pair) => pair.earlier)
  const before = strongestBy(links, (pair) => pair.later)
  const rounds = inspectionRounds(plans)
  const outcomes = [...rounds.values()].flatMap((ofOne) =>
    ofOne.flatMap((round, i) =>
      round.plans
        .flatMap((plan) => plan.concerns)
        .map(({ id, kind }): ConcernOutcome => {
          const isFirst = i === 0
          const isLast = i === ofOne.length - 1
          const raisedBefore = before.get(id) ?? 'none'
          const open = !isFirst && raisedBefore === 'none' ? 'new' : 'not yet re-inspected'
          const outcome = isLast ? open : (next.get(id) ?? 'not raised again')
          const listed = ofOne[i + 1]?.plans.flatMap((plan) => plan.concerns) ?? []
          const crossesBreak = listed.some((other) => crossesSeriesBreak(kind, other.kind))
          const isLimited = listed.some((other) => other.kind === 'concern')
          const note =
            outcome === 'not raised again'
              ? absenceNote({ crossesBreak, listed: listed.length, isLimited })
              : breakNote({ crossesBreak })
          return {
            concernId: id,
            outcome,
            ...(isFirst ? {} : { raisedBefore }),
            crossesBreak,
            ...(note === undefined ? {} : { note }),
          }
        }),
    ),
  )
  const undated = plans
    .filter((plan) => plan.kind !== 'thematic' && inspectionDate(plan) === undefined)
    .filter((plan) =>
      plans.every((other) => other === plan || other.establishmentSlug !== plan.establishmentSlug),
    )
    .flatMap((plan) => plan.concerns)
    .map(({ id }): ConcernOutcome => ({
      concernId: id,
      outcome: 'not yet re-inspected',
      crossesBreak: false,
    }))
  return [...outcomes, ...undated].sort((a, b) => compareCodeUnits(a.concernId, b.concernId))
}

function strongestBy(
  links: readonly Recurrence[],
  sideOf: (pair: Recurrence) => ConcernId,
): ReadonlyMap<ConcernId, 'recurring' | 'related'> {
  const strongest = new Map<ConcernId, 'recurring' | 'related'>()
  for (const link of links) {
    if (link.verdict === 'recurring') strongest.set(sideOf(link), 'recurring')
    else if (!strongest.has(sideOf(link))) strongest.set(sideOf(link), 'related')
  }
  return strongest
}
