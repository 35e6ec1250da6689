import {
  attributeOf,
  childrenOf,
  isElement,
  textOf,
  type MarkupElement,
  type MarkupParent,
} from './markup.ts'

/** What a walk over running text meets, in reading order. */
export interface FlowSink {
  readonly text: (text: string, isItem: boolean) => void
  /** A paragraph, item, heading or line ends here. */
  readonly close: () => void
  readonly table: (table: MarkupElement, isItem: boolean) => void
}

/** Elements that stand in a line of text; every other one is a paragraph of its own. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr o:p output q ruby rb s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
/** No part of a text: scripts, styles, a site's own menus and forms, pictures. */
const UNSEEN = new Set(
  'audio base button canvas dialog footer head iframe link math meta nav noembed noframes noscript object option param rp script select style svg template textarea title video xml'.split(
    ' ',
  ),
)

/** Walks an element's content; what scripts, styles and hidden elements hold is passed over. */
export function walkFlow(parent: MarkupParent, sink: FlowSink, isItem = false): void {
  for (const node of childrenOf(parent)) {
    const text = textOf(node)
    if (text !== undefined) sink.text(text, isItem)
    else if (isElement(node) && !isUnseen(node)) walkElement(node, sink, isItem)
  }
}

function walkElement(element: MarkupElement, sink: FlowSink, isItem: boolean): void {
  if (element.tagName === 'table') {
    sink.close()
    sink.table(element, isItem)
  } else if (INLINE.has(element.tagName)) {
    walkFlow(element, sink, isItem)
  } else {
    sink.close()
    walkFlow(element, sink, isItem || element.tagName === 'li')
    sink.close()
  }
}

const isUnseen = (element: MarkupElement): boolean =>
  UNSEEN.has(element.tagName) ||
  attributeOf(element, 'hidden') !== undefined ||
  /display\s*:\s*none/i.test(attributeOf(element, 'style') ?? '')
