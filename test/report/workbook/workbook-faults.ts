import { allOf } from '../../support/xml-tree.ts'
import { positionOf, readWorkbook, type ReadSheet, type ReadWorkbook } from '../../support/read-workbook.ts'

const MOST_ROWS = 1_048_576
const MOST_CHARACTERS = 32_767
const SIGNS = /^\[[ceikprtuxz]\]$/

/**
 * Where a workbook departs from the guidance of the UK government's Analysis Function for spreadsheets that are
 * published, or from what Excel can open: one line for each fault.
 */
export function workbookFaults(bytes: Uint8Array): readonly string[] {
  const book = readWorkbook(bytes)
  return [
    ...orderFaults(book),
    ...propertyFaults(book),
    ...book.sheets.flatMap((sheet) =>
      [...layoutFaults(sheet), ...cellFaults(sheet), ...contentFaults(sheet, book)].map(
        (fault) => `${sheet.name}: ${fault}`,
      ),
    ),
    ...linkFaults(book),
    ...noteFaults(book),
  ]
}

const when = (isFault: boolean, fault: string): readonly string[] => (isFault ? [fault] : [])

const repeated = (items: readonly string[]): readonly string[] =>
  items.filter((item, i) => items.indexOf(item) !== i)

function orderFaults({ sheets, workbook, parts }: ReadWorkbook): readonly string[] {
  const names = sheets.map(({ name }) => name)
  const [cover, contents, ...others] = names
  const tables = others.filter((name) => name !== 'Notes')
  const tableNames = sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name))
  return [
    ...when(cover !== 'Cover' || contents !== 'Contents', 'does not begin with Cover and Contents'),
    ...when(others.indexOf('Notes') > 0, 'Notes do not come before the tables'),
    ...when(
      tables.some((name, i) => name !== `Table_${i + 1}`),
      'tables are not numbered in their order',
    ),
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `sheet ${name} is there twice`),
    ...names.filter((name) => name.length > 31).map((name) => `sheet ${name} has too long a name`),
    ...sheets.filter(({ state }) => state !== 'visible').map(({ name }) => `sheet ${name} is hidden`),
    ...repeated(tableNames.map((name) => name.toLowerCase())).map((name) => `table ${name} is there twice`),
    ...when(
      allOf(workbook, 'workbookView').some(({ attributes }) => Number(attributes['activeTab'] ?? 0) !== 0),
      'does not open at the first sheet',
    ),
    ...parts
      .filter((part) => /vbaProject|\/drawings\/|\/media\/|\/comments|externalLink/.test(part))
      .map((part) => `holds ${part}`),
  ]
}

function propertyFaults({ properties }: ReadWorkbook): readonly string[] {
  return [
    ...when((properties['dc:title'] ?? '') === '', 'has no title in its properties'),
    ...when((properties['dc:creator'] ?? '') === '', 'has no author in its properties'),
    ...when(
      properties['dcterms:created'] !== properties['dcterms:modified'],
      'was changed at another time than made',
    ),
  ]
}

/** What may stand on no sheet. */
const FORBIDDEN = [
  'mergeCell',
  'pane',
  'autoFilter',
  'conditionalFormatting',
  'dataValidation',
  'drawing',
  'legacyDrawing',
  'picture',
  'headerFooter',
  'sheetProtection',
]

function layoutFaults({ name, xml, cells, tables }: ReadSheet): readonly string[] {
  const last = (of: 'row' | 'column'): number => Math.max(0, ...cells.map((cell) => cell[of]))
  const isFilled = new Set(cells.filter(({ value }) => value !== '').map(({ ref }) => ref))
  const columnA = Array.from({ length: last('row') + 1 }, (_, row) => `A${row + 1}`)
  const widths = allOf(xml, 'col').length
  return [
    ...FORBIDDEN.filter((element) => allOf(xml, element).length > 0).map((element) => `has a ${element}`),
    ...when(
      [...allOf(xml, 'row'), ...allOf(xml, 'col')].some(({ attributes }) =>
        ['1', 'true'].includes(attributes['hidden'] ?? ''),
      ),
      'hides rows or columns',
    ),
    ...when(isFilled.size === 0, 'is blank'),
    ...when(last('row') >= MOST_ROWS, 'has more rows than Excel takes'),
    ...columnA.filter((ref) => !isFilled.has(ref)).map((ref) => `${ref} is blank`),
    ...when(name !== 'Cover' && tables.length !== 1, `has ${tables.length} tables`),
    ...when(name === 'Cover' && (tables.length > 0 || last('column') > 0), 'is more than lines'),
    ...when(widths < last('column') + 1, 'leaves widths to chance'),
    ...tables.flatMap((table) => tableFaults(table, cells, last('row'), last('column'))),
  ]
}

