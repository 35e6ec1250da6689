import type { Row } from '../../tables/schema.ts'
import { groupBy } from '../../util/group-by.ts'
import type { ReportIndex } from '../report-index.ts'
import { splitList } from '../split-list.ts'

type ChainRow = Row<'concern_chains'>

/** A chain in its lane: places are columns (inspections, from 0) and rows within the lane (from 0). */
export interface Lane {
  readonly theme: string
  readonly rows: number
  readonly dots: readonly Dot[]
  /** Columns of inspections that did not raise it. */
  readonly absences: readonly number[]
  readonly links: readonly Link[]
  /** Inspections that raised it. */
  readonly length: number
  readonly isEscalated: boolean
}

export interface Dot {
  readonly concernId: string
  readonly number: string
  readonly column: number
  readonly row: number
  readonly change: 'escalated' | 'eased' | 'none'
}

interface Link {
  readonly from: Dot
  readonly to: Dot
}

/**
 * The chains of an establishment, those raised at most inspections first, then those of most concerns, then as printed.
 *
 * @param inspections numbers of the inspections that have a column, in order
 */
export function chainLanes(
  index: ReportIndex,
  slug: string,
  inspections: readonly number[],
): readonly Lane[] {
  const own = index.tables.concern_chains.filter((row) => row.establishment === slug)
  const lanes = [...groupBy(own, (row) => row.chain_id).values()].map((chain) => ({
    lane: laneOf(index, chain, inspections),
    line: Math.min(
      ...chain.map(({ concern_id: id }) => (id === null ? Infinity : (index.concern(id).line_start ?? 0))),
    ),
  }))
  return lanes
    .filter(({ lane }) => lane.length > 1)
    .sort(
      (a, b) => b.lane.length - a.lane.length || b.lane.dots.length - a.lane.dots.length || a.line - b.line,
    )
    .map(({ lane }) => lane)
}

function laneOf(index: ReportIndex, chain: readonly ChainRow[], inspections: readonly number[]): Lane {
  const columns = inspections.map((inspection) => chain.filter((row) => row.inspection === inspection))
  const dots = columns.flatMap((rows, column) =>
    rows.flatMap((row, i) =>
      row.concern_id === null ? [] : [dotOf(index, row, row.concern_id, { column, row: i })],
    ),
  )
  const byConcern = new Map(dots.map((dot) => [dot.concernId, dot]))
  const latest = dots.at(-1)
  return {
    theme: (latest && index.themeLabel(latest.concernId)) ?? 'theme not known',
    rows: Math.max(1, ...columns.map((rows) => rows.length)),
    dots,
    absences: columns.flatMap((rows, column) =>
      rows.some(({ concern_id: id }) => id === null) ? [column] : [],
    ),
    links: chain.flatMap((row) => {
      const to = byConcern.get(row.concern_id ?? '')
      return splitList(row.takes_up).flatMap((id) => {
        const from = byConcern.get(id)
        return from === undefined || to === undefined ? [] : [{ from, to }]
      })
    }),
    length: new Set(dots.map(({ column }) => column)).size,
    isEscalated: dots.some(({ change }) => change === 'escalated'),
  }
}

function dotOf(
  index: ReportIndex,
  { priority_change: change }: ChainRow,
  concernId: string,
  place: { readonly column: number; readonly row: number },
): Dot {
  return {
    concernId,
    number: index.concern(concernId).number ?? 'no number',
    ...place,
    change: change === 'escalated' || change === 'eased' ? change : 'none',
  }
}
