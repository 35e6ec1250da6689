import type { Row } from '../tables/schema.ts'
import { groupBy } from '../util/group-by.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { markdownTable } from './markdown-table.ts'
import { inspectionMonth } from './plan-name.ts'
import type { PlanRow, ReportIndex } from './report-index.ts'

type ChainRow = Row<'concern_chains'>

const LISTED = 60

/** The chains of one establishment, a row for each and a column for each inspection; none without a chain: Markdown lines. */
export function chainTable(index: ReportIndex, slug: string): readonly string[] {
  const rows = index.tables.concern_chains.filter(({ establishment }) => establishment === slug)
  if (rows.length === 0) return []
  const inspections = inspectionsOf(index, rows)
  const chains = [...groupBy(rows, (row) => row.chain_id).values()]
  const left = chains.length - LISTED
  return [
    '',
    '#### Chains: concerns that came back, inspection by inspection',
    '',
    markdownTable(
      ['theme', ...inspections.map(([, plan]) => inspectionMonth(plan))],
      chains.slice(0, LISTED).map((chain) => [
        themeOf(index, chain),
        ...inspections.map(([number]) =>
          chain
            .filter(({ inspection }) => inspection === number)
            .map((row) => cellOf(index, row))
            .join('; '),
        ),
      ]),
    ),
    '',
    'Absent: the report of that inspection does not raise it, which is not to say that it was put right. Split, merged, ' +
      'narrowed, widened and reworded are told by the links and by the words of the two texts.' +
      (left > 0 ? ` ${String(left)} more in \`tables/concern_chains.csv\`.` : ''),
  ]
}

/** The inspections that chains of these rows reach, in order, each with a plan. */
function inspectionsOf(
  index: ReportIndex,
  rows: readonly ChainRow[],
): readonly (readonly [number, PlanRow])[] {
  const planOf = new Map(rows.map((row) => [row.inspection, row.plan_id]))
  return [...planOf]
    .sort(([a], [b]) => a - b)
    .map(([number, planId]) => [number, index.plan(planId)] as const)
}

function themeOf(index: ReportIndex, chain: readonly ChainRow[]): string {
  const latest = chain.findLast((row) => row.concern_id !== null)?.concern_id
  const label = latest === undefined || latest === null ? undefined : index.themeLabel(latest)
  return label === undefined ? '' : escapeMarkdown(label)
}

/** `3: raised again, narrowed, priority escalated`; `absent`. */
function cellOf(index: ReportIndex, row: ChainRow): string {
  if (row.concern_id === null) return row.state
  const change = row.priority_change
  const parts = [
    row.state,
    ...(row.change === null ? [] : [row.change]),
    ...(change === 'escalated' || change === 'eased' ? [`priority ${change}`] : []),
  ]
  return `${escapeMarkdown(index.concern(row.concern_id).number ?? 'no number')}: ${parts.join(', ')}`
}
