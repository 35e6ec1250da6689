// @ts-check
import { COLUMN_WIDTHS } from './lay-out-plan.mjs'

const NAMESPACES = [
  ['office', 'office:1.0'],
  ['style', 'style:1.0'],
  ['text', 'text:1.0'],
  ['table', 'table:1.0'],
  ['fo', 'xsl-fo-compatible:1.0'],
  ['svg', 'svg-compatible:1.0'],
]
  .map(([prefix, name]) => `xmlns:${prefix ?? ''}="urn:oasis:names:tc:opendocument:xmlns:${name ?? ''}"`)
  .join(' ')

const FONT =
  '<style:text-properties fo:font-family="Arial" fo:font-size="10pt" fo:language="en" fo:country="GB"/>'

const STYLES = `<office:styles>
<style:default-style style:family="paragraph">${FONT}</style:default-style>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.18cm"/>${FONT}</style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:text-properties fo:font-size="12pt" fo:font-weight="bold"/></style:style>
<style:style style:name="TableHeading" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="end"/></style:style>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.5cm" fo:text-indent="-0.5cm" fo:margin-left="0.5cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
</office:styles>`

const PAGE = `<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer><text:p text:style-name="Footer">Page <text:page-number/> of <text:page-count/></text:p></style:footer></style:master-page></office:master-styles>`

/**
 * A plan's pages as a flat OpenDocument text, from which LibreOffice makes the other formats.
 *
 * @param {import('./lay-out-plan.mjs').PlanPage} page
 */
export function formatFodt({ cover, header, rows }) {
  const [title = '', ...lines] = cover
  const columns = COLUMN_WIDTHS.map(
    (width, i) =>
      `<style:style style:name="Column${i}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`,
  ).join('\n')
  const headerCells = header.map(
    (text) =>
      `<table:table-cell table:style-name="Cell">${paragraph(text, 'TableHeading')}</table:table-cell>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
${STYLES}
<office:automatic-styles>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin-top="1.6cm" fo:margin-bottom="1.2cm" fo:margin-left="2cm" fo:margin-right="2cm"/><style:footer-style><style:header-footer-properties fo:min-height="0.6cm"/></style:footer-style></style:page-layout>
<style:style style:name="Table" style:family="table"><style:table-properties style:width="25.5cm" table:align="left" fo:break-before="page" table:border-model="collapsing" style:may-break-between-rows="true"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.75pt solid #000000" fo:padding="0.12cm"/></style:style>
<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="auto"/></style:style>
${columns}
</office:automatic-styles>
${PAGE}
<office:body><office:text>
${paragraph(title, 'Title')}
${lines.map(coverLine).join('\n')}
<table:table table:name="Plan" table:style-name="Table">
${COLUMN_WIDTHS.map((_, i) => `<table:table-column table:style-name="Column${i}"/>`).join('')}
<table:table-header-rows><table:table-row table:style-name="Row">${headerCells.join('')}</table:table-row></table:table-header-rows>
${rows.map((row) => `<table:table-row table:style-name="Row">${row.map(formatCell).join('')}</table:table-row>`).join('\n')}
</table:table>
</office:text></office:body>
</office:document>
`
}

/** @param {string} text */
const coverLine = (text) =>
  /^[A-Z ]+$/.test(text)
    ? `<text:h text:style-name="Heading1" text:outline-level="1">${escapeText(text)}</text:h>`
    : paragraph(text, 'Standard')

/** @param {import('./lay-out-plan.mjs').Cell | undefined} cell */
function formatCell(cell) {
  if (!cell) return '<table:covered-table-cell/>'
  const spans = ` table:number-rows-spanned="${cell.rows}" table:number-columns-spanned="${cell.columns}"`
  const content = cell.paragraphs.map(({ text, isItem }) =>
    isItem
      ? `<text:list text:style-name="Bullets"><text:list-item>${paragraph(text, 'Standard')}</text:list-item></text:list>`
      : paragraph(text, 'Standard'),
  )
  const inner =
    content.length === 0
      ? paragraph('', 'Standard')
      : content.join('').replaceAll('</text:list><text:list text:style-name="Bullets">', '')
  return `<table:table-cell table:style-name="Cell"${spans}>${inner}</table:table-cell>`
}

/**
 * @param {string} text
 * @param {string} style
 */
const paragraph = (text, style) => `<text:p text:style-name="${style}">${escapeText(text)}</text:p>`

/** @param {string} text */
const escapeText = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
