import type { Block, GridRow, Section } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { strong } from '../document/inline-nodes.ts'
import type { ReportContext } from '../report-context.ts'
import { promiseYearBlocks } from './promise-year-blocks.ts'
import { ratesBlocks } from './rates-blocks.ts'
import { repeatBlocks } from './repeat-blocks.ts'

/** What was promised against what came back, year by year, and promises made again. */
export function promisesSection(context: ReportContext): Section {
  return {
    id: 'promises',
    title: context.title('promises', 'What was promised'),
    blocks: [
      ...summaryBlocks(context),
      ...promiseYearBlocks(context),
      ...ratesBlocks(context),
      ...repeatBlocks(context),
    ],
  }
}

function summaryBlocks({ figures }: ReportContext): readonly Block[] {
  if (figures.value('actions') === 0) return [{ kind: 'paragraph', content: 'The plans hold no action.' }]
  const untested: readonly Block[] =
    figures.value('promises_untested') === 0
      ? []
      : [
          {
            kind: 'paragraph',
            content: [
              figures.count('promises_untested', '', 'action'),
              ` ${figures.value('promises_untested') === 1 ? 'answers a concern' : 'answer concerns'} of a latest inspection: no later plan that was read puts them to the test.`,
            ],
          },
        ]
  if (figures.value('promises_tested', 'all') === 0) return untested
  const row = (said: Inline, standing: string): GridRow => ({
    cells: [
      said,
      figures.number('promises_tested', standing),
      figures.number('promises_recurring', standing),
      figures.number('promises_related', standing),
      figures.number('promises_not_raised_again', standing),
    ],
  })
  return [
    {
      kind: 'paragraph',
      content:
        'Actions of plans whose prison was inspected again, by what the plan said of them and by what became of the concern they ' +
        'answered. “Complete” is what the prison reported, never evidence that the concern was met.',
    },
    {
      kind: 'grid',
      caption: 'What plans said of actions, and what became of the concerns',
      columns: [
        { label: 'the plan said', isRowHead: true },
        { label: 'actions', isNumeric: true },
        { label: 'concern recurring', isNumeric: true },
        { label: 'concern related', isNumeric: true },
        { label: 'concern not raised again', isNumeric: true },
      ],
      rows: [
        row('complete', 'complete'),
        row('a month before the next inspection began', 'due before'),
        row('a later month', 'due after'),
        row('ongoing, or no date to compare', 'undated'),
        row(strong('all'), 'all'),
      ],
      sources: ['promises'],
      table: 'promise_outcomes',
    },
    ...untested,
  ]
}
