import { strFromU8, unzipSync } from 'fflate'
import { allOf, parseXml, type XmlElement } from './xml-tree.ts'

export interface OdsSheet {
  readonly name: string
  /** Rows without the blank ends of rows and sheet; `2025-03-13` for dates. */
  readonly rows: readonly (readonly (string | number)[])[]
  /** How many cells hold a formula. */
  readonly formulas: number
}

/** Sheets and named tables of an ODS file. */
export function readOds(bytes: Uint8Array): {
  readonly sheets: readonly OdsSheet[]
  readonly tables: readonly string[]
} {
  const content = parseXml(strFromU8(unzipSync(bytes)['content.xml']!))
  return {
    sheets: allOf(content, 'table:table').map((table) => ({
      name: table.attributes['table:name'] ?? '',
      rows: withoutEnd(
        allOf(table, 'table:table-row').flatMap((row) =>
          repeated(row, 'table:number-rows-repeated', cellsOf(row)),
        ),
        (row) => row.length === 0,
      ),
      formulas: allOf(table, 'table:table-cell').filter((cell) => 'table:formula' in cell.attributes).length,
    })),
    tables: allOf(content, 'table:database-range').map(({ attributes }) => attributes['table:name'] ?? ''),
  }
}

const cellsOf = (row: XmlElement): readonly (string | number)[] =>
  withoutEnd(
    row.children.flatMap((cell) => repeated(cell, 'table:number-columns-repeated', valueOf(cell))),
    (value) => value === '',
  )

/** More copies than this are the blank rest of a sheet. */
const MOST_COPIES = 1000

function repeated<T>(element: XmlElement, attribute: string, value: T): readonly T[] {
  const times = Number(element.attributes[attribute] ?? 1)
  return Array.from({ length: times > MOST_COPIES ? 1 : times }, () => value)
}

function withoutEnd<T>(items: readonly T[], isBlank: (item: T) => boolean): readonly T[] {
  const last = items.findLastIndex((item) => !isBlank(item))
  return items.slice(0, last + 1)
}

function valueOf(cell: XmlElement): string | number {
  const { 'office:value-type': type, 'office:value': value, 'office:date-value': date } = cell.attributes
  if (type === 'date') return date ?? ''
  if (type === 'float' || type === 'percentage') return Number(value)
  return cell.children
    .filter(({ name }) => name === 'text:p')
    .map(textOf)
    .join('\n')
}

/** Runs of blanks, tabs and line breaks are elements. */
const textOf = (paragraph: XmlElement): string =>
  paragraph.content
    .map((node) => {
      if (typeof node === 'string') return node
      if (node.name === 'text:s') return ' '.repeat(Number(node.attributes['text:c'] ?? 1))
      if (node.name === 'text:tab') return '\t'
      return node.name === 'text:line-break' ? '\n' : textOf(node)
    })
    .join('')
