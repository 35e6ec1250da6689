import type { ListItem } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { data, link, strong } from '../document/inline-nodes.ts'
import type { Figures } from '../figures/figures.ts'
import { NAMED_PAIRS } from '../figures/queries/recurrence-queries.ts'
import { inspectionMonth, subjectName } from '../plan-name.ts'
import type { ReportContext } from '../report-context.ts'
import type { Row } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { facetsOf } from './cite.ts'
import { concernNumber } from './concern-name.ts'
import { pairId } from './pair-id.ts'
import { rangeInWords } from './range-in-words.ts'

type RecurrenceRow = Row<'recurrences'>

/** What came back: a sentence with its denominator and how far it depends on the line, then the pairs one by one. */
export function recurrenceFindings(context: ReportContext): readonly ListItem[] {
  const { index, figures, see } = context
  if (figures.value('reinspected_concerns') === 0) {
    return [
      {
        content: [
          strong('Recurrence.'),
          ' No establishment has two inspections here',
          see('recurrence'),
          '.',
        ],
      },
    ]
  }
  // As the query promised_before takes them.
  const named = index.tables.recurrences
    .filter(({ verdict }) => verdict === 'recurring')
    .sort(
      (a, b) =>
        b.probability - a.probability ||
        compareCodeUnits(a.earlier_concern_id, b.earlier_concern_id) ||
        compareCodeUnits(a.later_concern_id, b.later_concern_id),
    )
    .slice(0, NAMED_PAIRS)
  const isCut = figures.value('recurring_pairs') > named.length
  const items: readonly ListItem[] = [
    ...named.map((row) => namedPair(context, row)),
    ...(isCut
      ? [
          {
            content: [
              'all of ',
              figures.count('recurring_pairs', '', 'pair'),
              ' are told',
              see('recurrence'),
            ],
          },
        ]
      : []),
  ]
  // A part of a run may have concerns that came back and not the later inspection.
  const isKnown = figures.value('recurring_pairs') > 0
  const checked: readonly Inline[] = isKnown
    ? [
        '. A program judged this; people have decided on ',
        figures.number('checked_pairs'),
        ' of the ',
        figures.count('recurring_pairs', '', 'pair'),
      ]
    : []
  const content = [
    strong('Recurrence.'),
    ' Of ',
    figures.count('reinspected_concerns', '', 'concern'),
    ' of ',
    figures.count('reinspected_establishments', '', 'establishment'),
    ' inspected again, ',
    figures.number('outcome_concerns', 'recurring'),
    ' came back',
    isKnown ? rangeOf(figures) : '',
    '; related to a later concern, but another failing: ',
    figures.number('outcome_concerns', 'related'),
    '; not raised again: ',
    figures.number('outcome_concerns', 'not raised again'),
    ...checked,
    '. Not raised again does not mean resolved',
    see('recurrence'),
    named.length === 0 ? '.' : '. Came back:',
  ]
  return [items.length === 0 ? { content } : { content, blocks: [{ kind: 'list', items }] }]
}

/** ` (between 3 and 6 …; 36 %, 95 % interval 16 to 61 %)`. */
function rangeOf(figures: Figures): Inline {
  const range = rangeInWords(figures, 'came_back', 'recurrence_line')
  return [
    ' (',
    range === '' ? '' : [range, '; '],
    figures.number('came_back_share'),
    ' %, 95 % interval ',
    figures.number('came_back_share_low'),
    ' to ',
    figures.number('came_back_share_high'),
    ' %)',
  ]
}

/** `HMP Maidstone, Language support: October 2022 (1.2) and December 2025 (3); 6 actions had been promised`. */
function namedPair({ index, figures }: ReportContext, row: RecurrenceRow): ListItem {
  const concerns = [row.earlier_concern_id, row.later_concern_id].map((id) => index.concern(id))
  const theme = index.themeLabel(row.later_concern_id) ?? index.themeLabel(row.earlier_concern_id)
  const [earlier = '', later = ''] = concerns.map((concern): Inline => [
    data(inspectionMonth(index.plan(concern.plan_id))),
    ' (',
    concernNumber(concern),
    ')',
  ])
  return {
    content: [
      data(subjectName(index.planOf(row.later_concern_id))),
      theme === undefined ? '' : [', ', data(theme)],
      ': ',
      link(pairId(row), [earlier, ' and ', later]),
      '; ',
      figures.count('promised_before', row.earlier_concern_id, 'action'),
      ' had been promised',
    ],
    facets: facetsOf(index, concerns),
  }
}
