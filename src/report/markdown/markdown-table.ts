export interface MarkdownColumn {
  /** Markdown. */
  readonly label: string
  readonly isNumeric: boolean
}

/** A pipe table. Cells are Markdown already; an empty one stays empty. Columns of numbers are set to the right. */
export function markdownTable(
  columns: readonly MarkdownColumn[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(({ label }) => label)),
    `|${columns.map(({ isNumeric }) => (isNumeric ? '---:' : '---')).join('|')}|`,
    ...rows.map(line),
  ].join('\n')
}
