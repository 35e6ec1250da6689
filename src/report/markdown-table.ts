/**
 * A pipe table. Cells are Markdown already; an empty one stays empty.
 *
 * @param header one text per column; a closing `:` marks a column of numbers, set to the right, and is not shown
 */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(header.map((text) => text.replace(/:$/, ''))),
    `|${header.map((text) => (text.endsWith(':') ? '---:' : '---')).join('|')}|`,
    ...rows.map(line),
  ].join('\n')
}
