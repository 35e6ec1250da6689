import type { ListItem } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { joined, strong } from '../document/inline-nodes.ts'
import type { ReportContext } from '../report-context.ts'
import { ownerKinds, ownerName } from './owner-kinds.ts'

const NAMED = 3

/** Who answers for most actions, and how many name a month. */
export function ownerFindings(context: ReportContext): readonly ListItem[] {
  const { figures, see } = context
  if (figures.value('owner_actions', 'all') === 0) return []
  const kinds = ownerKinds(context)
  const named = kinds
    .slice(0, NAMED)
    .map((kind): Inline => [ownerName(kind), ' (', figures.number('owner_actions', kind), ')'])
  return [
    {
      content: [
        strong('Owners and dates.'),
        ' Of ',
        figures.count('owner_actions', 'all', 'action'),
        ', by who answers for them: ',
        joined([...named, ...(kinds.length > NAMED ? ['and others'] : [])], '; '),
        '. A target month is named for ',
        figures.number('target_actions', 'month'),
        '; of these, ',
        figures.number('target_passed', 'month'),
        ' had passed when the prison was inspected again, and for ',
        figures.number('target_passed_recurring', 'month'),
        ' of those the concern was raised again',
        see('owners'),
        '.',
      ],
    },
  ]
}
