import { formatPlace } from '../../domain/place.ts'
import type { Inline } from '../document/inline.ts'
import { codeSpan } from './code-span.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** Running text within one line of Markdown. Links are told by their words: anchors differ from reader to reader. */
export function formatInline(content: Inline): string {
  if (typeof content === 'string') return escapeMarkdown(content)
  if (!('kind' in content)) return content.map(formatInline).join('')
  switch (content.kind) {
    case 'strong':
      return marked(content.content, '**')
    case 'emphasis':
      return marked(content.content, '*')
    case 'figure':
      return escapeMarkdown(content.shown)
    case 'data':
      return escapeMarkdown(content.text)
    case 'quote':
      return `“${escapeMarkdown(content.text)}${content.isCut ? '…' : ''}”`
    case 'place':
      return codeSpan(formatPlace(content.place))
    case 'code':
      return codeSpan(content.text)
    case 'link':
      return formatInline(content.content)
    case 'break':
      return '<br>'
  }
}

/** Marks hold only where no blank stands inside them. */
function marked(content: Inline, mark: string): string {
  const text = formatInline(content)
  const inner = text.trim()
  return inner === '' ? text : text.replace(inner, () => `${mark}${inner}${mark}`)
}
