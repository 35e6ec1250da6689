import type { ConcernId, PlanId, ThemeId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import type { Plan } from '../domain/plan.ts'
import type { ThemeAssignment } from '../domain/theme.ts'
import { distinctPhrases, nameFromPhrases, subjectPhrases } from '../text/subject-phrases.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { concernRowsOf } from '../util/concern-rows.ts'
import { connectedGroups } from '../util/connected-groups.ts'
import { rankPhrases } from '../util/rank-phrases.ts'
import { denseGroups } from './dense-groups.ts'
import type { Recurrence } from './match-recurrences.ts'
import type { SharedIssue } from './match-shared-issues.ts'

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

const LABEL_PHRASES = 3

/**
 * Groups concerns that are the same failing in several establishments: those that links join, cut where the mean
 * probability between two parts is below `least`, so that one doubtful link does not merge two failings.
 *
 * Deterministic; the order of the plans does not matter.
 *
 * @returns groups of at least two establishments, from the most establishments and concerns to the fewest
 */
export function groupFailures(
  input: FailureInput,
  options: FailureOptions = {},
): readonly RecurringFailure[] {
  const affinity = affinityOf(input)
  const links = [
    ...input.sharedIssues.map(({ a, b, verdict }) => ({ ends: [a, b] as const, verdict })),
    ...input.recurrences.map(({ earlier, later, verdict }) => ({ ends: [earlier, later] as const, verdict })),
  ]
  const slugOf = new Map(
    input.plans.flatMap((plan) => plan.concerns.map(({ id }) => [id as string, plan.establishmentSlug])),
  )
  const groups = connectedGroups<string>(
    links.filter(({ verdict }) => verdict === 'recurring').map(({ ends }) => ends),
  )
    .flatMap((group) => denseGroups(group, affinity, options.least ?? 0.5))
    .map((concerns) => ({
      concerns: concerns as readonly ConcernId[],
      establishments: [...new Set(concerns.flatMap((id) => slugOf.get(id) ?? []))].sort(compareCodeUnits),
    }))
    .filter(({ establishments }) => establishments.length > 1)
    .sort(
      (a, b) =>
        b.establishments.length - a.establishments.length ||
        b.concerns.length - a.concerns.length ||
        compareCodeUnits(a.concerns[0]!, b.concerns[0]!),
    )
  const labels = labelGroups(
    groups.map(({ concerns }) => concerns),
    input,
  )
  const digits = Math.max(2, String(groups.length).length)
  return groups.map((group, i) => {
    const theme = mainTheme(group.concerns, input.assignments)
    return {
      id: `failure-${String(i + 1).padStart(digits, '0')}`,
      label: labels[i]!,
      ...(theme === undefined ? {} : { themeId: theme }),
      ...group,
    }
  })
}

/** Probabilities of listed pairs; pairs too unlike to be listed count 0; concerns of one plan were never compared. */
function affinityOf({
  plans,
  sharedIssues,
  recurrences,
}: FailureInput): (a: string, b: string) => number | undefined {
  const planOf = new Map<string, PlanId>(
    plans.flatMap((plan) => plan.concerns.map(({ id }) => [id, plan.id])),
  )
  const listed = new Map([
    ...sharedIssues.map(({ a, b, probability }) => [pairKey(a, b), probability] as const),
    ...recurrences.map(({ earlier, later, probability }) => [pairKey(earlier, later), probability] as const),
  ])
  return (a, b) => (planOf.get(a) === planOf.get(b) ? undefined : (listed.get(pairKey(a, b)) ?? 0))
}

const pairKey = (a: string, b: string) => (compareCodeUnits(a, b) < 0 ? `${a} ${b}` : `${b} ${a}`)

/** The most telling phrases of each group against the other groups and the concerns in none. */
function labelGroups(
  groups: readonly (readonly ConcernId[])[],
  { passages, phrases }: FailureInput,
): readonly string[] {
  const rows = new Map(concernRowsOf(passages).map((concern) => [concern.id, concern]))
  const phrasesOf = (id: ConcernId) => {
    const concern = rows.get(id)
    return concern === undefined ? [] : subjectPhrases(concern, phrases)
  }
  const grouped = new Set(groups.flat())
  const rest = [...rows.keys()].filter((id) => !grouped.has(id))
  const ranked = rankPhrases([...groups.map((group) => group.flatMap(phrasesOf)), rest.flatMap(phrasesOf)])
  return groups.map((group, g) => nameFromPhrases(distinctPhrases(ranked[g]!, LABEL_PHRASES)) ?? group[0]!)
}

function mainTheme(
  concerns: readonly ConcernId[],
  assignments: readonly ThemeAssignment[],
): ThemeId | undefined {
  const members = new Set<string>(concerns)
  const shares = new Map<ThemeId, number>()
  for (const { concernId, themeId, rank, score } of assignments) {
    if (rank === 1 && members.has(concernId))
      shares.set(themeId, (shares.get(themeId) ?? 0) + 1 + score / 1000)
  }
  return [...shares].sort(([a, x], [b, y]) => y - x || compareCodeUnits(a, b))[0]?.[0]
}
