import type { Difference } from '../../domain/faults/report-check.ts'
import type { Cell } from '../../tables/cell.ts'
import { schema, type TableName } from '../../tables/schema.ts'
import type { CellRow } from '../../tables/stored-tables.ts'
import { parseCsv } from '../../util/parse-csv.ts'
import { spreadsheetSafe } from '../../util/spreadsheet-safe.ts'
import { visibleText } from '../../util/visible-text.ts'

const SHOWN = 90

/**
 * The first cell in which a CSV file of a table differs from the table's rows. `found` is what the file has.
 *
 * @param rows in the order of their key, as files have them
 * @returns nothing where every cell says the same
 */
export function csvDifference(
  csv: string,
  name: TableName,
  rows: readonly CellRow[],
): Difference | undefined {
  const columns = Object.keys(schema[name].columns)
  const { rows: lines, fault } = parseCsv(csv)
  if (fault !== undefined)
    return { where: `line ${fault.line}`, found: fault.found, expected: 'the row as CSV' }
  const [head, ...body] = lines
  if (head?.cells.join() !== columns.join())
    return { where: 'line 1', found: shown(head?.cells.join()), expected: shown(columns.join()) }
  for (const [i, line] of body.entries()) {
    const row = rows[i]
    if (row === undefined)
      return { where: `line ${line.line}`, found: shown(line.cells.join()), expected: 'no further row' }
    const at = columns.findIndex((column, k) => !isSame(line.cells[k], row[column] ?? null))
    const column = columns[at]
    if (column !== undefined)
      return {
        where: `line ${line.line} (${keyOf(name, row)}), ${column}`,
        found: shown(line.cells[at]),
        expected: shown(String(row[column] ?? '')),
      }
  }
  const more = rows[body.length]
  return more && { where: 'the end', found: 'no further row', expected: `the row ${keyOf(name, more)}` }
}

/** As DuckDB writes cells; a text that a spreadsheet takes for a formula may be guarded. */
function isSame(cell: string | undefined, value: Cell): boolean {
  if (cell === undefined) return false
  if (typeof value === 'number') return cell !== '' && Number(cell) === value
  const text = String(value ?? '')
  return cell === text || cell === spreadsheetSafe(text)
}

/** Some keys hold whole sentences. */
function keyOf(name: TableName, row: CellRow): string {
  const key = schema[name].key.map((column: string) => String(row[column] ?? '')).join(', ')
  const line = visibleText(key).replace(/\s+/g, ' ')
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}

function shown(text: string | undefined): string {
  if (text === undefined) return 'no such cell'
  const visible = visibleText(text)
  return `“${visible.length > SHOWN ? `${visible.slice(0, SHOWN)}…` : visible}”`
}
