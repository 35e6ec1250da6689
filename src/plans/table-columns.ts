import { cellText, type Cell } from '../documents/source-document.ts'

/** What a column of a plan's table holds. */
export type Column = 'number' | 'concern' | 'response' | 'action' | 'owner' | 'target'

/** The layout of plans since 2022, for tables whose header row is lost. */
export const USUAL_COLUMNS: readonly Column[] = ['number', 'concern', 'action', 'owner', 'target']

const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(rec(ommendation)?s?|concern|ref(erence)?|item)?\.?\s*(no|number|ref)\.?$/i],
  ['target', /\b(target|due|completion)\b.*\bdate\b|^(target|timescale|deadline|by when|date)s?$/i],
  ['owner', /\b(owner|responsible|responsibility|lead)\b/i],
  ['action', /\baction(s)?\b.*\b(taken|planned)\b|^actions?$|\bsteps\b/i],
  ['response', /\b(agreed|accepted)\b|^response$/i],
  ['concern', /\b(concerns?|recommendations?)\b/i],
]

/** The columns that a table's header row names, or undefined when the row is no header. */
export function parseHeaderRow(cells: readonly Cell[]): readonly Column[] | undefined {
  const columns = cells.map((cell) => columnOf(cellText(cell)))
  const found = columns.filter((column) => column !== undefined)
  const isHeader =
    found.includes('action') && (found.includes('owner') || found.includes('target')) && found.length >= 3
  return isHeader && new Set(found).size === found.length ? found : undefined
}

/** Header cells are short and may carry their column's number ("3. Response Action Taken/Planned"). */
function columnOf(text: string): Column | undefined {
  const words = text.replace(/^\(?\d+[.)]?\s*/, '').trim()
  if (words === '' || words.length > 120) return undefined
  return HEADERS.find(([, pattern]) => pattern.test(words))?.[0]
}

/** `Priority concerns`, `Key concerns`, and the headings of older plans; undefined for any other text. */
export function parseSectionHeading(text: string): 'priority' | 'key' | 'recommendations' | undefined {
  const words = text.replace(/[*:.\s]+$/, '').trim()
  if (words.length > 60) return undefined
  if (/^(the\s+)?(\w+\s+)?priority\s+(and\s+main\s+)?concerns?$/i.test(words)) return 'priority'
  if (/^(other\s+|the\s+)?key\s+concerns?$/i.test(words)) return 'key'
  if (/^((key|main|general|other)\s+)*(concerns?\s+and\s+)?recommendations?\b/i.test(words))
    return 'recommendations'
  return undefined
}
