export interface CsvRow {
  /** Where it begins in the file, from 1; a quoted cell may hold several lines. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface ParsedCsv {
  /** Rows in the file's order, the header too; lines without anything are left out. */
  readonly rows: readonly CsvRow[]
  /** What breaks the rules of quoting first; nothing behind it was read. */
  readonly fault?: { readonly line: number; readonly found: string }
}

/**
 * Reads CSV strictly (RFC 4180; any line ends, a byte order mark is passed over): nothing is guessed and no row is
 * dropped. Undoes `formatCsv`.
 *
 * @param delimiter one character
 */
export function parseCsv(text: string, delimiter = ','): ParsedCsv {
  const rows: CsvRow[] = []
  const plain = new RegExp(`[^"\\r\\n${delimiter === '\t' ? '\\t' : `\\${delimiter}`}]*`, 'y')
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const first = line
    const cells: string[] = []
    for (;;) {
      let cell: string
      if (text[at] === '"') {
        const end = closingQuote(text, at)
        if (end === undefined)
          return { rows, fault: { line, found: 'a quotation mark that is never closed' } }
        const quoted = text.slice(at + 1, end)
        cell = quoted.replaceAll('""', '"')
        line += lineEnds(quoted)
        at = end + 1
      } else {
        plain.lastIndex = at
        cell = plain.exec(text)?.[0] ?? ''
        at += cell.length
      }
      cells.push(cell)
      if (text[at] !== delimiter) break
      at++
    }
    if (at < text.length && text[at] !== '\r' && text[at] !== '\n') {
      const found =
        text[at] === '"'
          ? 'a quotation mark inside a cell that does not begin with one'
          : 'text behind a closing quotation mark'
      return { rows, fault: { line, found } }
    }
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: first, cells })
    at += text.startsWith('\r\n', at) ? 2 : 1
    line++
  }
  return { rows }
}

function closingQuote(text: string, opening: number): number | undefined {
  for (let at = opening + 1; ; at += 2) {
    at = text.indexOf('"', at)
    if (at === -1) return undefined
    if (text[at + 1] !== '"') return at
  }
}

const lineEnds = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0
