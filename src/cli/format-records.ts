import pc from 'picocolors'
import { indentText } from './wrap-text.ts'

/** So much of a line names are padded to at most. */
const MOST_NAME = 28

/**
 * Rows one below the other, each as `column  value` lines with long values wrapped: readable however many columns there
 * are. Columns without a value are left out of a row.
 */
export function formatRecords(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  hasColours: boolean,
): string {
  const { bold, dim } = pc.createColors(hasColours)
  const pad = Math.min(MOST_NAME, Math.max(...names.map((name) => name.length))) + 2
  const record = (row: readonly string[], i: number): string => {
    const head = `── ${i + 1} `
    const fields = names.flatMap((name, column) => {
      const lines = (row[column] ?? '')
        .split('\n')
        .flatMap((line) => indentText(line, width, ' '.repeat(pad)))
      const [first, ...rest] = lines
      return first === undefined ? [] : [bold(name.padEnd(pad)) + first.slice(pad), ...rest]
    })
    return [dim(head + '─'.repeat(Math.max(0, width - head.length))), ...fields].join('\n')
  }
  return rows.map(record).join('\n')
}
