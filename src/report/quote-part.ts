import { escapeMarkdown } from './escape-markdown.ts'

/** A part of a text in quotation marks, escaped for Markdown; an ellipsis where the sentence goes on. */
export function quotePart(part: string, text: string): string {
  const rest = text.slice(text.indexOf(part) + part.length)
  const goesOn = !/[.!?]["')\]\u2019\u201d]*$/u.test(part) && rest.trim() !== ''
  return `\u201c${escapeMarkdown(part)}${goesOn ? ' …' : ''}\u201d`
}
