import type { Block, Grid, Section } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { code, data, joined, strong } from '../document/inline-nodes.ts'
import { formatDate, formatPeriod } from '../format-date.ts'
import { subjectName } from '../plan-name.ts'
import type { ReportContext } from '../report-context.ts'
import type { PlanRow } from '../report-index.ts'
import { concernPlace, planFacets } from './cite.ts'
import { cutRows } from './cut-rows.ts'
import { LIMITS } from './limits.ts'

/** At most this many places are named in a remark. */
const NAMED = 8

/** The plans that were read, with their dates and what each holds. */
export function readSection(context: ReportContext): Section {
  const { index, figures } = context
  const { shown, rest } = cutRows(
    index.plans,
    LIMITS.plans,
    'plans',
    'plans',
    figures.count('plans', '', 'plan'),
  )
  const remarks = [fragmentRemark(context), correctedRemark(context), seriesBreak(context)]
  return {
    id: 'read',
    title: context.title('read', 'What was read'),
    blocks: [
      shown.length === 0 ? { kind: 'paragraph', content: 'No plan was read.' } : planGrid(context, shown),
      ...rest,
      ...remarks.flatMap((content): readonly Block[] =>
        content === '' ? [] : [{ kind: 'paragraph', content }],
      ),
    ],
  }
}

function planGrid({ figures }: ReportContext, plans: readonly PlanRow[]): Grid {
  return {
    kind: 'grid',
    caption: 'Plans that were read, with their dates and what each holds',
    columns: [
      { label: 'establishment', isRowHead: true },
      { label: 'inspection' },
      { label: 'report published' },
      { label: 'plan submitted' },
      { label: 'concerns', isNumeric: true },
      { label: 'of these priority', isNumeric: true },
      { label: 'actions', isNumeric: true },
      { label: 'notices', isNumeric: true },
      { label: 'file' },
    ],
    rows: plans.map((plan) => ({
      cells: [
        data(subjectName(plan)),
        [
          data(formatPeriod(plan.inspection_start, plan.inspection_end)),
          plan.kind === 'inspection' ? '' : [' (', data(plan.kind), ')'],
        ],
        data(formatDate(plan.report_published)),
        data(formatDate(plan.plan_submitted)),
        figures.number('plan_concerns', plan.plan_id),
        figures.number('plan_priority_concerns', plan.plan_id),
        figures.number('plan_actions', plan.plan_id),
        figures.number('plan_notices', plan.plan_id),
        code(plan.source_file),
      ],
      facets: planFacets(plan),
    })),
    sources: ['plans', 'concerns', 'actions', 'notices'],
    table: 'plans_read',
  }
}

function fragmentRemark({ index, figures }: ReportContext): Inline {
  const fragments = index.concerns.filter(({ is_fragment: isFragment }) => isFragment)
  if (fragments.length === 0) return ''
  const places = fragments.slice(0, NAMED).map((concern) => concernPlace(index, concern))
  return [
    'Part of the text is lost with a missing page, counted all the same: ',
    joined(places, ', '),
    fragments.length > NAMED
      ? ['; ', figures.count('fragments', '', 'concern'), ' in all, marked in ', code('tables/concerns.csv')]
      : '',
    '.',
  ]
}

const correctedRemark = ({ figures }: ReportContext): Inline =>
  figures.value('corrected') === 0
    ? ''
    : [
        'Corrected by an analyst, not as read: ',
        figures.count('corrected', '', 'concern or action', 'concerns and actions'),
        '.',
      ]

/** Recommendations and concerns are two series; a corpus that holds both must not be counted as one. */
function seriesBreak({ figures }: ReportContext): Inline {
  if (figures.value('recommendations') === 0 || figures.value('concerns_proper') === 0) return ''
  return [
    strong('Break in the series.'),
    ' ',
    figures.count('recommendations', '', 'recommendation'),
    ' made before May 2022 and ',
    figures.count('concerns_proper', '', 'concern'),
    ' raised since are counted together here. Reports used to make 30 recommendations and more; since May 2022 they raise ' +
      'at most 15 concerns. A fall in numbers between the two says nothing.',
  ]
}