function tableFaults(
  { name, ref, columns, xml }: ReadSheet['tables'][number],
  cells: ReadSheet['cells'],
  lastRow: number,
  lastColumn: number,
): readonly string[] {
  const [first = '', end = ''] = ref.split(':')
  const [from, to] = [positionOf(first), positionOf(end)]
  const inside = cells.filter(({ row, value }) => row > from.row && value !== '')
  const heads = cells.filter(({ row }) => row === from.row).map(({ value }) => value)
  const style = allOf(xml, 'tableStyleInfo')[0]?.attributes ?? {}
  return [
    ...when(
      !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name),
      `cannot be named ${name}`,
    ),
    ...when(from.column !== 0, 'has a table that does not begin in column A'),
    ...when(to.row !== lastRow || to.column !== lastColumn, 'has something below or beside the table'),
    ...when(to.row <= from.row, 'has a table without a row'),
    ...when(
      JSON.stringify(heads) !== JSON.stringify(columns) || columns.includes(''),
      'has heads that differ from the columns of the table',
    ),
    ...repeated(columns.map((column) => column.toLowerCase())).map(
      (column) => `has a column ${column} twice`,
    ),
    ...when(inside.length !== (to.row - from.row) * (to.column + 1), 'has blank cells in the table'),
    ...when(
      cells.some(({ row, column }) => row < from.row && column > 0),
      'has text beside the lines above the table',
    ),
    ...when(allOf(xml, 'autoFilter').length > 0, 'has a filter'),
    ...when(style['showRowStripes'] !== '0' || style['showColumnStripes'] !== '0', 'has stripes'),
  ]
}

function cellFaults({ cells, tables }: ReadSheet): readonly string[] {
  const head = positionOf(tables[0]?.ref.split(':')[0] ?? '').row
  return cells.flatMap(({ ref, row, type, value, format, isWrapped, isRight, font, fill }) => [
    ...when(type === 'formula' || type === 'error' || type === 'boolean', `${ref} is a ${type}`),
    ...when(font.name !== 'Arial' || font.size < 12, `${ref} is not in Arial of 12 points`),
    ...when(fill !== 'none', `${ref} is filled`),
    ...when(tables.length > 0 && row >= head && !isWrapped, `${ref} is not wrapped`),
    ...when(type === 'number' && !isRight, `${ref} is a number that does not stand right`),
    ...when(type === 'number' && format === 'General', `${ref} is a number without a format`),
    ...when(typeof value === 'string' && value.length > MOST_CHARACTERS, `${ref} is too long`),
    ...when(
      typeof value === 'string' && /^(-|–|\*|\.\.|n\/a)$/i.test(value),
      `${ref} is shorthand of its own`,
    ),
    ...when(
      type === 'text' && typeof value === 'string' && /^[=+\-@]/.test(value) && format !== '@',
      `${ref} acts when it is edited`,
    ),
  ])
}

function contentFaults({ name, cells, tables }: ReadSheet, { sheets }: ReadWorkbook): readonly string[] {
  if (name === 'Cover') return []
  const head = positionOf(tables[0]?.ref.split(':')[0] ?? '').row
  const above = cells.filter(({ row }) => row < head).map(({ value }) => String(value))
  const [title = '', second = ''] = above
  const signs = cells.filter(({ row, value }) => row > head && SIGNS.test(String(value)))
  const isExplained = (sign: string): boolean => above.some((line) => line.includes(sign))
  return [
    ...when(/^Table_/.test(name) && !title.startsWith(`${name.replace('_', ' ')}: `), 'has another title'),
    ...when(second !== 'This worksheet contains one table.', 'does not say what it contains'),
    ...when(/^Table_/.test(name) && !above.some((line) => line.startsWith('Source: ')), 'names no source'),
    ...[...new Set(signs.map(({ value }) => String(value)))]
      .filter((sign) => !isExplained(sign))
      .map((sign) => `does not explain ${sign}`),
    ...when(
      sheets.some((sheet) => sheet.name === 'Notes') &&
        title.includes('[note ') &&
        !above.some((line) => line.startsWith('Notes: ')),
      'does not say where its notes are',
    ),
  ]
}

function linkFaults({ sheets }: ReadWorkbook): readonly string[] {
  const contents = sheets.find(({ name }) => name === 'Contents')
  const names = sheets.map(({ name }) => name)
  const targets = [...(contents?.links.values() ?? [])]
  return [
    ...names
      .filter((name) => name !== 'Contents' && !targets.includes(`'${name}'!A1`))
      .map((name) => `Contents do not lead to ${name}`),
    ...sheets.flatMap(({ name, links }) =>
      [...links.values()]
        .filter((target) => !/^(https|mailto):/.test(target))
        .filter((target) => !names.some((other) => target === `'${other}'!A1`))
        .map((target) => `${name} leads to ${target}, which is not there`),
    ),
  ]
}

function noteFaults({ sheets }: ReadWorkbook): readonly string[] {
  const numbers = (texts: readonly string[], pattern: RegExp): ReadonlySet<string> =>
    new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, number]) => number ?? '')))
  const textsOf = (sheet: ReadSheet): readonly string[] => sheet.cells.map(({ value }) => String(value))
  const given = numbers(sheets.filter(({ name }) => name === 'Notes').flatMap(textsOf), /^note (\d+)$/g)
  const used = numbers(sheets.filter(({ name }) => name !== 'Notes').flatMap(textsOf), /\[note (\d+)\]/g)
  return [
    ...[...used].filter((number) => !given.has(number)).map((number) => `note ${number} is not there`),
    ...[...given].filter((number) => !used.has(number)).map((number) => `note ${number} is needed nowhere`),
  ]
}
