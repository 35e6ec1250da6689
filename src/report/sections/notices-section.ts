import type { Row } from '../../tables/schema.ts'
import type { Block, Section } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { code, data, listed } from '../document/inline-nodes.ts'
import type { ReportContext } from '../report-context.ts'
import { cutRows } from './cut-rows.ts'
import { LIMITS } from './limits.ts'

type NoticeRow = Row<'notices'>

const LEVELS = [
  { level: 'fatal', heading: 'Left out', counted: 'file left out' },
  { level: 'warning', heading: 'To check', counted: 'to check' },
  { level: 'info', heading: 'For information', counted: 'for information' },
] as const

/** What was odd in the files, the gravest first, each with its line and what to do. */
export function noticesSection(context: ReportContext): Section {
  const { index, figures } = context
  const { notices } = index.tables
  const title = context.title('notices', 'Notices')
  if (notices.length === 0) {
    const content = 'Nothing odd was found in the files.'
    return { id: 'notices', title, blocks: [{ kind: 'paragraph', content }] }
  }
  const groups = LEVELS.filter(({ level }) => figures.value('level_notices', level) > 0)
  const counts = groups.map(({ level, counted }): Inline => [
    figures.number('level_notices', level),
    ` ${counted}`,
  ])
  return {
    id: 'notices',
    title,
    blocks: [
      {
        kind: 'paragraph',
        content: [
          figures.count('notices', '', 'notice'),
          ': ',
          listed(counts),
          '. Nothing in a plan is dropped in silence: what could not be placed stands here.',
        ],
      },
      ...groups.flatMap(({ level, heading }): readonly Block[] => [
        { kind: 'heading', level: 3, id: `notices ${level}`, content: heading },
        ...noticeBlocks(
          heading,
          notices.filter((row) => row.level === level),
          figures.count('level_notices', level, 'notice'),
        ),
      ]),
    ],
  }
}

function noticeBlocks(heading: string, notices: readonly NoticeRow[], count: Inline): readonly Block[] {
  const { shown, rest } = cutRows(notices, LIMITS.notices, 'notices', 'notices', count)
  return [
    {
      kind: 'grid',
      caption: `Notices: ${heading.toLowerCase()}`,
      columns: [{ label: 'where' }, { label: 'code' }, { label: 'what was found' }, { label: 'what to do' }],
      rows: shown.map((row) => ({
        cells: [whereOf(row), data(row.code), data(withoutPlace(row)), data(row.remedy)],
      })),
      sources: ['notices'],
      table: 'notices',
    },
    ...rest,
  ]
}

/** Messages begin with their place, which has a column of its own here. */
function withoutPlace({ message, source_file: file }: NoticeRow): string {
  return file !== null && message.startsWith(file)
    ? message.slice(file.length).replace(/^(?::\d+(?:-\d+)?)?: /, '')
    : message
}

/** The file and line; a notice about all plans together has none. */
function whereOf({ source_file: file, plan_id: planId, line }: NoticeRow): Inline {
  if (file === null) return planId === null ? 'all plans' : code(planId)
  return { kind: 'place', place: { file, ...(line === null ? {} : { line }) } }
}
