import type { ListItem } from '../document/block.ts'
import { data, strong } from '../document/inline-nodes.ts'
import type { ReportContext } from '../report-context.ts'
import { promiseYears } from './promise-years.ts'

/** So many years, the latest, are told in sentences; all are in a table. */
const NAMED_YEARS = 5

/** What had been promised before a further inspection, and what became of the concerns. */
export function promiseFindings(context: ReportContext): readonly ListItem[] {
  const { figures, see } = context
  const repeated: readonly ListItem[] =
    figures.value('promised_again') === 0
      ? []
      : [
          {
            content: [
              strong('Promised again.'),
              ' ',
              figures.count('promised_again', '', 'action'),
              ` of an earlier plan ${figures.value('promised_again') === 1 ? 'is' : 'are'} in substance promised again by a later plan of the same establishment; read the pairs before citing them`,
              see('promises'),
              '.',
            ],
          },
        ]
  if (figures.value('promises_tested', 'all') === 0) return repeated
  const years = promiseYears(context)
    .filter((year) => figures.value('year_tested', year) > 0)
    .slice(-NAMED_YEARS)
  return [
    {
      content: [
        strong('Promises.'),
        ' Of ',
        figures.count('promises_tested', 'all', 'action'),
        ' promised before a further inspection, ',
        figures.number('promises_tested', 'complete'),
        ' stood as complete in the plan (concern recurring: ',
        figures.number('promises_recurring', 'complete'),
        ') and ',
        figures.number('promises_tested', 'due before'),
        ' had a target month that passed before that inspection (concern recurring: ',
        figures.number('promises_recurring', 'due before'),
        ')',
        see('promises'),
        '. By the year in which the plan was submitted:',
      ],
      blocks: [{ kind: 'list', items: years.map((year) => yearFinding(context, year)) }],
    },
    ...repeated,
  ]
}

/** `2023: 56 actions, 56 of them put to the test by a later inspection. Said to be complete …`. */
const yearFinding = ({ figures }: ReportContext, year: string): ListItem => ({
  content: [
    data(year),
    ': ',
    figures.count('year_promises', year, 'action'),
    ', of these put to the test by a later inspection: ',
    figures.number('year_tested', year),
    '. Of those tested, ',
    figures.number('year_complete_tested', year),
    ' had been said to be complete, and for ',
    figures.number('year_complete_recurring', year),
    ' of these the concern was raised again; it was raised again for ',
    figures.number('year_recurring', year),
    ' of all those tested.',
  ],
})
