import { formatPlace } from '../../domain/place.ts'
import type { Inline } from '../document/inline.ts'
import { html, type Markup } from './markup.ts'
import type { Page } from './page.ts'

/** Running text. In `unlinked` text no link is made: it stands in a link or a control. */
export function inlineHtml(content: Inline, page: Page, unlinked = false): Markup {
  if (typeof content === 'string') return html`${content}`
  if (!('kind' in content)) return html`${content.map((part) => inlineHtml(part, page, unlinked))}`
  switch (content.kind) {
    case 'strong':
      return html`<strong>${inlineHtml(content.content, page, unlinked)}</strong>`
    case 'emphasis':
      return html`<em>${inlineHtml(content.content, page, unlinked)}</em>`
    case 'figure': {
      const href = unlinked ? undefined : page.linkToFigure(content.name, content.key)
      return linked(href, 'figure', html`${content.shown}`)
    }
    case 'data':
      return html`<bdi>${content.text}</bdi>`
    case 'quote':
      return quoteHtml(content.text, content.isCut)
    case 'place': {
      const { place, row } = content
      const href = unlinked || row === undefined ? undefined : page.linkToRow(row, place)
      return linked(href, 'place', codeHtml(formatPlace(place)))
    }
    case 'code':
      return codeHtml(content.text)
    case 'link': {
      const href = unlinked ? undefined : page.linkToPart(content.to)
      return linked(href, 'part', inlineHtml(content.content, page, unlinked || href !== undefined))
    }
    case 'break':
      return html`<br>`
  }
}

/** Words of a plan: their own writing direction turns nothing around them. */
export const quoteHtml = (text: string, isCut = false): Markup =>
  html`<q dir="auto">${text}${isCut ? '…' : ''}</q>`

/** Isolated as `bdi` is; names and places of files are written from left to right. */
export const codeHtml = (text: string): Markup => html`<code dir="ltr">${text}</code>`

export const linked = (href: string | undefined, kind: string, content: Markup): Markup =>
  href === undefined ? content : html`<a class="${kind}" href="${href}">${content}</a>`
