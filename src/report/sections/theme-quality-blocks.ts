import type { Row } from '../../tables/schema.ts'
import type { Block, ListItem } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { code, data, joined } from '../document/inline-nodes.ts'
import { formatFraction } from '../format-fraction.ts'
import type { ReportContext } from '../report-context.ts'

/** As many pairs of themes as are worth naming in one sentence, the likest. */
const NAMED = 10

/** What makes themes and groups hard to rely on, in sentences; nothing where nothing is flagged. */
export function themeQualityBlocks({ index, figures }: ReportContext): readonly Block[] {
  const flagged = index.tables.theme_quality.filter((row) => row.is_flagged)
  if (flagged.length === 0) return []
  const nameOf = (id: string | null): Inline => data(index.theme(id ?? '')?.label ?? id ?? '')
  const of = (measure: string): readonly Row<'theme_quality'>[] =>
    flagged.filter((row) => row.measure === measure).sort((a, b) => b.value - a.value)
  const pairs = (measure: string): Inline => {
    const rows = of(measure)
    const named = rows
      .slice(0, NAMED)
      .map(({ subject, other, value }): Inline => [
        nameOf(subject),
        ' and ',
        nameOf(other),
        ' (',
        data(formatFraction(value)),
        ')',
      ])
    return joined([...named, ...(rows.length > NAMED ? ['and others'] : [])], '; ')
  }
  const points: readonly (readonly [measure: string, content: Inline])[] = [
    ['definition_similarity', ['Definitions that are much alike: ', pairs('definition_similarity'), '.']],
    ['member_overlap', ['Themes that the same concerns have: ', pairs('member_overlap'), '.']],
    [
      'concerns',
      [
        'Themes that are the main theme of one concern or none, too few for a finding: ',
        figures.number('flagged_quality', 'concerns'),
        '.',
      ],
    ],
    [
      'coherence',
      [
        'Groups whose keywords meet in fewer concerns than by chance: ',
        figures.number('flagged_quality', 'coherence'),
        '; with few plans that says little.',
      ],
    ],
    ['label_diversity', 'The labels of the groups repeat one another.'],
    [
      'variance_explained',
      [
        'The groups explain ',
        data(
          of('variance_explained')
            .map(({ value }) => formatFraction(value))
            .join(),
        ),
        ' of the variance of the concerns, less than half: concerns differ more within groups than between them.',
      ],
    ],
  ]
  const items = points.flatMap(([measure, content]): readonly ListItem[] =>
    of(measure).length === 0 ? [] : [{ content }],
  )
  return [
    { kind: 'heading', level: 3, id: 'theme-quality', content: 'What to look at before citing themes' },
    { kind: 'list', items },
    { kind: 'paragraph', content: ['All figures are in table ', code('theme_quality'), '.'] },
  ]
}
