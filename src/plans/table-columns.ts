import type { ConcernKind } from '../domain/plan.ts'
import { cellText, type Cell } from '../documents/source-document.ts'

/** What a column of a plan's table holds. */
export type Column = 'number' | 'concern' | 'response' | 'action' | 'owner' | 'target'

/** The layout of plans since 2022, for tables whose header row is lost. */
export const USUAL_COLUMNS: readonly Column[] = ['number', 'concern', 'action', 'owner', 'target']

const HEADERS: readonly (readonly [Column, RegExp])[] = [
  [
    'number',
    /^(?:(?:rec(?:ommendation)?s?|concern|ref(?:erence)?|item)?\.?\s*(?:no|number|ref)\.?|reference)$/i,
  ],
  ['target', /\b(target|due|completion)\b.*\bdates?\b|^(target|timescale|deadline|by when|date)s?$/i],
  ['owner', /\b(owner|responsible|responsibility|lead)\b/i],
  ['action', /\bactions?\b.*\b(taken|planned)\b|^actions?$|\bsteps\b/i],
  ['response', /\b(agreed|accepted)\b|^response$/i],
  ['concern', /\b(concerns?|recommendations?)\b/i],
]

/** What a table's header row says of the rows under it. */
export interface TableHeader {
  readonly columns: readonly Column[]
  readonly kind: ConcernKind
}

/** The columns that a table's header row names, or undefined when the row is no header. */
export function parseHeaderRow(cells: readonly Cell[]): TableHeader | undefined {
  const texts = cells.map(cellText).filter((text) => text !== '')
  const columns = texts.map(columnOf).filter((column) => column !== undefined)
  const isHeader =
    columns.includes('action') &&
    (columns.includes('owner') || columns.includes('target')) &&
    columns.length >= 3
  if (!isHeader || new Set(columns).size !== columns.length) return undefined
  const subject = texts.find((text) => columnOf(text) === 'concern') ?? ''
  return { columns, kind: /recommendation/i.test(subject) ? 'recommendation' : 'concern' }
}

/** Header cells are short and may carry their column's number ("3. Response Action Taken/Planned"). */
function columnOf(text: string): Column | undefined {
  const words = text.replace(/^\(?\d+[.)]?\s*/, '').trim()
  if (words === '' || words.length > 120) return undefined
  return HEADERS.find(([, pattern]) => pattern.test(words))?.[0]
}

export type SectionHeading = 'priority' | 'key' | 'recommendations' | 'other'

/** Headings inside tables that name an area, a section or an addressee. */
const OTHER_HEADING =
  /^(?:leadership|safety|respect|care|purposeful activit(?:y|ies)|activities|resettlement|(?:rehabilitation and )?release planning|preparation for (?:removal and )?release|health(?: care)?|housekeeping points?|good practice|examples of good practice|to (?:the |all )?(?:governors?|director|hmpps|ministry|moj|home office|nhs).{0,60}|directed to.{0,60}|(?:cross.cutting )?themes?)$/i

/** `Priority concerns`, `Key concerns`, and the headings of older plans; undefined for any other text. */
export function parseSectionHeading(text: string): SectionHeading | undefined {
  const words = text.replace(/[*:.\s]+$/, '').trim()
  if (words.length > 80) return undefined
  if (/^(?:the\s+)?(?:\w+\s+)?priority\s+(?:and\s+main\s+)?concerns?$/i.test(words)) return 'priority'
  if (/^(?:other\s+|the\s+)?key\s+concerns?$/i.test(words)) return 'key'
  if (
    /^(?:(?:key|main|general|other)\s+)*(?:concerns?\s+and\s+)?recommendations?\b(?!.*\bshould\b)/i.test(
      words,
    )
  )
    return 'recommendations'
  return OTHER_HEADING.test(words) || /\bshould$/i.test(words) ? 'other' : undefined
}
