import { splitList } from '../../report/split-list.ts'
import type { Row, Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { connectedGroups } from '../../util/connected-groups.ts'
import { groupBy } from '../../util/group-by.ts'
import { pairKey } from '../../util/pair-key.ts'
import { listCell } from '../rows/list-cell.ts'
import type { KeptIds } from './kept-ids.ts'

type ChainRow = Row<'concern_chains'>

/**
 * The chains whose links have both sides in scope. A chain that lost its first concern goes by the first that is left; one
 * that lost a concern in its middle may become two, or none. States keep their meaning: against all that was read.
 */
export function keepChains(
  { concern_chains: rows, recurrences }: Pick<Tables, 'concern_chains' | 'recurrences'>,
  kept: KeptIds,
): readonly ChainRow[] {
  const pairs = new Map(
    recurrences.map((row) => [pairKey(row.earlier_concern_id, row.later_concern_id), row] as const),
  )
  return [...groupBy(rows, (row) => row.chain_id).values()].flatMap((chain) => {
    const present = chain.flatMap((row) =>
      row.concern_id !== null && kept.concerns.has(row.concern_id)
        ? [{ ...row, concern_id: row.concern_id }]
        : [],
    )
    const links = present.flatMap((row) =>
      splitList(row.takes_up)
        .filter((id) => kept.concerns.has(id))
        .map((id) => [id, row.concern_id] as const),
    )
    const absences = chain.filter((row) => row.concern_id === null && kept.plans.has(row.plan_id))
    return connectedGroups(links).flatMap((group) => {
      const members = present
        .filter((row) => group.includes(row.concern_id))
        .sort((a, b) => a.inspection - b.inspection || compareCodeUnits(a.concern_id, b.concern_id))
      const first = members[0]!
      return [...members, ...absences.filter((row) => row.inspection > first.inspection)].map((row) => ({
        ...withKeptLinks(row, kept, pairs),
        chain_id: `chain:${first.concern_id}`,
      }))
    })
  })
}

/** What is told against the likeliest earlier concern follows the likeliest one that is left. */
function withKeptLinks(
  row: ChainRow,
  kept: KeptIds,
  pairs: ReadonlyMap<string, Row<'recurrences'>>,
): ChainRow {
  const taken = splitList(row.takes_up)
  const left = taken.filter((id) => kept.concerns.has(id))
  if (left.length === taken.length) return row
  const likeliest = left[0] === undefined ? undefined : pairs.get(pairKey(left[0], row.concern_id ?? ''))
  return {
    ...row,
    takes_up: left.length === 0 ? null : listCell(left),
    probability: likeliest?.probability ?? null,
    change: null,
    priority_change: likeliest?.priority_change ?? null,
  }
}
