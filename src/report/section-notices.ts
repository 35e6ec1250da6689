import { codeSpan } from './code-span.ts'
import { cutRows } from './cut-rows.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatCount } from './format-count.ts'
import { formatList } from './format-list.ts'
import { markdownTable } from './markdown-table.ts'
import type { Row } from '../tables/schema.ts'
import type { ReportIndex } from './report-index.ts'

const LISTED = 100

const LEVELS = [
  { level: 'fatal', heading: 'Left out', counted: 'file left out' },
  { level: 'warning', heading: 'To check', counted: 'to check' },
  { level: 'info', heading: 'For information', counted: 'for information' },
] as const

/** What was odd in the files, the gravest first, each with its line and what to do. */
export function formatNotices(index: ReportIndex): string {
  const { notices } = index.tables
  const heading = '## 7 Notices'
  if (notices.length === 0) return `${heading}\n\nNothing odd was found in the files.`
  const groups = LEVELS.map((entry) => ({
    ...entry,
    rows: notices.filter(({ level }) => level === entry.level),
  })).filter(({ rows }) => rows.length > 0)
  const counts = groups.map(({ rows, counted }) => `${String(rows.length)} ${counted}`)
  return [
    heading,
    '',
    `${formatCount(notices.length, 'notice')}: ${formatList(counts)}. Nothing in a plan is dropped in silence: what could not be placed stands here.`,
    ...groups.flatMap(({ heading: title, rows }) => ['', `### ${title}`, '', noticeTable(rows)]),
  ].join('\n')
}

/** Messages begin with their place, which has a column of its own here. */
function withoutPlace({ message, source_file: file }: Row<'notices'>): string {
  return file !== null && message.startsWith(file)
    ? message.slice(file.length).replace(/^(?::\d+(?:-\d+)?)?: /, '')
    : message
}

function noticeTable(notices: readonly Row<'notices'>[]): string {
  const { shown, rest } = cutRows(notices, LISTED, 'notice', 'notices')
  const table = markdownTable(
    ['where', 'code', 'what was found', 'what to do'],
    shown.map((row) => [
      whereOf(row),
      row.code,
      escapeMarkdown(withoutPlace(row)),
      escapeMarkdown(row.remedy),
    ]),
  )
  return rest === '' ? table : `${table}\n\n${rest}`
}

/** The file and line; a notice about all plans together has none. */
function whereOf({ source_file: file, plan_id: planId, line }: Row<'notices'>): string {
  const place = file ?? planId
  return place === null ? 'all plans' : codeSpan(`${place}${line === null ? '' : `:${String(line)}`}`)
}
