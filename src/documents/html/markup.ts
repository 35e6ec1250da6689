import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import type { DocumentLimits } from '../document-limits.ts'
import { tooDeep, tooManyParts } from '../../domain/faults/documents.ts'
import { Refusal } from '../refusal.ts'

export type MarkupNode = DefaultTreeAdapterTypes.ChildNode
export type MarkupElement = DefaultTreeAdapterTypes.Element
export type MarkupParent = DefaultTreeAdapterTypes.ParentNode

/** Parses a whole HTML page; scripts are text that nothing runs. */
export const parseMarkup = (html: string, file: string, limits: Limits): MarkupParent =>
  parse(html, { scriptingEnabled: false, treeAdapter: limitedAdapter(file, limits) })

/** Parses a piece of HTML, such as the content of a cell. */
export const parseMarkupPiece = (html: string, file: string, limits: Limits): MarkupParent =>
  parseFragment(html, { scriptingEnabled: false, treeAdapter: limitedAdapter(file, limits) })

export const isElement = (node: MarkupNode): node is MarkupElement => 'tagName' in node

export const childrenOf = (node: MarkupParent): readonly MarkupNode[] => node.childNodes

export const textOf = (node: MarkupNode): string | undefined =>
  node.nodeName === '#text' ? (node as DefaultTreeAdapterTypes.TextNode).value : undefined

export const attributeOf = (element: MarkupElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value

type Limits = Pick<DocumentLimits, 'depth' | 'parts'>

/** parse5's own tree, left by a refusal before a page of endless nesting makes the parser slow. */
function limitedAdapter(file: string, limits: Limits): typeof defaultTreeAdapter {
  const depths = new WeakMap<object, number>()
  let parts = 0
  const count = (parent: MarkupParent, node: MarkupNode): void => {
    const depth = (depths.get(parent) ?? 0) + 1
    depths.set(node, depth)
    if (depth > limits.depth) throw new Refusal(tooDeep(file, limits.depth))
    if (++parts > limits.parts) throw new Refusal(tooManyParts(file, 'elements', limits.parts))
  }
  return {
    ...defaultTreeAdapter,
    appendChild: (parent, node) => {
      count(parent, node)
      defaultTreeAdapter.appendChild(parent, node)
    },
    insertBefore: (parent, node, reference) => {
      count(parent, node)
      defaultTreeAdapter.insertBefore(parent, node, reference)
    },
  }
}
