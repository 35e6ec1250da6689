import type { Block } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { code, data } from '../document/inline-nodes.ts'
import { formatFraction } from '../format-fraction.ts'
import type { ReportContext } from '../report-context.ts'
import type { ReportIndex } from '../report-index.ts'
import { citedConcern, concernTitle, facetsOf } from './cite.ts'
import { cutRows } from './cut-rows.ts'
import { CONCERN_QUOTE, LIMITS } from './limits.ts'

/** Concerns of which no theme says well what they are about, and those without a theme; none where there is none. */
export function looseConcernBlocks({ index, figures }: ReportContext): readonly Block[] {
  const loose = index.concerns.filter(({ concern_id: id }) => {
    const primary = index.primaryTheme(id)
    // A theme that an analyst gave has no fit; nothing is loose about it.
    return (primary?.fit ?? 'loose') === 'loose' && primary?.assigned_by !== 'analyst'
  })
  if (loose.length === 0 || index.tables.concern_themes.length === 0) return []
  const { shown, rest } = cutRows(loose, LIMITS.looseConcerns, 'concerns', 'concern_themes')
  return [
    { kind: 'heading', level: 3, id: 'loose-concerns', content: 'Concerns that fit no theme well' },
    {
      kind: 'paragraph',
      content: [
        figures.number('loose_concerns'),
        ' of ',
        figures.count('concerns', '', 'concern'),
        ': unlike any theme’s definition, and hardly nearer to one than to the next. They are counted under the nearest; read them before citing its count, and give them a theme with ',
        code('crossplan themes move'),
        ' where it is wrong.',
      ],
    },
    {
      kind: 'list',
      items: shown.map((concern) => ({
        content: [
          concernTitle(index, concern),
          ': ',
          citedConcern(index, concern, CONCERN_QUOTE),
          ' (',
          nearest(index, concern.concern_id),
          ')',
        ],
        facets: facetsOf(index, [concern]),
      })),
    },
    ...rest,
  ]
}

function nearest(index: ReportIndex, concernId: string): Inline {
  const row = index.primaryTheme(concernId)
  if (row === undefined) return 'no theme'
  return [
    'nearest: ',
    data(index.themeLabel(concernId) ?? row.theme_id),
    ', share ',
    data(formatFraction(row.score)),
  ]
}
