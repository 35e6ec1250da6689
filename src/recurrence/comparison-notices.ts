import {
  datesOutOfOrder,
  nothingPromised,
  nothingReinspected,
  notPlaced,
  oneEstablishment,
  sameDay,
  takenForOne,
} from '../domain/faults/inspections.ts'
import type { Notice } from '../domain/notice.ts'
import type { Plan } from '../domain/plan.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { groupBy } from '../util/group-by.ts'
import { inspectionDate, inspectionRounds } from '../util/inspection-rounds.ts'

/**
 * Why plans are not compared, or not as one might expect: nothing to compare with, no order between two, several names of
 * one establishment, dates that contradict each other.
 *
 * @returns notices by plan, then those about all plans together (whose file is `''`). Deterministic; the order of the plans
 * does not matter
 */
export function comparisonNotices(given: readonly Plan[]): readonly Notice[] {
  const plans = [...given].sort((a, b) => compareCodeUnits(a.id, b.id))
  const ofPrisons = plans.filter(({ kind }) => kind !== 'thematic')
  const bySlug = groupBy(ofPrisons, (plan) => plan.establishmentSlug)
  const rounds = [...inspectionRounds(plans).values()]
  const isCompared = rounds.some((ofOne) => ofOne.length > 1)
  const [only, ...others] = [...bySlug.values()]
  return [
    ...plans.flatMap(contradictions),
    ...rounds
      .flat()
      .flatMap(({ date, plans: same }) =>
        same.length === 1 ? [] : same.map((plan) => sameDay(plan.sourceFile, filesBut(plan, same), date)),
      ),
    ...[...bySlug.values()].flatMap((ofOne) =>
      ofOne
        .filter((plan) => inspectionDate(plan) === undefined && ofOne.length > 1)
        .map((plan) => notPlaced(plan.sourceFile, filesBut(plan, ofOne))),
    ),
    ...[...bySlug].flatMap(([slug, ofOne]) => {
      const names = [...new Set(ofOne.map(({ establishment }) => establishment))].filter(
        (name) => name !== '',
      )
      return namesApart(names) ? [takenForOne(slug, names)] : []
    }),
    ...(isCompared || plans.length === 0 ? [] : [nothingReinspected(plans.length)]),
    ...(only !== undefined && others.length === 0
      ? [oneEstablishment(only[0]!.establishment || only[0]!.establishmentSlug)]
      : []),
    ...(plans.length > 0 &&
    plans.every(({ concerns }) => concerns.every(({ actions }) => actions.length === 0))
      ? [nothingPromised()]
      : []),
  ]
}

const filesBut = (plan: Plan, plans: readonly Plan[]): readonly string[] =>
  plans.filter((other) => other !== plan).map(({ sourceFile }) => sourceFile)

/** Whether names differ by more than what stands before every prison's: HMP, YOI and the like. */
const namesApart = (names: readonly string[]): boolean =>
  new Set(names.map((name) => name.toLowerCase().replace(/\b(?:hm|hmp|yoi|hmyoi|irc|and)\b|[^\p{L}]+/gu, '')))
    .size > 1

function contradictions(plan: Plan): readonly Notice[] {
  const inspected = plan.inspectionEnd ?? plan.inspectionStart
  if (inspected === undefined) return []
  const dates = [
    ['date of the report', plan.reportPublished],
    ['date of the plan', plan.planSubmitted],
  ] as const
  return dates.flatMap(([what, date]) =>
    date !== undefined && date < inspected ? [datesOutOfOrder(plan.sourceFile, what, date, inspected)] : [],
  )
}
