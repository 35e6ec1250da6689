/** As entities: a cell's border counts even behind a backslash in some renderers, HTML in all. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' }

/**
 * Text of a plan for any place within a line of Markdown: it reads as it was written and means nothing to the renderer,
 * whether markup, HTML or a cell's border. Line breaks become blanks; control characters and those that turn the
 * direction of writing are shown by their number.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]~$#]/g, String.raw`\$&`)
    .replace(/^[-+=]|(?<=^\d+)[.)](?= )/, String.raw`\$&`)
    .replace(/[&<>|]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, unicodeName)
}

function unicodeName(character: string): string {
  const point = character.codePointAt(0) ?? 0
  return `(U+${point.toString(16).toUpperCase().padStart(4, '0')})`
}
