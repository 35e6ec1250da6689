import { visibleText } from '../../util/visible-text.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** What means the same inside a code span in every renderer, also within a table. */
const PLAIN = /^[\p{L}\p{N} .,:;#/+=@()[\]{}"'_-]+$/u

/** An id, a place in a file or a version as code; as escaped text when its characters would not stand in code. */
export function codeSpan(text: string): string {
  const visible = visibleText(text)
  return PLAIN.test(visible) ? `\`${visible}\`` : escapeMarkdown(visible)
}
