import { formatPlace } from '../../domain/place.ts'
import type { Inline } from '../document/inline.ts'

/** Running text without its marks, for names and descriptions that cannot hold any. */
export function plainText(content: Inline): string {
  if (typeof content === 'string') return content
  if (!('kind' in content)) return content.map(plainText).join('')
  switch (content.kind) {
    case 'strong':
    case 'emphasis':
    case 'link':
      return plainText(content.content)
    case 'figure':
      return content.shown
    case 'data':
    case 'code':
      return content.text
    case 'quote':
      return `“${content.text}${content.isCut ? '…' : ''}”`
    case 'place':
      return formatPlace(content.place)
    case 'break':
      return ' '
  }
}
