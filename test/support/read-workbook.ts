import { strFromU8, unzipSync } from 'fflate'
import { allOf, fullText, parseXml, type XmlElement } from './xml-tree.ts'

export interface ReadCell {
  /** `B7`. */
  readonly ref: string
  /** From 0. */
  readonly row: number
  readonly column: number
  readonly type: 'text' | 'number' | 'formula' | 'error' | 'boolean'
  readonly value: string | number
  /** The format of its number, `General` by default. */
  readonly format: string
  readonly isWrapped: boolean
  readonly isRight: boolean
  readonly font: { readonly name: string; readonly size: number }
  /** The pattern of its fill. */
  readonly fill: string
}

export interface ReadSheet {
  readonly name: string
  readonly state: string
  readonly cells: readonly ReadCell[]
  readonly tables: readonly {
    readonly name: string
    readonly ref: string
    readonly columns: readonly string[]
    readonly xml: XmlElement
  }[]
  /** Where cells lead to within the workbook. */
  readonly links: ReadonlyMap<string, string>
  readonly xml: XmlElement
}

export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[]
  readonly workbook: XmlElement
  readonly properties: Readonly<Record<string, string>>
  readonly parts: readonly string[]
}

/** An XLSX file as it is written: every part is parsed, so that what is not XML fails. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const files = unzipSync(bytes)
  const parts = new Map(
    Object.entries(files)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, content]) => [name, parseXml(strFromU8(content))]),
  )
  const part = (name: string): XmlElement => {
    const found = parts.get(name)
    if (found === undefined) throw new TypeError(`no part ${name}`)
    return found
  }
  const targets = (name: string): ReadonlyMap<string, string> =>
    new Map(
      (parts.has(name) ? part(name).children : []).map(({ attributes }) => [
        attributes['Id'] ?? '',
        attributes['Target'] ?? '',
      ]),
    )
  const strings = parts.has('xl/sharedStrings.xml')
    ? allOf(part('xl/sharedStrings.xml'), 'si').map((item) => decoded(fullText(item)))
    : []
  const styleOf = stylesOf(part('xl/styles.xml'))
  const sheetFiles = targets('xl/_rels/workbook.xml.rels')
  const workbook = part('xl/workbook.xml')
  const sheets = allOf(workbook, 'sheet').map(({ attributes }): ReadSheet => {
    const file = `xl/${sheetFiles.get(attributes['r:id'] ?? '') ?? ''}`
    const xml = part(file)
    const own = targets(file.replace('worksheets/', 'worksheets/_rels/') + '.rels')
    return {
      name: attributes['name'] ?? '',
      state: attributes['state'] ?? 'visible',
      cells: allOf(xml, 'c').map((cell) => readCell(cell, strings, styleOf)),
      tables: allOf(xml, 'tablePart').map((entry) => {
        const table = part(`xl/${own.get(entry.attributes['r:id'] ?? '')?.replace('../', '') ?? ''}`)
        return {
          name: table.attributes['displayName'] ?? '',
          ref: table.attributes['ref'] ?? '',
          columns: allOf(table, 'tableColumn').map((column) => column.attributes['name'] ?? ''),
          xml: table,
        }
      }),
      links: new Map(
        allOf(xml, 'hyperlink').map(({ attributes: link }) => [
          link['ref'] ?? '',
          link['location'] ?? own.get(link['r:id'] ?? '') ?? '',
        ]),
      ),
      xml,
    }
  })
  const properties = Object.fromEntries(
    part('docProps/core.xml').children.map((child) => [child.name, fullText(child)]),
  )
  return { sheets, workbook, properties, parts: Object.keys(files) }
}

type Style = Pick<ReadCell, 'format' | 'isWrapped' | 'isRight' | 'font' | 'fill'>

function stylesOf(styles: XmlElement): (index: number) => Style {
  const group = (name: string): readonly XmlElement[] => allOf(styles, name)[0]?.children ?? []
  const formats = new Map(
    group('numFmts').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode'] ?? '']),
  )
  const fonts = group('fonts').map((font) => ({
    name: allOf(font, 'name')[0]?.attributes['val'] ?? '',
    size: Number(allOf(font, 'sz')[0]?.attributes['val']),
  }))
  const fills = group('fills').map((fill) => fill.children[0]?.attributes['patternType'] ?? 'gradient')
  const all = group('cellXfs').map(({ attributes, children }): Style => {
    const alignment = children.find(({ name }) => name === 'alignment')?.attributes ?? {}
    const id = attributes['numFmtId'] ?? '0'
    return {
      format: formats.get(id) ?? BUILT_IN[id] ?? id,
      isWrapped: ['1', 'true'].includes(alignment['wrapText'] ?? ''),
      isRight: alignment['horizontal'] === 'right',
      font: fonts[Number(attributes['fontId'] ?? 0)] ?? { name: '', size: 0 },
      fill: fills[Number(attributes['fillId'] ?? 0)] ?? '',
    }
  })
  return (index) => all[index]!
}

/** The formats that have a number and no code in the file. */
const BUILT_IN: Readonly<Record<string, string>> = {
  '0': 'General',
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '14': 'mm-dd-yy',
  '49': '@',
}

function readCell(cell: XmlElement, strings: readonly string[], styleOf: (index: number) => Style): ReadCell {
  const ref = cell.attributes['r'] ?? ''
  const [own] = allOf(cell, 'v')
  const value = own === undefined ? '' : fullText(own)
  const text = (): string =>
    cell.attributes['t'] === 's'
      ? (strings[Number(value)] ?? '')
      : decoded(allOf(cell, 'is').map(fullText).join(''))
  return {
    ref,
    ...positionOf(ref),
    ...(allOf(cell, 'f').length > 0
      ? { type: 'formula', value }
      : cell.attributes['t'] === 's' || cell.attributes['t'] === 'inlineStr'
        ? { type: 'text', value: text() }
        : cell.attributes['t'] === 'e'
          ? { type: 'error', value }
          : cell.attributes['t'] === 'b'
            ? { type: 'boolean', value }
            : { type: 'number', value: value === '' ? '' : Number(value) }),
    ...styleOf(Number(cell.attributes['s'] ?? 0)),
  }
}

/** `B7` → row 6, column 1. */
export function positionOf(ref: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? []
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

/** Texts of a workbook write some characters by their code: `_x005F_` is `_`. */
const decoded = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
