import { visibleText } from '../../util/visible-text.ts'

/** As entities: a cell's border counts even behind a backslash in some renderers, HTML in all. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' }

/**
 * Text of a plan for any place within a line of Markdown: it reads as it was written and means nothing to the renderer,
 * whether markup, HTML or a cell's border. Line breaks become blanks; what no reader sees is left out.
 */
export function escapeMarkdown(text: string): string {
  return visibleText(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]~$#]/g, String.raw`\$&`)
    .replace(/^[-+=]|(?<=^\d+)[.)](?= |$)/, String.raw`\$&`)
    .replace(/[&<>|]/g, (character) => ENTITIES[character] ?? character)
}
