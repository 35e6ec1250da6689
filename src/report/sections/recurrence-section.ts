import { groupBy } from '../../util/group-by.ts'
import type { Block, Grid, Section } from '../document/block.ts'
import { data, emphasis, joined } from '../document/inline-nodes.ts'
import { inspectionYear, visitMonth } from '../plan-name.ts'
import { PRISON_ORDER, reinspectedPrisons } from '../prison-order.ts'
import type { ReportContext } from '../report-context.ts'
import { cutRows } from './cut-rows.ts'
import { establishmentBlocks } from './establishment-blocks.ts'
import { LIMITS } from './limits.ts'

const WHAT_IT_MEANS =
  ': the subject overlaps, the failing is another. Not raised again is not resolved. Since May 2022 a report raises at most 15 concerns, as a rule 3 to 6 of them priority, so a ' +
  'concern can leave the list without having been put right; only the later report itself can say.'

/** What came back at the next inspection of the same establishment, what did not, and what is new. */
export function recurrenceSection(context: ReportContext): Section {
  const { index, figures } = context
  const title = context.title('recurrence', 'Concerns that came back')
  const several = reinspectedPrisons(index, figures)
  if (several.length === 0) {
    const content =
      'No establishment has two inspections here. Add an earlier or a later plan of the same establishment to compare them.'
    return { id: 'recurrence', title, blocks: [{ kind: 'paragraph', content }] }
  }
  const pairs = groupBy(
    index.tables.recurrences.filter(({ verdict }) => verdict !== 'none'),
    (row) => index.planOf(row.later_concern_id).establishment_slug,
  )
  const chains = groupBy(index.tables.concern_chains, (row) => row.establishment)
  return {
    id: 'recurrence',
    title,
    blocks: [
      {
        kind: 'paragraph',
        content: [
          emphasis('Recurring'),
          ': an inspector would say that the same failing was found again. ',
          emphasis('Related'),
          WHAT_IT_MEANS,
        ],
      },
      ...several
        .slice(0, LIMITS.establishments)
        .map((slug) => establishmentBlocks(context, slug, pairs.get(slug) ?? [], chains.get(slug) ?? [])),
      ...otherEstablishments(context, several.slice(LIMITS.establishments)),
    ],
  }
}

/** Those that are not told in full, a line each. */
function otherEstablishments(context: ReportContext, slugs: readonly string[]): readonly Block[] {
  if (slugs.length === 0) return []
  const { shown, rest } = cutRows(slugs, LIMITS.otherEstablishments, 'establishments', 'concern_outcomes')
  return [
    { kind: 'heading', level: 3, id: 'other-establishments', content: 'Other establishments' },
    {
      kind: 'paragraph',
      content: [
        `Told above are the first ${String(LIMITS.establishments)} establishments ${PRISON_ORDER}, of `,
        context.figures.count('establishments_again', '', 'establishment'),
        ' with more than one inspection.',
      ],
    },
    otherGrid(context, shown),
    ...rest,
  ]
}

const otherGrid = ({ index, figures }: ReportContext, slugs: readonly string[]): Grid => ({
  kind: 'grid',
  caption: 'Other establishments, and what became of their concerns',
  columns: [
    { label: 'establishment', isRowHead: true },
    { label: 'inspections' },
    { label: 'concerns whose prison was inspected again', isNumeric: true },
    { label: 'recurring', isNumeric: true },
    { label: 'related', isNumeric: true },
    { label: 'not raised again', isNumeric: true },
  ],
  rows: slugs.map((slug) => {
    const plans = index.establishments.get(slug) ?? []
    return {
      cells: [
        data(index.establishmentName(slug)),
        joined(
          plans.map((plan) => data(visitMonth(plan))),
          ', ',
        ),
        figures.number('establishment_tested', slug),
        figures.number('establishment_came_back', slug),
        figures.number('establishment_related', slug),
        figures.number('establishment_not_raised_again', slug),
      ],
      facets: { prisons: [slug], years: [...new Set(plans.flatMap((plan) => inspectionYear(plan) ?? []))] },
    }
  }),
  sources: ['concern_outcomes', 'concerns', 'plans'],
})
