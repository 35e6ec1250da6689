import { escapeMarkdown } from './escape-markdown.ts'

/**
 * Words of a plan in quotation marks, escaped for Markdown.
 *
 * @param limit at most this many characters, cut between words and marked by an ellipsis; default: all
 */
export function quoteText(text: string, limit = Infinity): string {
  return `“${escapeMarkdown(shorten(text, limit))}”`
}

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit)
  const blank = cut.lastIndexOf(' ')
  return `${(blank > limit / 2 ? cut.slice(0, blank) : cut).replace(/[\s,;:.–-]+$/, '')}…`
}
