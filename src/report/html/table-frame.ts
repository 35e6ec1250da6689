import { html, type Markup } from './markup.ts'
import type { Page } from './page.ts'

/** Texts longer than this need room beside one another. */
const LONG_TEXT = 80
/** As many columns as an upright page of A4 has room for where two of them are long texts. */
const MOST_COLUMNS = 6

/**
 * How a table is laid out: `texts` are a few columns of long texts, which wrap at any width; of `cards`, which have two
 * long texts and more, each row stands as a card on a phone, and of `cards many` also in print; `plain` ones are moved
 * sideways where they do not fit.
 */
export type TableLayout = 'texts' | 'cards' | 'cards many' | 'plain'

/** @param longest the longest text of each column */
export function layoutOf(longest: readonly number[], hasHeadsOrNumbers: boolean): TableLayout {
  if (longest.length > MOST_COLUMNS) return 'cards many'
  const long = longest.filter(isLong).length
  if (long < 2) return 'plain'
  return long === longest.length && long <= 3 && !hasHeadsOrNumbers ? 'texts' : 'cards'
}

export const isLong = (length: number): boolean => length > LONG_TEXT

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
