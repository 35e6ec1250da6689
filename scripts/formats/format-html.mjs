// @ts-check
import { COLUMN_WIDTHS } from './lay-out-plan.mjs'

const STYLE = `
@page { size: A4 landscape; margin: 1.6cm 2cm 1.8cm; @bottom-right { content: counter(page); font: 9pt Arial } }
body { margin: 0; font: 10pt Arial, "Liberation Sans", sans-serif }
h1 { font-size: 20pt } h2 { font-size: 12pt }
table { border-collapse: collapse; width: 100%; table-layout: fixed; break-before: page }
th, td { border: 0.75pt solid #000; padding: 3pt 5pt; vertical-align: top; text-align: left }
th { background: #d9d9d9; text-align: center } p { margin: 0 0 5pt } ul { margin: 0 0 5pt; padding-left: 14pt }`

/**
 * A plan's pages as one HTML file, which browsers print as well.
 *
 * @param {import('./lay-out-plan.mjs').PlanPage} page
 */
export function formatHtml({ cover, header, rows }) {
  const [title = '', ...lines] = cover
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${escapeText(title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>${escapeText(title)}</h1>
${lines.map(coverLine).join('\n')}
<table>
<colgroup>${COLUMN_WIDTHS.map((width) => `<col style="width:${String(width)}cm">`).join('')}</colgroup>
<thead>
<tr>${header.map((text) => `<th scope="col">${escapeText(text)}</th>`).join('')}</tr>
</thead>
<tbody>
${rows.map((row) => `<tr>${row.map(formatCell).join('')}</tr>`).join('\n')}
</tbody>
</table>
</body>
</html>
`
}

/** @param {string} text */
const coverLine = (text) => {
  const tag = /^[A-Z ]+$/.test(text) ? 'h2' : 'p'
  return `<${tag}>${escapeText(text)}</${tag}>`
}

/** @param {import('./lay-out-plan.mjs').Cell | undefined} cell */
function formatCell(cell) {
  if (!cell) return ''
  const span =
    (cell.rows > 1 ? ` rowspan="${cell.rows}"` : '') + (cell.columns > 1 ? ` colspan="${cell.columns}"` : '')
  const content = cell.paragraphs.map(({ text, isItem }) => {
    const inner = text === '' ? '&nbsp;' : escapeText(text)
    return isItem ? `<ul><li>${inner}</li></ul>` : `<p>${inner}</p>`
  })
  return `<td${span}>${content.join('').replaceAll('</ul><ul>', '')}</td>`
}

/** @param {string} text */
const escapeText = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
