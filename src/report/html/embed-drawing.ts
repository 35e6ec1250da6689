import { safeId } from './anchors.ts'
import { asMarkup, html, type Markup } from './markup.ts'

/** A tag of XML with its attributes; `>` may stand in their values. */
const TAG = /<([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g
const ATTRIBUTE = /\s+([\w:-]+)="([^"]*)"/g
/** What a picture with one name must not say of its parts. */
const SPOKEN = /^(?:role|aria-[a-z]+|tabindex|focusable)$/

/**
 * A drawing as part of a page: one picture with a name, its own ids apart from those of other drawings.
 *
 * @param svg an SVG document, as `drawChart` makes it
 * @param name read out in its place
 * @param id the chart's, for the ids in it
 */
export function embedDrawing(svg: string, name: string, id: string): Markup {
  const prefix = `drawing:${safeId(id)}:`
  const start = svg.search(/<svg[\s>]/)
  let isRoot = true
  const text = svg
    .slice(Math.max(start, 0))
    .replace(TAG, (_, tag: string, attributes: string, end: string) => {
      const named = isRoot ? html` role="img" aria-label="${name}" focusable="false"`.toString() : ''
      isRoot = false
      return `<${tag}${named}${attributes.replace(ATTRIBUTE, (whole, key: string, value: string) => attributeOf(whole, key, value, prefix))}${end}>`
    })
  return asMarkup(text)
}

function attributeOf(whole: string, key: string, value: string, prefix: string): string {
  if (SPOKEN.test(key)) return ''
  if (key === 'id') return ` id="${prefix}${value}"`
  if (/^(?:xlink:)?href$/.test(key) && value.startsWith('#')) return ` ${key}="#${prefix}${value.slice(1)}"`
  return whole.replaceAll('url(#', `url(#${prefix}`)
}
