import { defaultTreeAdapter as tree, html } from 'parse5'
import type { MarkupElement, MarkupParent } from '../html/markup.ts'
import type { XmlHandlers } from '../walk-xml.ts'

/** What elements of an OpenDocument text are in HTML; others are looked through. */
const TAGS: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:h': 'p',
  'text:list': 'ul',
  'text:list-item': 'li',
  'text:list-header': 'p',
  'text:line-break': 'br',
  'table:table': 'table',
  'table:table-header-rows': 'thead',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
  'draw:text-box': 'p',
}
/** Deleted text, remarks, marks of notes, contents of fields that repeat, cells that another one covers. */
const UNSEEN = new Set([
  'table:covered-table-cell',
  'text:tracked-changes',
  'text:note-citation',
  'text:sequence-decls',
  'office:annotation',
  'office:forms',
  'svg:title',
  'svg:desc',
])
const SPACES: Readonly<Record<string, string>> = { 'text:s': ' ', 'text:tab': ' ' }
/** A file may say that a row or cell repeats a million times; those that hold something are few. */
const MOST_REPEATS = 1000

/** Builds the HTML of an OpenDocument text's body while its XML is walked. */
export function odtMarkup(): { readonly root: MarkupParent; readonly handlers: XmlHandlers } {
  const root = tree.createDocumentFragment()
  const open: { readonly name: string; readonly node: MarkupParent; readonly repeats: number }[] = []
  let unseenDepth = 0
  let isInBody = false
  const parent = (): MarkupParent => open.at(-1)?.node ?? root

  const handlers: XmlHandlers = {
    open: (name, attributes) => {
      if (unseenDepth > 0 || UNSEEN.has(name)) {
        unseenDepth++
        return
      }
      isInBody ||= name === 'office:text'
      const space = SPACES[name]
      if (isInBody && space !== undefined) tree.insertText(parent(), space)
      const tag = TAGS[name]
      const node = isInBody && tag !== undefined ? append(parent(), tag, attributes) : parent()
      open.push({ name, node, repeats: /^table:table-(cell|row)$/.test(name) ? repeatsOf(attributes) : 1 })
    },
    close: () => {
      if (unseenDepth > 0) {
        unseenDepth--
        return
      }
      const closed = open.pop()
      if (closed?.name === 'office:text') isInBody = false
      if (closed && closed.repeats > 1) repeat(closed.node as MarkupElement, closed.repeats)
    },
    text: (text) => {
      if (isInBody && unseenDepth === 0 && open.length > 0) tree.insertText(parent(), text)
    },
  }
  return { root, handlers }
}

function append(
  parent: MarkupParent,
  tag: string,
  attributes: Readonly<Record<string, string>>,
): MarkupElement {
  const spans = [
    { name: 'colspan', value: attributes['table:number-columns-spanned'] ?? '1' },
    { name: 'rowspan', value: attributes['table:number-rows-spanned'] ?? '1' },
  ]
  const element = tree.createElement(tag, html.NS.HTML, tag === 'td' ? spans : [])
  tree.appendChild(parent, element)
  return element
}

const repeatsOf = (attributes: Readonly<Record<string, string>>): number =>
  Number.parseInt(
    attributes['table:number-columns-repeated'] ?? attributes['table:number-rows-repeated'] ?? '1',
    10,
  )

/** Repeats a cell or row as often as it says; of rows without content one is enough. */
function repeat(element: MarkupElement, times: number): void {
  const copies = element.tagName === 'tr' && !hasText(element) ? 0 : Math.min(times, MOST_REPEATS) - 1
  const into = element.parentNode
  if (into === null) return
  for (let i = 0; i < copies; i++) into.childNodes.push(element)
}

const hasText = (element: MarkupParent): boolean =>
  element.childNodes.some((node) => ('childNodes' in node ? hasText(node) : node.nodeName === '#text'))
