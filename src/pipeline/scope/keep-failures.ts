import { splitList } from '../../report/split-list.ts'
import type { Row, Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import { pairKey } from '../../util/pair-key.ts'
import { listCell } from '../rows/list-cell.ts'
import type { KeptIds } from './kept-ids.ts'

type FailureTables = Pick<Tables, 'recurring_failures' | 'failure_concerns'>

/**
 * The failings that concerns in scope of two establishments or more share. Where a failing lost concerns, everything that is
 * counted or chosen from them is counted and chosen anew, by the rules of `groupFailures`; names and ids stay.
 */
export function keepFailures(tables: Tables, kept: KeptIds): FailureTables {
  const probabilities = pairProbabilities(tables)
  const members = groupBy(
    tables.failure_concerns.filter((row) => kept.concerns.has(row.concern_id)),
    (row) => row.failure_id,
  )
  const slugs = distinct(
    tables.plans
      .filter((plan) => plan.kind !== 'thematic' && kept.plans.has(plan.plan_id))
      .map((plan) => plan.establishment_slug),
  )
  const failures = tables.recurring_failures.flatMap((failure) => {
    const left = members.get(failure.failure_id) ?? []
    const establishments = distinct(left.map((row) => row.establishment))
    if (establishments.length < 2) return []
    const without = slugs.filter((slug) => !establishments.includes(slug))
    const row = { ...failure, establishments_without: without.length === 0 ? null : listCell(without) }
    return [
      left.length === failure.concern_count
        ? { row, members: left }
        : recounted(row, left, establishments, tables, probabilities),
    ]
  })
  return {
    recurring_failures: failures.map(({ row }) => row),
    failure_concerns: failures.flatMap(({ members: left }) => left),
  }
}

type Members = readonly Row<'failure_concerns'>[]

function recounted(
  failure: Row<'recurring_failures'>,
  left: Members,
  establishments: readonly string[],
  tables: Tables,
  probabilities: ReadonlyMap<string, number>,
): { readonly row: Row<'recurring_failures'>; readonly members: Members } {
  const members = left.map((row) => {
    const others = left.filter((other) => other.plan_id !== row.plan_id)
    const sum = others.reduce(
      (total, other) => total + (probabilities.get(pairKey(row.concern_id, other.concern_id)) ?? 0),
      0,
    )
    return { ...row, closeness: others.length === 0 ? 0 : sum / others.length }
  })
  const ids = new Set(members.map((row) => row.concern_id))
  const concerns = new Map(
    tables.concerns.filter((row) => ids.has(row.concern_id)).map((row) => [row.concern_id, row]),
  )
  const isFragment = (id: string): number => Number(concerns.get(id)?.is_fragment ?? false)
  const representative = [...members].sort(
    (a, b) =>
      isFragment(a.concern_id) - isFragment(b.concern_id) ||
      b.closeness - a.closeness ||
      compareCodeUnits(a.concern_id, b.concern_id),
  )[0]!.concern_id
  const years = [...new Set(members.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
  return {
    members,
    row: {
      ...failure,
      theme_id: mainTheme(ids, tables.concern_themes),
      establishments: listCell(establishments),
      concerns: listCell(splitList(failure.concerns).filter((id) => ids.has(id))),
      establishment_count: establishments.length,
      concern_count: members.length,
      years: years.length === 0 ? null : listCell(years.map(String)),
      density: members.reduce((sum, { closeness }) => sum + closeness, 0) / members.length,
      representative_concern_id: representative,
      quote: concerns.get(representative)?.text ?? '',
    },
  }
}

/** The theme that most of the concerns have first; of several, that with the higher scores. */
function mainTheme(ids: ReadonlySet<string>, assigned: Tables['concern_themes']): string | null {
  const shares = new Map<string, number>()
  for (const row of assigned)
    if (row.rank === 1 && ids.has(row.concern_id))
      shares.set(row.theme_id, (shares.get(row.theme_id) ?? 0) + 1 + row.score / 1000)
  return [...shares].sort(([a, x], [b, y]) => y - x || compareCodeUnits(a, b))[0]?.[0] ?? null
}

/** That two concerns are the same failing; pairs too unlike to be listed have none. */
const pairProbabilities = ({ shared_issues: shared, recurrences }: Tables): ReadonlyMap<string, number> =>
  new Map([
    ...shared.map((row) => [pairKey(row.concern_a, row.concern_b), row.probability] as const),
    ...recurrences.map(
      (row) => [pairKey(row.earlier_concern_id, row.later_concern_id), row.probability] as const,
    ),
  ])

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort(compareCodeUnits)
