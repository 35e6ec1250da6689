import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument, type ReadOptions } from '../../src/documents/read-document.ts'
import { contentOf, makePdf, pageObject, stream, writePdf } from '../support/make-pdf.ts'
import { utf8 } from '../support/read-blocks.ts'

const alpha = { x: 50, y: 700, text: 'alpha' }
const odt = (content: string): Uint8Array => zipSync({ 'content.xml': utf8(content) })

/** A font that says of every A that it is a sign of private use. */
const toUnicode = '1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <E001> endbfchar'
const secretFont = writePdf([
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[4 0 R]/Count 1>>',
  '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>',
  pageObject('5 0 R'),
  stream(contentOf({ texts: [{ ...alpha, text: 'A'.repeat(300) }] })),
  stream(toUnicode),
])

const encryption = utf8('<manifest:encryption-data/>')
const locked = zipSync({ 'content.xml': utf8('<a/>'), 'META-INF/manifest.xml': encryption })

/** Words in four columns that neither tags nor lines part. */
const spaced = makePdf([
  {
    texts: [750, 720, 690, 660, 630].flatMap((y) =>
      [50, 90, 280, 380].map((x, i) => ({
        x,
        y,
        text: ['1.', 'Alpha was poor', 'Governor', 'May 2025'][i]!,
      })),
    ),
  },
])

/** Two pages of which the second is missing. */
const damagedPage = writePdf([
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[4 0 R 9 0 R]/Count 2>>',
  '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  pageObject('5 0 R'),
  stream(contentOf({ texts: [alpha] })),
])

type Case = [string, string, RegExp, string, Uint8Array, ReadOptions['limits']?]

const cases: readonly Case[] = [
  ['D001', 'fatal', /Save the plan as text/, 'a.txt', Uint8Array.from([97, 0, 98])],
  ['D002', 'fatal', /Copy the plan into the corpus again/, 'a.pdf', new Uint8Array(0)],
  ['D003', 'fatal', /Convert the plan/, 'a.xls', utf8('alpha')],
  ['D004', 'warning', /save the file as UTF-8/, 'a.txt', Uint8Array.from([97, 0x92])],
  ['D005', 'fatal', /--limit bytes=1MB/, 'a.txt', utf8('alpha'), { bytes: 2 }],
  ['D006', 'warning', /ending of its content/, 'a.txt', utf8('<html><p>alpha')],
  ['D007', 'fatal', /save it again/, 'a.html', utf8('<div>'.repeat(300))],
  ['D008', 'fatal', /--limit parts=6/, 'a.html', utf8('<p>a<p>b<p>c'), { parts: 3 }],
  ['D009', 'fatal', /--limit cells=2/, 'a.txt', utf8('a\tb'), { cells: 1 }],
  ['D010', 'fatal', /--limit time=1s/, 'a.txt', utf8('alpha'), { durationMs: 5 }],
  ['D011', 'fatal', /Copy the file again/, 'a.odt', odt('<a>')],
  ['D012', 'fatal', /before its source is known/, 'a.odt', odt(`<a>${' '.repeat(4_000_000)}</a>`)],
  ['D013', 'fatal', /save it without one/, 'a.odt', locked],
  ['D014', 'fatal', /OCRmyPDF/, 'a.pdf', makePdf([{}])],
  ['D015', 'warning', /run text recognition/, 'a.pdf', makePdf([{ texts: [alpha] }, {}])],
  ['D016', 'fatal', /--limit pages=2/, 'a.pdf', makePdf([{}, {}]), { pages: 1 }],
  ['D017', 'warning', /Compare every row with the printed plan/, 'a.pdf', spaced],
  ['D018', 'fatal', /save it as DOCX or ODT/, 'a.rtf', utf8('{\\rtf1}')],
  ['D019', 'warning', /Compare with the printed plan/, 'a.pdf', secretFont],
  ['D020', 'warning', /compare that page with the printed plan/, 'a.pdf', damagedPage],
]

describe('notices of readDocument(file)', () => {
  it.each<Case>(cases)('%s (%s) tells what to do', async (code, level, remedy, name, bytes, limits) => {
    let time = 0
    const now = (): number => (time += 10)
    const { notices } = await readDocument({ name, bytes }, { ...(limits ? { limits } : {}), now })
    expect(notices).toMatchObject([{ code, level, place: { file: name } }])
    expect(notices[0]!.remedy).toMatch(remedy)
    expect(notices[0]!.message).toContain(name)
  })
})
