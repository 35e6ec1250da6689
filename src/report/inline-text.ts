import { formatPlace } from '../domain/place.ts'
import type { Inline } from './document/inline.ts'

/**
 * Running text without its marks and links.
 *
 * @param escape for what stands in a plan, a table or a file of settings; default: as it is
 */
export function inlineText(inline: Inline, escape: (text: string) => string = String): string {
  if (typeof inline === 'string') return inline
  if (isList(inline)) return inline.map((part) => inlineText(part, escape)).join('')
  switch (inline.kind) {
    case 'strong':
    case 'emphasis':
    case 'link':
      return inlineText(inline.content, escape)
    case 'figure':
      return escape(inline.shown)
    case 'data':
    case 'code':
      return escape(inline.text)
    case 'quote':
      return `“${escape(inline.text)}${inline.isCut ? '…' : ''}”`
    case 'place':
      return escape(formatPlace(inline.place))
    case 'break':
      return ' '
  }
}

const isList = (inline: Inline): inline is readonly Inline[] => Array.isArray(inline)
