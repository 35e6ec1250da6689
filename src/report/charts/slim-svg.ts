import { style } from './chart-style.ts'
import { slimNodes } from './slim-nodes.ts'
import { formatMarkup, parseMarkup, type MarkupElement, type MarkupNode } from './svg-markup.ts'

/** Below this share of its natural width a picture is moved sideways rather than made smaller: text stays legible. */
const LEAST_SHARE = 0.9

/**
 * Vega's SVG for a page: a picture with one name whose parts nobody reads out, that shrinks to the room there is, with ids
 * of its own and without what says nothing.
 *
 * @param svg as Vega writes it
 * @param options.id what its ids begin with
 * @param options.name what is read out in its place
 */
export function slimSvg(svg: string, { id, name }: { readonly id: string; readonly name: string }): string {
  const [root] = parseMarkup(svg)
  if (root === undefined || typeof root === 'string') return svg
  const viewBox = root.attributes.get('viewBox') ?? ''
  const width = Number(viewBox.split(' ')[2])
  const attributes = new Map([
    ['xmlns', root.attributes.get('xmlns') ?? ''],
    ['viewBox', viewBox],
    ['role', 'img'],
    ['aria-label', escapeAttribute(name)],
    ['font-family', style.fonts],
    ['font-size', String(style.text)],
    ['style', `width:100%;min-width:${Math.round(width * LEAST_SHARE)}px;max-width:${width}px;height:auto`],
  ])
  const hidden = new Map([['aria-hidden', 'true']])
  const children = [{ tag: 'g', attributes: hidden, children: slimNodes(root.children) }]
  return formatMarkup(withOwnIds({ tag: root.tag, attributes, children }, id))
}

/** Ids in the order in which they stand, so that two pictures on a page have none in common. */
function withOwnIds(root: MarkupElement, prefix: string): MarkupElement {
  const names = new Map<string, string>()
  const collect = (node: MarkupNode): void => {
    if (typeof node === 'string') return
    const id = node.attributes.get('id')
    if (id !== undefined) names.set(id, `${prefix}-${names.size + 1}`)
    node.children.forEach(collect)
  }
  collect(root)
  if (names.size === 0) return root
  const rename = (node: MarkupNode): MarkupNode =>
    typeof node === 'string'
      ? node
      : {
          ...node,
          attributes: new Map([...node.attributes].map(([name, value]) => [name, renamed(name, value)])),
          children: node.children.map(rename),
        }
  const renamed = (name: string, value: string): string =>
    name === 'id'
      ? (names.get(value) ?? value)
      : value.replace(/^url\(#(.*)\)$/, (whole, id: string) => {
          const own = names.get(id)
          return own === undefined ? whole : `url(#${own})`
        })
  return rename(root) as MarkupElement
}

const escapeAttribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
