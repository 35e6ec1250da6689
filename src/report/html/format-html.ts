import type { ReportDocument } from '../document/report-document.ts'
import { sha256 } from '../../util/sha256.ts'
import { pageAnchor, partAnchor } from './anchors.ts'
import { appendicesOf, type Appendix } from './appendices.ts'
import { blocksHtml } from './block-html.ts'
import { contentsHtml, partsHtml } from './contents-html.ts'
import { filterForm } from './filter-form.ts'
import { inlineHtml } from './inline-html.ts'
import { asMarkup, html, type Markup } from './markup.ts'
import { openPage, type Page } from './page.ts'
import { plainText } from './plain-text.ts'
import { PRINT_STYLE } from './print-style.ts'
import { REPORT_SCRIPT } from './report-script.ts'
import { REPORT_STYLE } from './report-style.ts'

/** Nothing is fetched, nothing is sent, and no script runs but the one that is part of the page. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${Buffer.from(sha256(REPORT_SCRIPT), 'hex').toString('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * The report as one HTML file that needs nothing else: it reads without network and scripts, on a phone, in print and
 * with a screen reader. Text of plans and tables reads as it is and cannot act. Numbers and quotes lead to appendices
 * with the queries and passages behind them.
 *
 * @param document the report; equal documents and drawings give equal bytes
 * @param drawings chart id → SVG document, made by us; a chart without one is shown by its finding and its numbers
 * @returns HTML with a closing line break
 */
export function formatHtml(document: ReportDocument, drawings: ReadonlyMap<string, string>): string {
  const page = openPage(document, drawings)
  const sections = document.sections.map((section) => sectionHtml(section, page))
  const appendices = appendicesOf(page)
  const filter = filterForm(document)
  return html`<!doctype html>
<html lang="en-GB">
${headHtml(document, page)}<body>
<a class="skip" href="#${pageAnchor('main')}">Skip to the findings</a>
${headerHtml(document, page)}<div class="page">
${contentsHtml(page, appendices, filter !== undefined)}<main id="${pageAnchor('main')}" tabindex="-1">
${introductionHtml(document)}${sections[0]}${filter}${sections.slice(1)}${appendices.map(appendixHtml)}</main>
</div>
${footerHtml(document)}<script>${asMarkup(REPORT_SCRIPT)}</script>
</body>
</html>
`.toString()
}

function headHtml({ title, subtitle, author, fingerprint }: ReportDocument, page: Page): Markup {
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${plainText(subtitle)}">
${author === undefined ? undefined : html`<meta name="author" content="${author}">\n`}<meta name="generator" content="Crossplan">
<meta name="fingerprint" content="${fingerprint}">
<style>${asMarkup(REPORT_STYLE)}${asMarkup(PRINT_STYLE)}${asMarkup(page.columns.text())}</style>
</head>
`
}

function headerHtml({ title, subtitle, author, contact }: ReportDocument, page: Page): Markup {
  const by = [
    author === undefined ? undefined : html`<p>By <bdi>${author}</bdi></p>\n`,
    contact === undefined ? undefined : html`<p>Contact: <bdi>${contact}</bdi></p>\n`,
  ]
  return html`<header>
<h1 dir="auto">${title}</h1>
<p class="subtitle">${inlineHtml(subtitle, page)}</p>
${by}</header>
`
}

const introductionHtml = ({ introduction }: ReportDocument): Markup | undefined =>
  introduction.length === 0
    ? undefined
    : html`<div class="introduction">\n${introduction.map((text) => html`<p dir="auto">${text}</p>\n`)}</div>\n`

function sectionHtml(section: ReportDocument['sections'][number], page: Page): Markup {
  return html`<section${page.claim(partAnchor(section.id))}>
<h2>${inlineHtml(section.title, page)}</h2>
${partsHtml(section, page)}${blocksHtml(section.blocks, page)}${BACK}</section>
`
}

const appendixHtml = ({
  anchor,
  title,
  content,
}: Appendix): Markup => html`<section class="appendix" id="${anchor}">
<h2>${title}</h2>
${content}${BACK}</section>
`

const BACK = html`<p class="back"><a href="#${pageAnchor('contents')}">Back to contents</a></p>\n`

const footerHtml = ({ fingerprint }: ReportDocument): Markup => html`<footer>
<p>Made with Crossplan. The same plans, settings and version give the same report. Fingerprint: ${html`<code dir="ltr">${fingerprint}</code>`}</p>
</footer>
`
