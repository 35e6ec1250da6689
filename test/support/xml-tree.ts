import { SaxesParser } from 'saxes'

/** An element of an XML document; names with their prefixes as written. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Elements and text between them, in document order. */
  readonly content: readonly (XmlElement | string)[]
  /** The elements of the content. */
  readonly children: readonly XmlElement[]
}

interface Growing extends XmlElement {
  readonly content: (XmlElement | string)[]
  readonly children: XmlElement[]
}

/** @throws Error when the document is not well-formed */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser()
  const elementOf = (name: string, attributes: Readonly<Record<string, string>>): Growing => ({
    name,
    attributes,
    content: [],
    children: [],
  })
  const open: Growing[] = [elementOf('', {})]
  parser.on('error', (fault) => {
    throw fault
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = elementOf(name, attributes)
    open.at(-1)?.content.push(element)
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (text) => open.at(-1)?.content.push(text))
  parser.on('cdata', (text) => open.at(-1)?.content.push(text))
  parser.write(xml).close()
  return open[0]!.children[0]!
}

/** All elements of that name below another, in document order. */
export const allOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)])

/** The text of an element and all below it. */
export const fullText = (element: XmlElement): string =>
  element.content.map((node) => (typeof node === 'string' ? node : fullText(node))).join('')
