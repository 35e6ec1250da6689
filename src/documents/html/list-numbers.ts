import type { Cell } from '../source-document.ts'
import { childrenOf, isElement, type MarkupElement, type MarkupParent } from './markup.ts'

/**
 * Numbers that a word processor makes itself stand nowhere in its file: the cell holds an empty list item. Gives such a
 * cell of the first column the number after the one before it, and leaves every other as it is.
 */
export function listNumbers(): (element: MarkupElement, content: Cell) => Cell {
  let last = 0
  return (element, content) => {
    const printed = /^(\d{1,3})[.)]?$/.exec(content[0]?.text ?? '')
    if (printed) last = Number(printed[1])
    if (content.length > 0 || !hasItem(element)) return content
    return [{ text: `${++last}.`, isItem: false }]
  }
}

const hasItem = (parent: MarkupParent): boolean =>
  childrenOf(parent)
    .filter(isElement)
    .some((child) => child.tagName === 'li' || hasItem(child))
