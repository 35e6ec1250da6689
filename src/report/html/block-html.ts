import type { Block, ListItem } from '../document/block.ts'
import { partAnchor } from './anchors.ts'
import { chartHtml } from './chart-html.ts'
import { facetsHtml } from './facets-html.ts'
import { gridHtml } from './grid-html.ts'
import { inlineHtml } from './inline-html.ts'
import { html, NOTHING, type Markup } from './markup.ts'
import type { Page } from './page.ts'
import { queriesHtml } from './queries-html.ts'
import { FIGURES_TABLE } from './figure-rows.ts'
import { wholeTableHtml } from './report-table-html.ts'

export const blocksHtml = (blocks: readonly Block[], page: Page): Markup =>
  html`${blocks.map((block) => blockHtml(block, page))}`

function blockHtml(block: Block, page: Page): Markup {
  switch (block.kind) {
    case 'heading': {
      const content = inlineHtml(block.content, page)
      const id = page.claim(partAnchor(block.id))
      return block.level === 3 ? html`<h3${id}>${content}</h3>\n` : html`<h4${id}>${content}</h4>\n`
    }
    case 'paragraph':
      return html`<p>${inlineHtml(block.content, page)}</p>\n`
    case 'list':
      return html`<ul>\n${block.items.map((item) => itemHtml(item, page))}</ul>\n`
    case 'grid':
      return gridHtml(block, page)
    case 'table': {
      const table = page.table(block.table)
      if (table === undefined) return NOTHING
      return table.id === FIGURES_TABLE ? queriesHtml(table, page) : wholeTableHtml(table, page)
    }
    case 'chart':
      return chartHtml(block.chart, page)
    case 'group':
      return html`<div${facetsHtml(block.facets)}>\n${blocksHtml(block.blocks, page)}</div>\n`
  }
}

const itemHtml = ({ content, blocks, facets }: ListItem, page: Page): Markup =>
  html`<li${facetsHtml(facets)}>${inlineHtml(content, page)}${blocks && html`\n${blocksHtml(blocks, page)}`}</li>\n`
