import { formatNumber } from '../format-count.ts'
import type { ReportIndex } from '../report-index.ts'

/** With more a cell is not read any more; the others are counted. */
const MOST = 12

/** The names of establishments, `HMP Alpha; HMP Bravo`; of many the first 12 and how many more; nothing of none. */
export function namesOf(index: ReportIndex, slugs: readonly string[]): string | null {
  const left = slugs.length - MOST
  const names = slugs.slice(0, MOST).map((slug) => index.establishmentName(slug))
  return [...names, ...(left > 0 ? [`and ${formatNumber(left)} more`] : [])].join('; ') || null
}
