import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Element = Tree.Element

/** A page as a browser reads it. */
export interface ReadPage {
  /** In reading order. */
  readonly elements: readonly Element[]
  /** Of these names, in reading order. */
  all(...names: readonly string[]): readonly Element[]
  withId(id: string): Element | undefined
  /** Every text that is not only white space, but for style and script. */
  readonly texts: readonly string[]
}

export function readPage(page: string): ReadPage {
  const elements: Element[] = []
  const texts: string[] = []
  const visit = (node: Tree.Node): void => {
    if ('tagName' in node) elements.push(node)
    if (node.nodeName === '#text' && 'value' in node && node.value.trim() !== '') texts.push(node.value)
    if ('tagName' in node && (node.tagName === 'style' || node.tagName === 'script')) return
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(page))
  return {
    elements,
    all: (...names) => elements.filter(({ tagName }) => names.includes(tagName)),
    withId: (id) => elements.find((element) => attribute(element, 'id') === id),
    texts,
  }
}

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((attr) => attr.name === name)?.value

export const hasClass = (element: Element, name: string): boolean =>
  attribute(element, 'class')?.split(' ').includes(name) === true

/** All text below a node, as it stands. */
export function textOf(node: Tree.Node | undefined): string {
  if (node === undefined) return ''
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** The element and all below it. */
export function within(element: Element | undefined): readonly Element[] {
  if (element === undefined) return []
  return [element, ...element.childNodes.flatMap((node) => ('tagName' in node ? within(node) : []))]
}
