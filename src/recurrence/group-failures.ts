import type { ConcernId, PlanId, ThemeId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import type { Plan } from '../domain/plan.ts'
import type { ThemeAssignment } from '../domain/theme.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { connectedGroups } from '../util/connected-groups.ts'
import { inspectionDate } from '../util/inspection-rounds.ts'
import { denseGroups } from './dense-groups.ts'
import { affinities, openConcerns, pairsWithin, recurringLinks } from './failure-pairs.ts'
import type { Recurrence } from './match-recurrences.ts'
import type { SharedIssue } from './match-shared-issues.ts'
import { nameFailures } from './name-failures.ts'

/** A failing that concerns of several establishments have in common. */
export interface RecurringFailure {
  /** `failure-01`, from the most establishments to the fewest. */
  readonly id: string
  readonly label: string
  /** The theme that most of its concerns have first. */
  readonly themeId?: ThemeId
  /** Slugs in code-unit order, at least two. */
  readonly establishments: readonly string[]
  readonly concerns: readonly ConcernId[]
  /** The same concerns with where and when they were raised, in the same order. */
  readonly members: readonly FailureConcern[]
  /** Mean probability of its pairs, 0 to 1; pairs within one plan, which are not compared, left aside. */
  readonly density: number
  /** The concern that is most like the others: its text stands for the failing. */
  readonly representative: ConcernId
  /** Slugs of the establishments of the corpus where no concern belongs to it: not raised, which is not absent. */
  readonly without: readonly string[]
}

/** A concern of a failing. */
export interface FailureConcern {
  readonly concernId: ConcernId
  readonly planId: PlanId
  /** Slug. */
  readonly establishment: string
  /** In which its inspection ended, or the nearest date of the plan; left out where it has none. */
  readonly year?: number
  /** Mean probability of its pairs within the failing, 0 to 1. */
  readonly closeness: number
}

export interface FailureInput {
  readonly plans: readonly Plan[]
  readonly passages: readonly Passage[]
  /** The noun phrases of each passage, in the passages' order. */
  readonly phrases: readonly (readonly string[])[]
  readonly sharedIssues: readonly SharedIssue[]
  readonly recurrences: readonly Recurrence[]
  readonly assignments: readonly ThemeAssignment[]
}

export interface FailureOptions {
  /** Mean probability that holds a group together. Default 0.5. */
  readonly least?: number
}

/**
 * Groups concerns that are the same failing in several establishments: those that links join, as long as the mean
 * probability between two parts is at least `least`, so that neither one doubtful link nor a row of them merges two failings.
 *
 * Deterministic; the order of the plans does not matter.
 *
 * @returns groups of at least two establishments, from the most establishments and concerns to the fewest
 */
export function groupFailures(
  input: FailureInput,
  options: FailureOptions = {},
): readonly RecurringFailure[] {
  const planOf = new Map<string, Plan>(
    input.plans.flatMap((plan) => plan.concerns.map(({ id }) => [id, plan] as const)),
  )
  const isOpen = openConcerns(input.sharedIssues, planOf.size)
  // Concerns of one plan were never compared; pairs too unlike to be listed count 0.
  const kindOf = (id: string): string => planOf.get(id)?.id ?? id
  const slugs = [
    ...new Set(input.plans.filter(({ kind }) => kind !== 'thematic').map((plan) => plan.establishmentSlug)),
  ].sort(compareCodeUnits)
  const componentOf = new Map(
    connectedGroups(recurringLinks(input)).flatMap((ids, i) => ids.map((id) => [id, i] as const)),
  )
  const within = pairsWithin(input, componentOf)
  const affinityAmong = affinities(within)
  const affinityOf = (a: string, b: string): number | undefined =>
    affinityAmong(a, b) ?? (isOpen(a) && isOpen(b) ? undefined : 0)
  const groups = denseGroups([...componentOf.keys()], within, kindOf, options.least ?? 0.5, isOpen)
    .map((ids) => {
      const concerns = ids as readonly ConcernId[]
      const members = concerns.map((id) => memberOf(id, planOf.get(id)!, concerns, planOf, affinityOf))
      const establishments = [...new Set(members.map(({ establishment }) => establishment))].sort(
        compareCodeUnits,
      )
      return {
        concerns,
        members,
        establishments,
        density: members.reduce((sum, { closeness }) => sum + closeness, 0) / members.length,
        representative: representativeOf(members, planOf),
        without: slugs.filter((slug) => !establishments.includes(slug)),
      }
    })
    .filter(({ establishments }) => establishments.length > 1)
    .sort(
      (a, b) =>
        b.establishments.length - a.establishments.length ||
        b.concerns.length - a.concerns.length ||
        compareCodeUnits(a.concerns[0]!, b.concerns[0]!),
    )
  const labels = nameFailures(
    groups.map(({ concerns }) => concerns),
    input.passages,
    input.phrases,
  )
  const digits = Math.max(2, String(groups.length).length)
  const themeOf = new Map(
    input.assignments.filter(({ rank }) => rank === 1).map((first) => [first.concernId, first]),
  )
  return groups.map((group, i) => {
    const theme = mainTheme(group.concerns, themeOf)
    return {
      id: `failure-${String(i + 1).padStart(digits, '0')}`,
      label: labels[i]!,
      ...(theme === undefined ? {} : { themeId: theme }),
      ...group,
    }
  })
}

function memberOf(
  concernId: ConcernId,
  plan: Plan,
  group: readonly ConcernId[],
  planOf: ReadonlyMap<string, Plan>,
  affinityOf: (a: string, b: string) => number | undefined,
): FailureConcern {
  const known = group
    .filter((id) => planOf.get(id)!.id !== plan.id)
    .flatMap((other) => affinityOf(concernId, other) ?? [])
  const date = plan.inspectionEnd ?? inspectionDate(plan)
  return {
    concernId,
    planId: plan.id,
    establishment: plan.establishmentSlug,
    ...(date === undefined ? {} : { year: Number(date.slice(0, 4)) }),
    closeness: known.length === 0 ? 0 : known.reduce((sum, affinity) => sum + affinity, 0) / known.length,
  }
}

/** The closest to the others; a fragment only where there is nothing else. */
function representativeOf(members: readonly FailureConcern[], planOf: ReadonlyMap<string, Plan>): ConcernId {
  const fragments = new Set(
    members.flatMap(({ concernId }) =>
      planOf
        .get(concernId)!
        .concerns.filter(({ id, isFragment }) => id === concernId && isFragment)
        .map(({ id }) => id),
    ),
  )
  return [...members].sort(
    (a, b) =>
      Number(fragments.has(a.concernId)) - Number(fragments.has(b.concernId)) ||
      b.closeness - a.closeness ||
      compareCodeUnits(a.concernId, b.concernId),
  )[0]!.concernId
}

function mainTheme(
  concerns: readonly ConcernId[],
  themeOf: ReadonlyMap<ConcernId, ThemeAssignment>,
): ThemeId | undefined {
  const shares = new Map<ThemeId, number>()
  for (const id of concerns) {
    const first = themeOf.get(id)
    if (first === undefined) continue
    shares.set(first.themeId, (shares.get(first.themeId) ?? 0) + 1 + first.score / 1000)
  }
  return [...shares].sort(([a, x], [b, y]) => y - x || compareCodeUnits(a, b))[0]?.[0]
}
