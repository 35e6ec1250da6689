/** Breaks a text at blanks into lines of at most `width` characters; a longer word has a line of its own. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

/** Wrapped lines, each after `indent`. */
export const indentText = (text: string, width: number, indent: string): readonly string[] =>
  wrapText(text, Math.max(20, width - indent.length)).map((line) => indent + line)
