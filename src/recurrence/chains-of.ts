import type { ConcernId, PlanId } from '../domain/ids.ts'
import { absenceNote, breakNote } from '../domain/comparison-note.ts'
import type { Concern, Plan } from '../domain/plan.ts'
import type { PriorityChange } from '../domain/recurrence.ts'
import { crossesSeriesBreak } from '../domain/series-break.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { connectedGroups } from '../util/connected-groups.ts'
import { groupBy } from '../util/group-by.ts'
import { changeBetween, type ConcernChange } from './concern-change.ts'
import { concernTerms } from './concern-terms.ts'
import { inspectionRounds, type InspectionRound } from '../util/inspection-rounds.ts'
import type { Recurrence } from './match-recurrences.ts'

/** `back`: raised again after an inspection that did not raise it. `absent`: not raised there, which is not resolved. */
export type ChainState = 'raised' | 'raised again' | 'absent' | 'back'

/** One concern of a chain at one inspection, or the chain's absence from it. */
export interface ChainLink {
  /** `chain:` and the id of its first concern: it stays when later plans come in. */
  readonly chainId: string
  /** Slug. */
  readonly establishment: string
  /** Number of the inspection among those of the establishment, from 1. */
  readonly inspection: number
  readonly planId: PlanId
  /** Left out where the chain is absent. */
  readonly concernId?: ConcernId
  readonly state: ChainState
  /** The concerns that it takes up, likeliest first; none where it is raised first or absent. */
  readonly takesUp: readonly ConcernId[]
  /** Probability of the likeliest of those links. */
  readonly probability?: number
  readonly change?: ConcernChange
  /** Against the likeliest concern that it takes up. */
  readonly priorityChange?: PriorityChange
  readonly note?: string
}

/**
 * Follows every concern that came back over all inspections of its establishment.
 *
 * Concerns are linked by pairs with the verdict `recurring`: each with the latest earlier inspection that has one, so that a
 * chain can leave out inspections (absent, then back). Links join, so one concern can become several and several one.
 *
 * @param recurrences as matchRecurrences gives them
 * @returns by chain (establishment, then first inspection), inspection and concern; chains of two concerns and more.
 * Deterministic; the order of the plans does not matter
 */
export function chainsOf(plans: readonly Plan[], recurrences: readonly Recurrence[]): readonly ChainLink[] {
  const concerns = new Map(
    plans.flatMap((plan) => plan.concerns.map((concern) => [concern.id, { plan, concern }] as const)),
  )
  const terms = concernTerms([...concerns.values()])
  const byEstablishment = groupBy(
    recurrences.filter(({ verdict }) => verdict === 'recurring'),
    ({ establishment }) => establishment,
  )
  return [...inspectionRounds(plans)].flatMap(([establishment, rounds]) => {
    const roundOf = new Map(
      rounds.flatMap((round, i) =>
        round.plans.flatMap((plan) => plan.concerns.map(({ id }) => [id, i] as const)),
      ),
    )
    const links = nearestLinks(byEstablishment.get(establishment) ?? [], roundOf)
    const order = (a: ConcernId, b: ConcernId): number =>
      roundOf.get(a)! - roundOf.get(b)! || compareCodeUnits(a, b)
    const taken = groupBy(links, ({ later }) => later)
    const leads = groupBy(links, ({ earlier, later }) => `${earlier} ${roundOf.get(later)!}`)
    return connectedGroups(links.map(({ earlier, later }) => [earlier, later] as const))
      .map((group) => [...group].sort(order))
      .sort((a, b) => order(a[0]!, b[0]!))
      .flatMap((group) => {
        const chain = { chainId: `chain:${group[0]!}`, establishment }
        const ofRound = groupBy(group, (id) => roundOf.get(id)!)
        const first = roundOf.get(group[0]!)!
        return rounds.slice(first).flatMap((round, k): readonly ChainLink[] => {
          const i = first + k
          const inspection = i + 1
          const present = ofRound.get(i)
          if (present === undefined) {
            const last = group.findLast((id) => roundOf.get(id)! < i)!
            return [{ ...chain, inspection, ...absentLink(round, concerns.get(last)!.concern) }]
          }
          return present.map((id) => {
            const { plan, concern } = concerns.get(id)!
            const at = { ...chain, inspection, planId: plan.id, concernId: id }
            const incoming = [...(taken.get(id) ?? [])].sort(byProbability)
            const [best] = incoming
            if (best === undefined) return { ...at, state: 'raised', takesUp: [] }
            const before = concerns.get(best.earlier)!.concern
            const note = breakNote({ crossesBreak: crossesSeriesBreak(before.kind, concern.kind) })
            const outgoing = Math.max(...incoming.map(({ earlier }) => leads.get(`${earlier} ${i}`)!.length))
            return {
              ...at,
              state: roundOf.get(best.earlier) === i - 1 ? 'raised again' : 'back',
              takesUp: incoming.map(({ earlier }) => earlier),
              probability: best.probability,
              change: changeBetween(terms.get(before.id)!, terms.get(id)!, {
                earlier: incoming.length,
                later: outgoing,
              }),
              priorityChange: best.priorityChange,
              ...(note === undefined ? {} : { note }),
            }
          })
        })
      })
  })
}

/** Of the links of each later concern those to the latest inspection that has any. */
function nearestLinks(
  links: readonly Recurrence[],
  roundOf: ReadonlyMap<ConcernId, number>,
): readonly Recurrence[] {
  const latest = new Map<ConcernId, number>()
  for (const { earlier, later } of links)
    latest.set(later, Math.max(latest.get(later) ?? 0, roundOf.get(earlier)!))
  return links.filter(({ earlier, later }) => roundOf.get(earlier) === latest.get(later))
}

const byProbability = (a: Recurrence, b: Recurrence): number =>
  b.probability - a.probability || compareCodeUnits(a.earlier, b.earlier)

function absentLink(
  { plans }: InspectionRound<Plan>,
  last: Concern,
): Pick<ChainLink, 'planId' | 'state' | 'takesUp' | 'note'> {
  const listed = plans.flatMap((plan) => plan.concerns)
  const note = absenceNote({
    crossesBreak: listed.some(({ kind }) => crossesSeriesBreak(last.kind, kind)),
    listed: listed.length,
    isLimited: listed.some(({ kind }) => kind === 'concern'),
  })
  return {
    planId: plans[0]!.id,
    state: 'absent',
    takesUp: [],
    ...(note === undefined ? {} : { note }),
  }
}
