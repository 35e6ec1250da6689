import { html, type Markup } from './markup.ts'
import type { Page } from './page.ts'
import type { TableLayout } from './table-layout.ts'

/**
 * A table with its caption; where it may be too wide, in a region that a keyboard can move sideways.
 *
 * @param labels of its columns
 */
export function tableFrame(
  page: Page,
  layout: TableLayout,
  labels: readonly string[],
  caption: {
    readonly label: string
    readonly title: Markup
    readonly about?: string
    readonly isSortable: boolean
  },
  content: Markup,
): Markup {
  const id = `caption:${page.next()}`
  const distinction = layout === 'texts' ? '' : page.distinction(caption.label)
  const unseen = distinction === '' ? undefined : html`<span class="unseen">${distinction}</span>`
  const about = caption.about === undefined ? undefined : html`<span class="about">${caption.about}</span>`
  const columns = layout === 'plain' ? '' : ` ${page.columns.classOf(labels)}`
  const table = html`<table class="${layout}${columns}${caption.isSortable ? ' sortable' : ''}">
<caption><span class="title" id="${id}">${caption.title}${unseen}</span>${about}</caption>
${content}</table>`
  if (layout === 'texts') return html`${table}\n`
  return html`<div class="wide" role="region" aria-labelledby="${id}" tabindex="0">${table}</div>\n`
}
