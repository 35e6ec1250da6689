import type { Block, Section } from '../document/block.ts'
import { pageAnchor, partAnchor } from './anchors.ts'
import type { Appendix } from './appendices.ts'
import { inlineHtml } from './inline-html.ts'
import { html, type Markup } from './markup.ts'
import type { Page } from './page.ts'

/** More headings than this make no overview. */
const MOST_LISTED = 40

/** The table of contents: sections, then what stands behind them. */
export function contentsHtml(page: Page, appendices: readonly Appendix[], hasFilter: boolean): Markup {
  const id = `${pageAnchor('contents')}:title`
  return html`<nav id="${pageAnchor('contents')}" aria-labelledby="${id}">
<h2 id="${id}">Contents</h2>
<ul>
${page.document.sections.map((section) => linkHtml(partAnchor(section.id), inlineHtml(section.title, page, true)))}</ul>
${appendices.length === 0 ? undefined : html`<p>Appendices</p>\n<ul>\n${appendices.map(({ anchor, title }) => linkHtml(anchor, html`${title}`))}</ul>\n`}${
    hasFilter
      ? html`<p class="to-filter" hidden><a href="#${pageAnchor('filter')}">Filter what is listed</a></p>\n`
      : undefined
  }</nav>
`
}

/** The parts of a long section, at its head. */
export function partsHtml(section: Section, page: Page): Markup | undefined {
  const headings = headingsOf(section.blocks)
  if (headings.length < 3 || headings.length > MOST_LISTED) return undefined
  const items = headings.map(({ id, content }) => linkHtml(partAnchor(id), inlineHtml(content, page, true)))
  return html`<div class="parts"><p>In this section</p>\n<ul>\n${items}</ul></div>\n`
}

const linkHtml = (anchor: string, title: Markup): Markup => html`<li><a href="#${anchor}">${title}</a></li>\n`

type Heading = Extract<Block, { kind: 'heading' }>

const headingsOf = (blocks: readonly Block[]): readonly Heading[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'group') return headingsOf(block.blocks)
    return block.kind === 'heading' && block.level === 3 ? [block] : []
  })
