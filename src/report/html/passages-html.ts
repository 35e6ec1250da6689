import { formatPlace } from '../../domain/place.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import { rowAnchor } from './anchors.ts'
import { codeHtml, quoteHtml } from './inline-html.ts'
import { html, type Markup } from './markup.ts'
import type { Cited, Page } from './page.ts'

/** Longer than any action of the plans that this was written for (some 1,000 characters); the tables hold all. */
const PASSAGE_LENGTH = 1_500

/** Every row that the page has linked to so far, file by file in the order of its lines, with the words of the plan. */
export function passagesHtml(page: Page): Markup {
  const files = [...groupBy(page.cited(), ({ place }) => place.file)].sort(([a], [b]) =>
    compareCodeUnits(a, b),
  )
  return html`${files.map(
    ([file, rows]) => html`<h3>${codeHtml(file)}</h3>
<ul class="passages">
${[...rows].sort(inFile).map((row) => passageHtml(row, page))}</ul>
`,
  )}`
}

function passageHtml({ row, place, text }: Cited, page: Page): Markup {
  const words =
    text === undefined
      ? undefined
      : html`<br>${quoteHtml(text.slice(0, PASSAGE_LENGTH), text.length > PASSAGE_LENGTH)}`
  return html`<li${page.claim(rowAnchor(row))}>${codeHtml(formatPlace(place))}, row ${codeHtml(row.key)} of ${codeHtml(row.table)}${words}</li>\n`
}

function inFile(a: Cited, b: Cited): number {
  return (
    (a.place.line ?? 0) - (b.place.line ?? 0) ||
    (a.place.lineEnd ?? 0) - (b.place.lineEnd ?? 0) ||
    compareCodeUnits(a.row.table, b.row.table) ||
    compareCodeUnits(a.row.key, b.row.key)
  )
}
