import type { Row } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import type { Block } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { data, joined } from '../document/inline-nodes.ts'
import { inspectionMonth } from '../plan-name.ts'
import type { ReportIndex } from '../report-index.ts'
import { facetsOf } from './cite.ts'
import { concernNumber } from './concern-name.ts'
import { cutRows } from './cut-rows.ts'
import { LIMITS } from './limits.ts'

type ChainRow = Row<'concern_chains'>

/**
 * The chains of one establishment, a row for each and a column for each inspection; none without a chain.
 *
 * @param rows those of the establishment
 */
export function chainBlocks(index: ReportIndex, slug: string, rows: readonly ChainRow[]): readonly Block[] {
  if (rows.length === 0) return []
  const planOf = new Map(rows.map((row) => [row.inspection, row.plan_id]))
  const inspections = [...planOf].sort(([a], [b]) => a - b)
  const chains = [...groupBy(rows, (row) => row.chain_id)]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([, chain]) => chain)
  const { shown, rest } = cutRows(chains, LIMITS.chains, 'chains', 'concern_chains')
  return [
    {
      kind: 'heading',
      level: 4,
      id: `chains ${slug}`,
      content: 'Chains: concerns that came back, inspection by inspection',
    },
    {
      kind: 'grid',
      caption: 'Chains of concerns, inspection by inspection',
      columns: [
        { label: 'theme', isRowHead: true },
        ...inspections.map(([, id]) => ({ label: data(inspectionMonth(index.plan(id))) })),
      ],
      rows: shown.map((chain) => ({
        cells: [
          themeOf(index, chain),
          ...inspections.map(([number]) =>
            joined(
              chain.filter(({ inspection }) => inspection === number).map((row) => cellOf(index, row)),
              '; ',
            ),
          ),
        ],
        facets: facetsOf(
          index,
          chain.flatMap(({ concern_id: id }) => (id === null ? [] : [index.concern(id)])),
        ),
      })),
      sources: ['concern_chains', 'concerns', 'concern_themes', 'themes', 'plans'],
      table: 'chains',
    },
    {
      kind: 'paragraph',
      content:
        'Absent: the report of that inspection does not raise it, which is not to say that it was put right. Whether a ' +
        'concern was split, merged, narrowed, widened or reworded is told from its links and from the words of the two texts.',
    },
    ...rest,
  ]
}

function themeOf(index: ReportIndex, chain: readonly ChainRow[]): Inline {
  const latest = chain.findLast((row) => row.concern_id !== null)?.concern_id
  const label = latest === undefined || latest === null ? undefined : index.themeLabel(latest)
  return label === undefined ? '' : data(label)
}

/** `3: raised again, narrowed, priority escalated`; `absent`. */
function cellOf(index: ReportIndex, row: ChainRow): Inline {
  if (row.concern_id === null) return data(row.state)
  const change = row.priority_change
  const parts = [
    row.state,
    ...(row.change === null ? [] : [row.change]),
    ...(change === 'escalated' || change === 'eased' ? [`priority ${change}`] : []),
  ]
  return [concernNumber(index.concern(row.concern_id)), ': ', data(parts.join(', '))]
}
