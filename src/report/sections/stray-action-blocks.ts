import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { Block } from '../document/block.ts'
import { code, data } from '../document/inline-nodes.ts'
import type { ReportContext } from '../report-context.ts'
import { citedAction, citedConcern, concernTitle, facetsOf } from './cite.ts'
import { cutRows } from './cut-rows.ts'
import { CONCERN_QUOTE, LIMITS } from './limits.ts'

/** Actions that plainly speak of a theme that their concern does not have, the plainest first; none where none does. */
export function strayActionBlocks({ index, figures }: ReportContext): readonly Block[] {
  const stray = index.tables.action_alignment
    .filter((row) => row.answers_other_theme)
    .sort((a, b) => (a.alignment ?? 0) - (b.alignment ?? 0) || compareCodeUnits(a.action_id, b.action_id))
  if (stray.length === 0) return []
  const { shown, rest } = cutRows(stray, LIMITS.strayActions, 'actions', 'action_alignment')
  return [
    {
      kind: 'heading',
      level: 3,
      id: 'stray-actions',
      content: 'Actions that answer another theme than their concern',
    },
    {
      kind: 'paragraph',
      content: [
        figures.number('stray_actions'),
        ' of ',
        figures.count('actions', '', 'action'),
        ` ${figures.value('stray_actions') === 1 ? 'speaks' : 'speak'} plainly of a theme that the concern does not have. That may be a way round to the concern, or an answer to something else; only plain cases are listed, and the alignment of every action is in table `,
        code('action_alignment'),
        '.',
      ],
    },
    {
      kind: 'list',
      items: shown.map((row) => {
        const action = index.action(row.action_id)
        const concern = index.concern(action.concern_id)
        const other = row.theme_id ?? ''
        return {
          content: [
            concernTitle(index, concern),
            ', ',
            data(index.themeLabel(concern.concern_id) ?? 'no theme'),
            ': ',
            citedConcern(index, concern, CONCERN_QUOTE),
          ],
          blocks: [
            {
              kind: 'list',
              items: [
                {
                  content: [
                    'answered under ',
                    data(index.theme(other)?.label ?? other),
                    ': ',
                    citedAction(index, action, CONCERN_QUOTE),
                  ],
                },
              ],
            },
          ],
          facets: facetsOf(index, [concern]),
        }
      }),
    },
    ...rest,
  ]
}
