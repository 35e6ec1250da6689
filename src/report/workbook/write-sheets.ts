import { rangeRef, writeXlsx, type Cell, type CellStyle, type ColumnDef, type WriteSheet } from 'hucre/xlsx'
import { rowHeights } from './row-heights.ts'
import type {
  CellFormat,
  SheetColumn,
  SheetLine,
  SheetLink,
  SheetTable,
  WorkbookSheet,
} from './workbook-sheet.ts'

export interface WorkbookProperties {
  readonly title: string
  readonly author: string
  /** Kept as the time of making and of the last change. */
  readonly made: Date
}

const FONT = { name: 'Arial', size: 12 }

const ROLES: Readonly<Record<SheetLine['role'], CellStyle>> = {
  title: { font: { ...FONT, size: 16, bold: true } },
  heading: { font: { ...FONT, size: 13, bold: true } },
  text: { font: FONT },
}

const LINK = { ...FONT, underline: true, color: { rgb: '0B5394' } }

const NUMBER_FORMATS: Readonly<Partial<Record<CellFormat, string>>> = {
  count: '#,##0',
  number: '#,##0',
  score: '0.00',
  share: '0%',
  date: 'yyyy-mm-dd',
  month: 'yyyy-mm',
}

/** So many characters are still read on one page of A4, across. */
const READABLE = 240

/** The format of cells that take whatever is typed in for text. */
const AS_TEXT = '@'
/** How texts begin that a spreadsheet would take for a formula if they were typed in. */
const LIKE_FORMULA = /^[=+\-@\t\r]/
/** Texts that the writer would turn into an error of a formula. */
const LIKE_ERROR = /^#[A-Z_/0]+[!?A]?$/
/** What Excel would take for a coded character: `_x000D_`. */
const LIKE_CODE = /_(?=x[0-9A-Fa-f]{4}_)/g

/** The workbook as a file, in the order of the sheets; equal sheets give equal bytes. */
export const writeSheets = (
  sheets: readonly WorkbookSheet[],
  { title, author, made }: WorkbookProperties,
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map(writeSheet),
    defaultFont: FONT,
    activeSheet: 0,
    properties: { title, creator: author, lastModifiedBy: author, created: made, modified: made },
  })

function writeSheet(sheet: WorkbookSheet): WriteSheet {
  const { name, lines, table, width = 12 } = sheet
  const rowDefs = new Map([...rowHeights(sheet)].map(([row, height]) => [row, { height }]))
  const above = lines.map(({ text }) => [coded(text)])
  const cells = new Map<string, Partial<Cell>>()
  lines.forEach((line, row) => cells.set(at(row, 0), lineCell(line, table === undefined)))
  if (table === undefined)
    return { name, rows: above, cells, rowDefs, columns: [{ width }], pageSetup: pageSetup(width) }
  const head = lines.length
  table.columns.forEach((_, column) =>
    cells.set(at(head, column), {
      style: { font: { ...FONT, bold: true }, alignment: alignmentOf(table.columns, column) },
    }),
  )
  for (const [key, cell] of specialCells(table, head + 1)) cells.set(key, cell)
  return {
    name,
    rows: [
      ...above,
      table.columns.map(({ label }) => label),
      ...table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? coded(cell) : cell))),
    ],
    cells,
    rowDefs,
    columns: table.columns.map(({ width: own }, column): ColumnDef => ({
      width: own,
      style: bodyStyle(table.columns, column),
    })),
    tables: [
      {
        name: table.name,
        range: rangeRef(head, 0, head + table.rows.length, table.columns.length - 1),
        columns: table.columns.map(({ label }) => ({ name: label })),
        style: 'None',
        showRowStripes: false,
        showAutoFilter: false,
      },
    ],
    pageSetup: {
      ...pageSetup(table.columns.reduce((sum, column) => sum + column.width, 0)),
      printTitlesRow: `$${head + 1}:$${head + 1}`,
    },
  }
}

/** As many pages wide as are needed to read it in print. */
const pageSetup = (width: number): NonNullable<WriteSheet['pageSetup']> => ({
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: Math.ceil(width / READABLE),
  fitToHeight: 0,
})

/** Lines above a table run on over the columns beside them; by themselves they are wrapped. */
const lineCell = ({ text, role, link }: SheetLine, isAlone: boolean): Partial<Cell> => ({
  ...textCell(text, {
    ...ROLES[role],
    ...(link === undefined ? {} : { font: LINK }),
    alignment: { vertical: role === 'text' ? 'top' : 'bottom', wrapText: isAlone },
  }),
  ...(link === undefined ? {} : { hyperlink: hyperlinkOf(link) }),
})

/** A text that stays one: when somebody edits its cell, and where it reads like the error of a formula. */
const textCell = (text: string, style: CellStyle): Partial<Cell> => ({
  style: LIKE_FORMULA.test(text) ? { ...style, numFmt: AS_TEXT } : style,
  ...(LIKE_ERROR.test(text) ? { richText: [{ text }] } : {}),
})

const hyperlinkOf = (link: SheetLink): NonNullable<Cell['hyperlink']> =>
  'sheet' in link ? { target: '', location: `'${link.sheet}'!A1` } : { target: link.url }

/** Links, texts that their column's style alone would not keep as they are, and decimals in a column of whole numbers. */
function* specialCells(
  { rows, columns, links }: SheetTable,
  first: number,
): Generator<[string, Partial<Cell>]> {
  for (const [i, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const style = bodyStyle(columns, column)
      if (typeof cell === 'number') {
        if (columns[column]?.format === 'number' && !Number.isInteger(cell))
          yield [at(first + i, column), { style: { ...style, numFmt: decimalFormat(cell) } }]
        continue
      }
      const link = column === 0 ? links?.[i] : undefined
      if (link !== undefined)
        yield [at(first + i, 0), { style: { ...style, font: LINK }, hyperlink: hyperlinkOf(link) }]
      else if (LIKE_FORMULA.test(cell) || LIKE_ERROR.test(cell))
        yield [at(first + i, column), textCell(cell, style)]
    }
  }
}

/** Numbers stand right; a text beside one keeps away from it. */
function alignmentOf(columns: readonly SheetColumn[], column: number): NonNullable<CellStyle['alignment']> {
  const isNumber = (at: number): boolean => (columns[at]?.format ?? 'text') !== 'text'
  const common = { vertical: 'top', wrapText: true } as const
  if (isNumber(column)) return { ...common, horizontal: 'right' }
  return { ...common, horizontal: 'left', ...(isNumber(column - 1) ? { indent: 1 } : {}) }
}

function bodyStyle(columns: readonly SheetColumn[], column: number): CellStyle {
  const numFmt = NUMBER_FORMATS[columns[column]?.format ?? 'text']
  return {
    alignment: alignmentOf(columns, column),
    ...(numFmt === undefined ? {} : { numFmt }),
  }
}

/** With as many decimals as the number has. */
const decimalFormat = (value: number): string =>
  `#,##0.${'0'.repeat(String(value).replace(/^.*\./, '').length)}`

const coded = (text: string): string => text.replace(LIKE_CODE, '_x005F_')

const at = (row: number, column: number): string => `${row},${column}`
