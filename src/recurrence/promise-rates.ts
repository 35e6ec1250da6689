import type { ActionId, ConcernId } from '../domain/ids.ts'
import type { Plan } from '../domain/plan.ts'
import { SMALL } from '../domain/small-numbers.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { groupBy } from '../util/group-by.ts'
import { wilsonInterval } from '../util/wilson-interval.ts'
import type { RepeatedAction } from './match-repeated-actions.ts'
import type { Pledge } from './promises-of.ts'

/** What promises are counted by. */
export const rateGroupings = ['all', 'establishment', 'owner kind', 'action type', 'theme'] as const
export type RateGrouping = (typeof rateGroupings)[number]

/**
 * What is counted, of which promises. The first four count only promises whose establishment was inspected again:
 *
 * - `tested, concern raised again`: of all of them
 * - `said complete, concern raised again`: of those that the plan said were complete
 * - `due, concern raised again`: of those with a target month that was over when the next inspection began, or said complete
 * - `tested, promised again`: of all of them, those that a later plan promises again in substance
 * - `said complete`: of all promises, those that the plan says are complete
 */
export const rateMeasures = [
  'tested, concern raised again',
  'said complete, concern raised again',
  'due, concern raised again',
  'tested, promised again',
  'said complete',
] as const
export type RateMeasure = (typeof rateMeasures)[number]

/** A rate of promises with its 95 % interval. */
export interface PromiseRate {
  readonly by: RateGrouping
  /** Id of the owner kind, action type or theme, slug of the establishment; `all`. */
  readonly group: string
  readonly measure: RateMeasure
  readonly numerator: number
  readonly denominator: number
  /** Share, 0 to 1, with Wilson's interval. */
  readonly rate: number
  readonly low: number
  readonly high: number
  /** Concerns that the counted promises answer: promises for one concern share its outcome. */
  readonly concerns: number
  readonly establishments: number
  readonly isSmall: boolean
  /** Counted promises whose outcome compares the two series that May 2022 parts. */
  readonly crossingBreak: number
}

export interface PromiseRateInput {
  readonly plans: readonly Plan[]
  readonly pledges: readonly Pledge[]
  readonly repeatedActions: readonly Pick<RepeatedAction, 'earlier' | 'verdict'>[]
  readonly typeOf: ReadonlyMap<string, string>
  /** The primary theme of each concern. */
  readonly themeOf: ReadonlyMap<ConcernId, string>
}

/** A promise with everything that it is counted by. */
interface CountedPledge extends Pledge {
  readonly concernId: ConcernId
  readonly establishment: string
  readonly isTested: boolean
  readonly isPromisedAgain: boolean
  readonly groups: readonly (readonly [RateGrouping, string])[]
}

/**
 * Counts promises by what became of them, each rate with its denominator. Rates without any promise in the denominator are
 * left out. A promise of several owners counts once for each kind of owner.
 *
 * @returns by grouping, group and measure, in the order of `rateGroupings` and `rateMeasures`
 */
export function promiseRates(input: PromiseRateInput): readonly PromiseRate[] {
  const counted = countedPledges(input)
  const members = groupBy(
    counted.flatMap((pledge) => pledge.groups.map(([by, group]) => ({ by, group, pledge }))),
    ({ by, group }) => `${by} ${group}`,
  )
  return [...members.values()]
    .sort(
      ([a], [b]) =>
        rateGroupings.indexOf(a!.by) - rateGroupings.indexOf(b!.by) || compareCodeUnits(a!.group, b!.group),
    )
    .flatMap((entries) => {
      const { by, group } = entries[0]!
      const pledges = entries.map(({ pledge }) => pledge)
      return rateMeasures.flatMap((measure) => {
        const { isCounted, isMet } = DEFINITIONS[measure]
        const denominator = pledges.filter(isCounted)
        return denominator.length === 0 ? [] : [{ by, group, measure, ...rateOf(denominator, isMet) }]
      })
    })
}

type Test = (pledge: CountedPledge) => boolean

const isTested: Test = (pledge) => pledge.isTested
const isRaisedAgain: Test = ({ concernOutcome }) => concernOutcome === 'recurring'
const DEFINITIONS: Readonly<Record<RateMeasure, { readonly isCounted: Test; readonly isMet: Test }>> = {
  'tested, concern raised again': { isCounted: isTested, isMet: isRaisedAgain },
  'said complete, concern raised again': {
    isCounted: (pledge) => pledge.isTested && pledge.reportedComplete,
    isMet: isRaisedAgain,
  },
  'due, concern raised again': {
    isCounted: (pledge) => pledge.isTested && pledge.dueBeforeNextInspection === true,
    isMet: isRaisedAgain,
  },
  'tested, promised again': { isCounted: isTested, isMet: ({ isPromisedAgain }) => isPromisedAgain },
  'said complete': { isCounted: () => true, isMet: ({ reportedComplete }) => reportedComplete },
}

function rateOf(
  pledges: readonly CountedPledge[],
  isMet: Test,
): Omit<PromiseRate, 'by' | 'group' | 'measure'> {
  const denominator = pledges.length
  const numerator = pledges.filter(isMet).length
  const concerns = new Set(pledges.map(({ concernId }) => concernId)).size
  return {
    numerator,
    denominator,
    rate: numerator / denominator,
    // There are cases.
    ...wilsonInterval(numerator, denominator)!,
    concerns,
    establishments: new Set(pledges.map(({ establishment }) => establishment)).size,
    isSmall: denominator < SMALL.promises || concerns < SMALL.concerns,
    crossingBreak: pledges.filter((pledge) => pledge.isTested && pledge.crossesBreak).length,
  }
}

function countedPledges(input: PromiseRateInput): readonly CountedPledge[] {
  const actions = new Map(
    input.plans.flatMap((plan) =>
      plan.concerns.flatMap(({ actions: own }) =>
        own.map((action) => [action.id, { plan, action }] as const),
      ),
    ),
  )
  const again = new Set<ActionId>(
    input.repeatedActions.filter(({ verdict }) => verdict === 'same').map(({ earlier }) => earlier),
  )
  return input.pledges.map((pledge) => {
    const { plan, action } = actions.get(pledge.actionId)!
    const type = input.typeOf.get(action.id)
    const theme = input.themeOf.get(action.concernId)
    const ownerKinds = [...new Set(action.owners.map(({ kind }) => kind))]
    return {
      ...pledge,
      concernId: action.concernId,
      establishment: plan.establishmentSlug,
      isTested: isOutcomeOfNext(pledge),
      isPromisedAgain: again.has(pledge.actionId),
      groups: [
        ['all', 'all'] as const,
        ['establishment', plan.establishmentSlug] as const,
        ...ownerKinds.map((kind) => ['owner kind', kind] as const),
        ...(type === undefined ? [] : [['action type', type] as const]),
        ...(theme === undefined ? [] : [['theme', theme] as const]),
      ],
    }
  })
}

const isOutcomeOfNext = ({ concernOutcome }: Pledge): boolean =>
  concernOutcome === 'recurring' || concernOutcome === 'related' || concernOutcome === 'not raised again'
