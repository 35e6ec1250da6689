import type { Row } from '../../tables/schema.ts'
import type { Block } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { data, joined, strong } from '../document/inline-nodes.ts'
import { quoteOf } from '../document/quote-of.ts'
import { formatFraction } from '../format-fraction.ts'
import { inspectionMonth } from '../plan-name.ts'
import type { ReportContext } from '../report-context.ts'
import { concernPlace, facetsOf } from './cite.ts'
import { concernName, concernNumber } from './concern-name.ts'
import { describeEvidence } from '../describe-evidence.ts'
import { pairId } from './pair-id.ts'
import { answerBlock, promisedBlocks } from './promised-blocks.ts'

/** Both texts side by side, why they are the same failing, what had been promised and what is promised now. */
export function pairBlock(context: ReportContext, pair: Row<'recurrences'>): Block {
  const { index } = context
  const sides = [pair.earlier_concern_id, pair.later_concern_id].map((id) => index.concern(id))
  const themes = [...new Set(sides.flatMap(({ concern_id: id }) => index.themeLabel(id) ?? []))]
  return {
    kind: 'group',
    facets: facetsOf(index, sides),
    blocks: [
      {
        kind: 'heading',
        level: 4,
        id: pairId(pair),
        content: [
          joined(sides.map(concernNumber), ' → '),
          themes.length === 0 ? '' : [': ', joined(themes.map(data), ' / ')],
        ],
      },
      {
        kind: 'grid',
        caption: 'The two concerns side by side',
        columns: sides.map((concern) => ({
          label: [data(inspectionMonth(index.plan(concern.plan_id))), ', ', concernName(concern)],
        })),
        rows: [
          { cells: sides.map((concern) => quoteOf(concern.text)) },
          { cells: sides.map((concern) => concernPlace(index, concern)) },
        ],
        sources: ['recurrences', 'concerns', 'plans'],
      },
      { kind: 'paragraph', content: whyRecurring(context, pair) },
      ...context.picture(`evidence_${pair.earlier_concern_id}_${pair.later_concern_id}`),
      ...promisedBlocks(context, pair.earlier_concern_id),
      answerBlock(index, pair.later_concern_id),
    ],
  }
}

const whyRecurring = ({ scale, figures }: ReportContext, pair: Row<'recurrences'>): Inline => [
  strong('Why recurring'),
  ' (probability ',
  data(formatFraction(pair.probability)),
  pair.decided_by === 'reviewer' ? '; a reviewer has decided it' : '',
  '). ',
  describeEvidence(pair, scale, figures),
  weightChange(pair),
  pair.consecutive ? '' : ' Another inspection whose plan was read lies between the two.',
]

function weightChange({ priority_change: change }: Row<'recurrences'>): string {
  if (change === 'escalated') return ' The later report gives it more weight: it went from key to priority.'
  if (change === 'eased') return ' The later report gives it less weight: it went from priority to key.'
  return ''
}
