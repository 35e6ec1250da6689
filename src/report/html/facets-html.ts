import type { Facets } from '../document/block.ts'
import { safeId } from './anchors.ts'
import { html, NOTHING, type Markup } from './markup.ts'

/** Attributes by which the script finds what a reader filters by; without script they do nothing. */
export function facetsHtml(facets: Facets | undefined): Markup {
  if (facets === undefined) return NOTHING
  const { prisons, themes, years } = facets
  return html`${facetHtml('prisons', prisons)}${facetHtml('themes', themes)}${facetHtml('years', years)}`
}

const facetHtml = (name: string, ids: readonly string[] | undefined): Markup =>
  ids === undefined ? NOTHING : html` data-${name}="${ids.map(safeId).join(' ')}"`
