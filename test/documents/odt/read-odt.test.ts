import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readBlocks, utf8 } from '../../support/read-blocks.ts'

const NAMES = ['office', 'text', 'table', 'draw'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ')

const odt = (body: string, parts: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    'content.xml': utf8(
      `<?xml version="1.0"?><office:document-content ${NAMES}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    ...parts,
  })

const read = (body: string): Promise<readonly string[]> => readBlocks('a.odt', odt(body))

const cell = (text: string, attributes = ''): string =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`

describe('readOdt(file)', () => {
  it('reads headings, paragraphs, blanks, tabs, line breaks and lists', async () => {
    expect(
      await read(
        '<text:h>Alpha</text:h><text:p>b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e<text:span>f</text:span></text:p>' +
          '<text:list><text:list-item><text:p>g</text:p></text:list-item></text:list>',
      ),
    ).toEqual(['Alpha', 'b c d', 'ef', 'g'])
  })

  it('reads header rows, merged cells and lists within cells', async () => {
    const list = '<text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>'
    expect(
      await read(
        `<table:table><table:table-header-rows>${row(cell('No'), cell('Concern'))}</table:table-header-rows>` +
          row(
            cell('1', 'table:number-rows-spanned="2"'),
            `<table:table-cell><text:p>a</text:p>${list}</table:table-cell>`,
          ) +
          row('<table:covered-table-cell/>', cell('b')) +
          row(cell('c', 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>') +
          '</table:table>',
      ),
    ).toEqual(['[No | Concern]', '[1 | a ¶ • x]', '[ | b]', '[c | ]'])
  })

  it('repeats cells and rows as often as they say, empty rows once', async () => {
    expect(
      await read(
        `<table:table>${row(cell('a', 'table:number-columns-repeated="3"'))}` +
          `<table:table-row table:number-rows-repeated="2">${cell('b')}</table:table-row>` +
          '<table:table-row table:number-rows-repeated="1048576"><table:table-cell/></table:table-row></table:table>',
      ),
    ).toEqual(['[a | a | a]', '[b |  | ]', '[b |  | ]', '[ |  | ]'])
  })

  it('leaves out deleted text, remarks and marks of notes, and keeps text boxes', async () => {
    expect(
      await read(
        '<text:tracked-changes><text:p>no</text:p></text:tracked-changes><text:p>a<office:annotation><text:p>no</text:p></office:annotation>b</text:p>' +
          '<text:p><draw:frame><draw:text-box><text:p>c</text:p></draw:text-box></draw:frame></text:p>',
      ),
    ).toEqual(['ab', 'c'])
  })

  it('refuses an encrypted file, one without content, damaged and endlessly nested XML', async () => {
    const manifest = utf8('<manifest:encryption-data/>')
    expect(await readBlocks('a.odt', odt('', { 'META-INF/manifest.xml': manifest }))).toEqual(['D013'])
    expect(await readBlocks('a.odt', odt('<text:p>'))).toEqual(['D011'])
    const nested = '<text:list>'.repeat(5000) + '</text:list>'.repeat(5000)
    expect(await readBlocks('a.odt', odt(nested))).toEqual(['D007'])
    expect(await readBlocks('a.odt', odt('<text:p/>'.repeat(100)), { limits: { parts: 50 } })).toEqual([
      'D008',
    ])
  })
})
