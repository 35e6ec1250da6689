import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellText, isRow } from '../../src/documents/source-document.ts'
import { readDocument, type ReadOptions } from '../../src/documents/read-document.ts'
import { makePdf } from '../support/make-pdf.ts'

const odtText =
  '<office:document-content><office:text><text:p>alpha</text:p></office:text></office:document-content>'

/** The container of Office's older and its encrypted files, with the name of one of its streams. */
const ole = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array.from(stream).flatMap((c) => [c.charCodeAt(0), 0])])

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const rowsOf = async (text: string, name = 'plan.txt'): Promise<string[][]> =>
  (await readDocument({ name, bytes: bytes(text) }))
    .document!.blocks.filter(isRow)
    .map((row) => row.cells.map(cellText))

describe('readDocument(file)', () => {
  it('reads lines with tabs as rows and knows their lines and the breaks between them', async () => {
    const { document } = await readDocument({
      name: 'a.txt',
      bytes: bytes('Cover\n\n1\talpha\n2\tbravo\n\n\n3\tcharlie\n--\t---\n4\tdelta'),
    })
    expect(
      document!.blocks.map((b) => (b.kind === 'row' ? [b.place.line, b.afterBreak] : [b.place.line, b.text])),
    ).toEqual([
      [1, 'Cover'],
      [3, true],
      [4, false],
      [7, true],
      [9, true],
    ])
  })

  it('drops markup, keeps paragraphs and items, and leaves brackets that are no tag', async () => {
    const { document } = await readDocument({
      name: 'a.txt',
      bytes: bytes(
        '1\t<p>13<sup>th</sup> &amp; <b>last</b></p> <ul><li>• alpha</li><li>bravo</li></ul>\twrite to <a.b@c.uk>, cost < 5',
      ),
    })
    const [row] = document!.blocks.filter(isRow)
    expect(row!.cells[1]).toEqual([
      { text: '13th & last', isItem: false },
      { text: 'alpha', isItem: true },
      { text: 'bravo', isItem: true },
    ])
    expect(cellText(row!.cells[2])).toBe('write to <a.b@c.uk>, cost < 5')
  })

  it('reads pipe tables of markdown, with emphasis, escaped pipes and breaks', async () => {
    expect(
      await rowsOf('# Plan\n\n| No | Concern |\n|---|:--|\n| 1 | **alpha** \\| bravo<br>charlie |', 'a.md'),
    ).toEqual([
      ['No', 'Concern'],
      ['1', 'alpha | bravo charlie'],
    ])
  })

  it('reads UTF-16 with its mark, and Windows-1252 with a notice that names the line', async () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Array.from('1\ta').flatMap((c) => [c.charCodeAt(0), 0])])
    expect((await readDocument({ name: 'a.txt', bytes: utf16 })).document!.blocks).toHaveLength(1)
    const latin = Uint8Array.from([...bytes('1\ta\n2\tb'), 0x92, ...bytes('s')])
    const { document, notices } = await readDocument({ name: 'a.txt', bytes: latin })
    expect(document!.blocks.filter(isRow).map((r) => cellText(r.cells[1]))).toEqual(['a', 'b’s'])
    expect(notices).toMatchObject([
      { code: 'D004', place: { line: 2 }, remedy: expect.stringContaining('UTF-8') as string },
    ])
  })

  it.each([
    ['a.txt', new Uint8Array(0), 'D002', 'Copy the plan'],
    ['a.txt', Uint8Array.from([1, 0, 2]), 'D001', 'Save the plan as text'],
    ['a.xyz', bytes('alpha'), 'D003', 'Convert the plan'],
  ])('refuses %s with a fatal notice (%#)', async (name, content, code, remedy) => {
    const { document, notices } = await readDocument({ name, bytes: content })
    expect(document).toBeUndefined()
    expect(notices).toMatchObject([
      { code, level: 'fatal', remedy: expect.stringContaining(remedy) as string },
    ])
  })

  it('reads UTF-16 without its mark, with a notice, and a text with a few control characters', async () => {
    const text = 'Action Plan\r\n1\talpha bravo'
    for (const isLittle of [true, false]) {
      const pairs = Array.from(text, (c) => (isLittle ? [c.charCodeAt(0), 0] : [0, c.charCodeAt(0)]))
      const { document, notices } = await readDocument({
        name: 'a.txt',
        bytes: Uint8Array.from(pairs.flat()),
      })
      expect(document!.blocks).toHaveLength(2)
      expect(notices).toMatchObject([{ code: 'D004', level: 'warning' }])
      expect(notices[0]!.message).toContain(isLittle ? 'UTF-16LE' : 'UTF-16BE')
    }
    expect(await rowsOf('1\talpha\u000B\u0002bravo\u202E')).toEqual([['1', 'alpha bravo']])
  })

  it.each([
    ['plan.txt', 'HTML', bytes('<!DOCTYPE html><p>alpha')],
    ['plan.docx', 'HTML', bytes('<?xml version="1.0"?> <!-- a --> <html><p>alpha</p></html>')],
    ['plan.pdf', 'plain text', bytes('alpha')],
    ['plan.html', 'PDF', makePdf([{ texts: [{ x: 50, y: 700, text: 'alpha' }] }])],
    ['plan', 'PDF', makePdf([{ texts: [{ x: 50, y: 700, text: 'alpha' }] }])],
    ['plan.doc', 'an OpenDocument text', zipSync({ 'content.xml': bytes(odtText) })],
  ])('reads %s by its content, which is %s', async (name, format, content) => {
    const { document, notices } = await readDocument({ name, bytes: content })
    expect(document!.blocks).toMatchObject([{ kind: 'text', text: 'alpha' }])
    expect(notices).toMatchObject([
      { code: 'D006', level: 'warning', remedy: expect.stringContaining('ending') as string },
    ])
    expect(notices[0]!.message).toContain(`holds ${format}`)
  })

  it.each([
    ['plan.doc', 'D018', 'save it as DOCX', bytes('{\\rtf1 alpha}')],
    ['plan.doc', 'D018', 'save it as DOCX', ole('WordDocument')],
    ['plan.docx', 'D013', 'without one', ole('EncryptedPackage')],
    ['plan.docx', 'D018', 'save it as DOCX', zipSync({ 'a.txt': bytes('a') })],
    ['plan.pdf', 'D011', 'Copy the file again', Uint8Array.from([0, 1, 2, 3])],
    ['plan.docx', 'D011', 'Copy the file again', bytes('PK\u0003\u0004alpha')],
  ])('refuses %s with %s', async (name, code, remedy, content) => {
    const { document, notices } = await readDocument({ name, bytes: content })
    expect(document).toBeUndefined()
    expect(notices).toMatchObject([
      { code, level: 'fatal', remedy: expect.stringContaining(remedy) as string },
    ])
  })

  it('keeps to the limits, which can be set', async () => {
    const codesOf = async (text: string, limits: ReadOptions['limits']): Promise<readonly string[]> =>
      (await readDocument({ name: 'a.txt', bytes: bytes(text) }, { limits: limits! })).notices.map(
        (n) => n.code,
      )
    expect(await codesOf('alpha', { bytes: 4 })).toEqual(['D005'])
    expect(await codesOf('a\nb\nc', { parts: 2 })).toEqual(['D008'])
    expect(await codesOf('a\tb\nc\td', { cells: 3 })).toEqual(['D009'])
    expect(await codesOf(`1\t${'<div>'.repeat(30)}`, { depth: 20 })).toEqual(['D007'])
    const { notices } = await readDocument({ name: 'a.txt', bytes: new Uint8Array(60_000_000) })
    expect(notices).toMatchObject([
      { code: 'D005', level: 'fatal', message: 'a.txt has 60 MB, expected at most 50 MB.' },
    ])
  })

  it('stops when the time is over', async () => {
    let time = 0
    const now = (): number => (time += 40_000)
    const { notices } = await readDocument({ name: 'a.txt', bytes: bytes('alpha') }, { now })
    expect(notices).toEqual([])
    const late = await readDocument(
      { name: 'a.txt', bytes: bytes('alpha') },
      { now, limits: { durationMs: 10_000 } },
    )
    expect(late.notices).toMatchObject([
      { code: 'D010', remedy: expect.stringContaining('--limit time=20s') as string },
    ])
  })

  it('stops when too much memory is needed, and says which limit to raise', async () => {
    let used = 5_000_000_000
    const grow = (): number => (used += 400_000_000)
    const pages = Array.from({ length: 9 }, () => ({ texts: [{ x: 50, y: 700, text: 'alpha' }] }))
    const file = { name: 'a.pdf', bytes: makePdf(pages) }
    expect((await readDocument(file, { memoryUsed: grow })).notices).toMatchObject([
      {
        code: 'D021',
        level: 'fatal',
        message: 'a.pdf was not read to its end within 1500 MB of memory.',
        remedy: expect.stringContaining('--limit memory=3000MB') as string,
      },
    ])
    expect((await readDocument(file, { memoryUsed: () => used })).document).toBeDefined()
  })

  it('does not take long over lines that patterns could stumble on', async () => {
    const traps = [
      '-'.repeat(200_000) + 'x',
      '**a '.repeat(50_000),
      '|  '.repeat(50_000),
      '<p '.repeat(50_000),
    ]
    for (const line of traps)
      expect((await readDocument({ name: 'a.md', bytes: bytes(line) })).document).toBeDefined()
  })
})
