import type { ReportTable } from './document/report-table.ts'

/** What stands in cells for something else, as the Analysis Function of the UK government has it. */
export const SHORTHAND = {
  t: 'total',
  u: 'low reliability',
  x: 'not available',
  z: 'not applicable',
} as const

export type Sign = keyof typeof SHORTHAND

const SIGNS = ['t', 'u', 'x', 'z'] as const satisfies readonly Sign[]

/** The signs that stand in the cells of a table. */
export function signsOf({ columns, rows }: Pick<ReportTable, 'columns' | 'rows'>): readonly Sign[] {
  const found = new Set<Sign>()
  for (const { id, missing, mark } of columns) {
    for (const row of rows) {
      const cell = row[id] ?? null
      if (cell === null) found.add(missing ?? 'x')
      else if (cell === true && mark !== undefined) found.add(mark)
      else if (typeof cell === 'string' && cell.endsWith('[t]')) found.add('t')
    }
  }
  return SIGNS.filter((sign) => found.has(sign))
}

/** `[x] not available, [z] not applicable`. */
export const signsInWords = (signs: readonly Sign[]): string =>
  signs.map((sign) => `[${sign}] ${SHORTHAND[sign]}`).join(', ')
