import { visibleText } from '../../util/visible-text.ts'
import { html, type Markup } from './markup.ts'

/** The file beside the report that has all rows of a table. */
export const csvFile = (tableId: string): string => `report-tables/${tableId}.csv`

export function csvLink(tableId: string): Markup {
  const name = encodeURIComponent(visibleText(tableId))
  return html`<a href="${csvFile(name)}">${csvFile(tableId)}</a>`
}
