/** An element as Vega writes it: attributes and text stay escaped all the way through. */
export interface MarkupElement {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly MarkupNode[]
}

/** An element, or text in which nothing can be taken for a tag. */
export type MarkupNode = MarkupElement | string

const TOKEN = /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|[^<]+/g
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g

/** Reads the markup that Vega writes: well-formed, without declarations and comments, every `<` of a text escaped. */
export function parseMarkup(markup: string): readonly MarkupNode[] {
  let open: { tag: string; attributes: ReadonlyMap<string, string>; children: MarkupNode[] } = element('', '')
  const outer: (typeof open)[] = []
  for (const [text, closing, tag, attributes, isEmpty] of markup.matchAll(TOKEN)) {
    if (tag === undefined) open.children.push(text)
    else if (closing === '/') open = outer.pop() ?? open
    else {
      const child = element(tag, attributes ?? '')
      open.children.push(child)
      if (isEmpty === '/') continue
      outer.push(open)
      open = child
    }
  }
  return open.children
}

export const formatMarkup = (node: MarkupNode): string =>
  typeof node === 'string'
    ? node
    : `<${node.tag}${[...node.attributes].map(([name, value]) => ` ${name}="${value}"`).join('')}` +
      (node.children.length === 0 ? '/>' : `>${node.children.map(formatMarkup).join('')}</${node.tag}>`)

const element = (tag: string, attributes: string) => ({
  tag,
  attributes: new Map(
    [...attributes.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value] as const),
  ),
  children: [] as MarkupNode[],
})
