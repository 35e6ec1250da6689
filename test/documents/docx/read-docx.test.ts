import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readBlocks, utf8 } from '../../support/read-blocks.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'

const docx = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': utf8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    '_rels/.rels': utf8(
      `<Relationships xmlns="${RELS}"><Relationship Id="r1" Type="${DOCUMENT}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': utf8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
  })

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`

const read = (body: string): Promise<readonly string[]> => readBlocks('a.docx', docx(body))

describe('readDocx(file)', () => {
  it('reads paragraphs and tables with merged cells in order', async () => {
    expect(
      await read(
        paragraph('Alpha') +
          `<w:tbl>${row(cell(paragraph('1'), '<w:vMerge w:val="restart"/>'), cell(paragraph('a') + paragraph('b')))}` +
          row(cell(paragraph(''), '<w:vMerge/>'), cell(paragraph('c'))) +
          row(cell(paragraph('d'), '<w:gridSpan w:val="2"/>')) +
          `</w:tbl>${paragraph('Omega')}`,
      ),
    ).toEqual(['Alpha', '[1 | a ¶ b]', '[ | c]', '[d | ]', 'Omega'])
  })

  it('leaves deleted text out and keeps what was put in', async () => {
    const body =
      '<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:ins><w:r><w:t>b</w:t></w:r></w:ins></w:p>'
    expect(await read(body)).toEqual(['ab'])
  })

  it('refuses damaged and endlessly nested XML, and a zip bomb', async () => {
    expect(await read('<w:p>')).toEqual(['D011'])
    expect(await read('<w:sdt>'.repeat(3000) + '</w:sdt>'.repeat(3000))).toEqual(['D007'])
    expect(await read(' '.repeat(4_000_000))).toEqual(['D012'])
  })

  it('refuses a part that is no document', async () => {
    const empty = zipSync({ 'word/document.xml': utf8('<a/>') })
    expect(await readBlocks('a.docx', empty)).toEqual(['D011'])
  })
})
