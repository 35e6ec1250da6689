import { zipSync } from 'fflate'
import type { MadeBlock, MadeCell } from './plan-blocks.ts'
import { utf8 } from './read-blocks.ts'
import { escapeMarkup, groupTables, itemText } from './write-text.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'

/** The smallest package that word processors open; bullets are typed. */
export function writeDocx(blocks: readonly MadeBlock[]): Uint8Array {
  const paragraph = (text: string): string =>
    `<w:p><w:r><w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r></w:p>`
  const cell = (own: MadeCell): string =>
    `<w:tc><w:tcPr/>${own.length === 0 ? '<w:p/>' : own.map(paragraph).join('')}</w:tc>`
  const body = groupTables(blocks).map((group) => {
    if (typeof group === 'string') return paragraph(group)
    return `<w:tbl>${group.map(({ cells }) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
  })
  return zipSync({
    '[Content_Types].xml': utf8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    '_rels/.rels': utf8(
      `<Relationships xmlns="${RELS}"><Relationship Id="r1" Type="${DOCUMENT}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': utf8(`<w:document ${W}><w:body>${body.join('')}</w:body></w:document>`),
  })
}

const NAMES = ['office', 'text', 'table'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ')

export function writeOdt(blocks: readonly MadeBlock[]): Uint8Array {
  const paragraph = (text: string): string => `<text:p>${escapeMarkup(text)}</text:p>`
  const piece = (text: string): string => {
    const item = itemText(text)
    if (item === undefined) return paragraph(text)
    return `<text:list><text:list-item>${paragraph(item)}</text:list-item></text:list>`
  }
  const cell = (own: MadeCell): string =>
    `<table:table-cell>${own.length === 0 ? '<text:p/>' : own.map(piece).join('')}</table:table-cell>`
  const body = groupTables(blocks).map((group) => {
    if (typeof group === 'string') return paragraph(group)
    const rows = group.map(({ cells }) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`)
    return `<table:table>${rows.join('')}</table:table>`
  })
  const content = `<?xml version="1.0"?><office:document-content ${NAMES}><office:body><office:text>${body.join('')}</office:text></office:body></office:document-content>`
  return zipSync({ 'content.xml': utf8(content) })
}
