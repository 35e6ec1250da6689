import type { Row } from '../../tables/schema.ts'
import type { Block, Grid } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { data, listed } from '../document/inline-nodes.ts'
import { formatFraction } from '../format-fraction.ts'
import { inspectionMonth, visitMonth } from '../plan-name.ts'
import { wasReinspected } from '../reinspected.ts'
import type { ReportContext } from '../report-context.ts'
import type { ConcernRow, PlanRow, ReportIndex } from '../report-index.ts'
import { chainBlocks } from './chain-blocks.ts'
import { citedConcern, facetsOf, planFacets } from './cite.ts'
import { concernName } from './concern-name.ts'
import { cutRows } from './cut-rows.ts'
import { CONCERN_QUOTE, LIMITS } from './limits.ts'
import { pairBlock } from './pair-block.ts'

type RecurrenceRow = Row<'recurrences'>

/** One establishment: what became of its concerns, their chains, each pair, and what stands alone. */
export function establishmentBlocks(
  context: ReportContext,
  slug: string,
  linked: readonly RecurrenceRow[],
  chains: readonly Row<'concern_chains'>[],
): Block {
  const { index, figures } = context
  const plans = index.establishments.get(slug) ?? []
  const concerns = plans.flatMap((plan) => index.concernsOf(plan.plan_id))
  const rank = new Map(concerns.map((concern, i) => [concern.concern_id, i]))
  const at = (id: string): number => rank.get(id) ?? 0
  const pairs = [...linked].sort(
    (a, b) =>
      at(a.earlier_concern_id) - at(b.earlier_concern_id) ||
      b.probability - a.probability ||
      at(a.later_concern_id) - at(b.later_concern_id),
  )
  const recurring = cutRows(
    pairs.filter(({ verdict }) => verdict === 'recurring'),
    LIMITS.pairs,
    'pairs',
    'recurrences',
    figures.count('establishment_pairs', slug, 'pair'),
  )
  const isAbsent = ({ concern_id: id }: ConcernRow): boolean =>
    index.outcomeOf(id)?.outcome === 'not raised again'
  const isNew = ({ concern_id: id }: ConcernRow): boolean => index.outcomeOf(id)?.raised_before === 'none'
  return {
    kind: 'group',
    facets: { prisons: [slug] },
    blocks: [
      {
        kind: 'heading',
        level: 3,
        id: `prison ${slug}`,
        content: [
          data(index.establishmentName(slug)),
          ': ',
          listed(plans.map((plan) => data(visitMonth(plan)))),
        ],
      },
      outcomeGrid(context, plans),
      ...context.picture(`concern_chains_${slug}`),
      ...chainBlocks(index, slug, chains),
      ...recurring.shown.map((pair) => pairBlock(context, pair)),
      ...recurring.rest,
      ...relatedBlocks(
        index,
        slug,
        pairs.filter(({ verdict }) => verdict === 'related'),
      ),
      ...listBlocks(index, concerns.filter(isAbsent), {
        id: `absent ${slug}`,
        title: 'Not raised again at the next inspection',
        count: figures.count('establishment_not_raised_again', slug, 'concern'),
      }),
      ...listBlocks(index, concerns.filter(isNew), {
        id: `new ${slug}`,
        title: 'Not raised at the inspection before',
        count: figures.count('establishment_new', slug, 'concern'),
      }),
    ],
  }
}

/** One row per inspection that was followed by another. */
const outcomeGrid = ({ index, figures }: ReportContext, plans: readonly PlanRow[]): Grid => ({
  kind: 'grid',
  caption: 'What became of the concerns of each inspection at the next',
  columns: [
    { label: 'raised in', isRowHead: true },
    { label: 'next inspection' },
    { label: 'concerns', isNumeric: true },
    { label: 'recurring', isNumeric: true },
    { label: 'related', isNumeric: true },
    { label: 'not raised again', isNumeric: true },
  ],
  rows: plans
    .filter(({ plan_id: id }) =>
      index.concernsOf(id).some((row) => wasReinspected(index.outcomeOf(row.concern_id)?.outcome ?? null)),
    )
    .map((plan) => {
      const next = index.nextInspection(plan.plan_id)
      return {
        cells: [
          data(inspectionMonth(plan)),
          next === undefined ? 'not in this report' : data(inspectionMonth(next)),
          figures.number('plan_concerns', plan.plan_id),
          figures.number('plan_came_back', plan.plan_id),
          figures.number('plan_related', plan.plan_id),
          figures.number('plan_not_raised_again', plan.plan_id),
        ],
        facets: planFacets(plan),
      }
    }),
  sources: ['concern_outcomes', 'concerns', 'plans'],
  table: 'outcomes',
})

function relatedBlocks(index: ReportIndex, slug: string, pairs: readonly RecurrenceRow[]): readonly Block[] {
  if (pairs.length === 0) return []
  const { shown, rest } = cutRows(pairs, LIMITS.relatedPairs, 'pairs', 'recurrences')
  const sides = (pair: RecurrenceRow): readonly ConcernRow[] =>
    [pair.earlier_concern_id, pair.later_concern_id].map((id) => index.concern(id))
  const cell = (concern: ConcernRow): Inline => [
    data(inspectionMonth(index.plan(concern.plan_id))),
    ', ',
    concernName(concern),
    ': ',
    citedConcern(index, concern, CONCERN_QUOTE),
  ]
  return [
    { kind: 'heading', level: 4, id: `related ${slug}`, content: 'Related, not the same failing' },
    {
      kind: 'grid',
      caption: 'Pairs of concerns that are related, not the same failing',
      columns: [{ label: 'earlier' }, { label: 'later' }, { label: 'probability', isNumeric: true }],
      rows: shown.map((pair) => ({
        cells: [...sides(pair).map(cell), data(formatFraction(pair.probability))],
        facets: facetsOf(index, sides(pair)),
      })),
      sources: ['recurrences', 'concerns', 'plans'],
    },
    ...rest,
  ]
}

function listBlocks(
  index: ReportIndex,
  concerns: readonly ConcernRow[],
  { id, title, count }: { readonly id: string; readonly title: string; readonly count: Inline },
): readonly Block[] {
  if (concerns.length === 0) return []
  const { shown, rest } = cutRows(concerns, LIMITS.concerns, 'concerns', 'concern_outcomes', count)
  return [
    { kind: 'heading', level: 4, id, content: [`${title}: `, count] },
    {
      kind: 'list',
      items: shown.map((concern) => {
        const theme = index.themeLabel(concern.concern_id)
        return {
          content: [
            data(inspectionMonth(index.plan(concern.plan_id))),
            ', ',
            concernName(concern),
            theme === undefined ? '' : [', ', data(theme)],
            ': ',
            citedConcern(index, concern, CONCERN_QUOTE),
          ],
          facets: facetsOf(index, [concern]),
        }
      }),
    },
    ...rest,
  ]
}
