import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/documents/read-document.ts'
import {
  contentOf,
  gridLines,
  makePdf,
  pageObject,
  stream,
  writePdf,
  type PdfLine,
  type PdfText,
} from '../../support/make-pdf.ts'
import { readBlocks } from '../../support/read-blocks.ts'

const read = (...pages: Parameters<typeof makePdf>[0]): Promise<readonly string[]> =>
  readBlocks('a.pdf', makePdf(pages))

const line = (x: number, y: number, text: string): PdfText => ({ x, y, text })

const XS = [50, 90, 280, 380, 480]
const FULL_LINE = 'Alpha bravo charlie delta echo foxtrot'

/** The cells of a row whose first lines stand at `y`. */
const cells = (y: number, ...texts: readonly string[]): readonly PdfText[] =>
  texts.flatMap((text, i) => (text === '' ? [] : [line(XS[i]! + 5, y, text)]))

describe('readPdf(file): ruled tables', () => {
  it('puts words into the cells that lines draw, and text outside before and after', async () => {
    expect(
      await read({
        lines: gridLines(XS, [700, 660, 620]),
        texts: [
          line(50, 760, 'Action Plan: HMP Alpha'),
          ...cells(685, 'No', 'Concern', 'Owner', 'Date'),
          ...cells(645, '1.', 'Bravo was poor.', 'Governor', 'May 2025'),
          line(50, 590, 'End of the plan'),
        ],
      }),
    ).toEqual([
      'Action Plan: HMP Alpha',
      '[No | Concern | Owner | Date]',
      '[1. | Bravo was poor. | Governor | May 2025]',
      'End of the plan',
    ])
  })

  it('joins lines of a paragraph, and parts paragraphs by gaps, short lines and bullets', async () => {
    expect(
      await read({
        lines: gridLines(XS, [700, 500]),
        texts: [
          ...cells(685, '1.', FULL_LINE, 'Governor'),
          line(95, 673, 'golf.'),
          line(95, 655, 'Hotel india juliet kilo lima mike nove-'),
          line(95, 643, 'mber.'),
          line(95, 631, 'Oscar:'),
          line(95, 619, '\u0095 papa'),
          line(95, 607, '\u0095 quebec'),
          line(285, 673, 'Head of Care'),
        ],
      }),
    ).toEqual([
      `[1. | ${FULL_LINE} golf. ¶ Hotel india juliet kilo lima mike nove-mber. ¶ Oscar: ¶ • papa ¶ • quebec | Governor ¶ Head of Care | ]`,
    ])
  })

  it('reads merged cells, and a word that stands over the side of its column', async () => {
    const lines = [...gridLines([50, 90, 280], [700, 660, 620]), ...gridLines([280, 380, 480], [700, 620])]
    expect(
      await read({
        lines,
        texts: [
          ...cells(685, '1.', 'a', 'b', 'c'),
          ...cells(645, '2.', 'd'),
          line(242, 673, 'end of e And f'),
        ],
      }),
    ).toEqual(['[1. | a end of e | b ¶ And f | c]', '[2. | d |  | ]'])
  })

  it('joins runs by the gap between them, not by blanks', async () => {
    const texts = [line(95, 685, 'sta'), line(108.4, 685, 'ff'), line(125, 685, 'care')]
    expect(await read({ lines: gridLines(XS, [700, 660]), texts })).toEqual(['[ | staff care |  | ]'])
  })

  it('puts a row together again that the page cut, and drops the header and page numbers of the next', async () => {
    const header = cells(685, 'No', 'Concern', 'Owner', 'Date')
    expect(
      await read(
        {
          lines: gridLines(XS, [700, 660, 100]),
          texts: [
            ...header,
            ...cells(645, '1.', 'Alpha was poor because the', 'Governor', 'May 2025'),
            line(300, 40, 'Page 1 of 2'),
          ],
        },
        {
          lines: gridLines(XS, [700, 660, 620, 580]),
          texts: [
            ...header,
            ...cells(645, '', 'staff had left.'),
            ...cells(605, '2.', 'Bravo was poor.', 'Governor', 'June 2025'),
            line(300, 40, 'Page 2 of 2'),
          ],
        },
      ),
    ).toEqual([
      '[No | Concern | Owner | Date]',
      '[1. | Alpha was poor because the staff had left. | Governor | May 2025]',
      '[2. | Bravo was poor. | Governor | June 2025]',
    ])
  })

  it('takes a cell without a line below for one that the page cut', async () => {
    const sides = (top: number, bottom: number): readonly PdfLine[] =>
      XS.map((x) => [x, top, x, bottom] as const)
    const { document } = await readDocument({
      name: 'a.pdf',
      bytes: makePdf([
        {
          lines: [...sides(700, 100), [50, 700, 500, 700]],
          texts: cells(685, '1.', 'Alpha was poor.', 'Governor', 'May 2025'),
        },
        {
          lines: gridLines(XS, [700, 660, 620]),
          texts: [...cells(685, '', 'It was cold.'), ...cells(645, '2.', 'Bravo.', 'Governor', 'May 2025')],
        },
      ]),
    })
    expect(document!.blocks).toMatchObject([
      { place: { line: 1, page: 1 }, afterBreak: false },
      { place: { line: 2, page: 2 }, afterBreak: false },
    ])
  })

  it('marks a first row of a page that may go on from the last', async () => {
    const page = (number: string): Parameters<typeof makePdf>[0][number] => ({
      lines: gridLines(XS, [700, 660]),
      texts: cells(685, number, 'Alpha was poor.', 'Governor', 'May 2025'),
    })
    const { document } = await readDocument({ name: 'a.pdf', bytes: makePdf([page('1.'), page('2.')]) })
    expect(document!.blocks.map((block) => block.kind === 'row' && block.afterBreak)).toEqual([false, true])
  })

  it('keeps a table of other columns above the plan apart', async () => {
    expect(
      await read({
        lines: [...gridLines([50, 150, 480], [760, 720]), ...gridLines(XS, [700, 660])],
        texts: [line(55, 745, 'Agreed'), line(155, 745, 'All is done.'), ...cells(685, '1.', 'a', 'b', 'c')],
      }),
    ).toEqual(['[Agreed | All is done.]', '[1. | a | b | c]'])
  })

  it('takes drawn dots for bullets', async () => {
    const dot = (y: number): string => `97 ${y} m 100 ${y} l 100 ${y + 3} l 97 ${y + 3} l f`
    expect(
      await read({
        lines: gridLines(XS, [700, 600]),
        texts: [...cells(685, '1.', FULL_LINE), line(105, 673, 'golf hotel'), line(105, 661, 'india')],
        drawing: `${dot(675)} ${dot(663)}`,
      }),
    ).toEqual([`[1. | ${FULL_LINE} ¶ • golf hotel ¶ • india |  | ]`])
  })

  it('sees lines that are drawn as boxes, as thin shapes, within forms and through transformations', async () => {
    const box = (x0: number, x1: number): string => `${x0} 620 ${x1 - x0} 80 re`
    const form = `q 2 0 0 2 0 0 cm ${[25, 45, 140]
      .map((x, i, all) => (all[i + 1] === undefined ? '' : `${x} 310 ${all[i + 1]! - x} 40 re S`))
      .join(' ')} Q ${box(280, 380)} B ${box(380, 480)} s 50 659 430 1 re f 10 10 m 20 40 30 50 90 90 c S`
    const pdf = writePdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[4 0 R]/Count 1>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</X 6 0 R>>>>>>',
      stream(
        `/X Do ${contentOf({ texts: [...cells(685, '1.', 'a', 'b', 'c'), ...cells(645, '2.', 'd', 'e', 'f')] })}`,
      ),
      stream(form, '/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Matrix[1 0 0 1 0 0]'),
    ])
    expect(await readBlocks('a.pdf', pdf)).toEqual(['[1. | a | b | c]', '[2. | d | e | f]'])
  })

  it('reads a page that is turned', async () => {
    const content = stream(
      contentOf({ lines: gridLines(XS, [300, 260]), texts: cells(285, '1.', 'a', 'b', 'c') }),
    )
    const pdf = writePdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[4 0 R]/Count 1>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      pageObject('5 0 R', '/Rotate 90'),
      content,
    ])
    expect(await readBlocks('a.pdf', pdf)).toEqual(['[1. | a | b | c]'])
  })
})

describe('readPdf(file): tables without tags and lines', () => {
  const rows = [
    cells(680, 'No', 'Concern', 'Owner', 'Date'),
    [...cells(650, '1.', 'Alpha was poor', 'Governor', 'May 2025'), line(95, 638, 'and cold.')],
    cells(610, '', 'Bravo was too.', 'Governor', 'June 2025'),
    cells(580, '2.', 'Charlie was poor.', 'Governor', 'Complete'),
    cells(550, '3.', 'Delta was poor.', 'Governor', 'Complete'),
  ].flat()

  it('finds the columns by the gaps between words, and warns', async () => {
    const bytes = makePdf([{ texts: [line(50, 760, 'Action Plan: HMP Alpha'), ...rows] }])
    expect(await readBlocks('a.pdf', bytes)).toEqual([
      'Action Plan: HMP Alpha',
      '[No | Concern | Owner | Date]',
      '[1. | Alpha was poor and cold. | Governor | May 2025]',
      '[ | Bravo was too. | Governor | June 2025]',
      '[2. | Charlie was poor. | Governor | Complete]',
      '[3. | Delta was poor. | Governor | Complete]',
    ])
    const { notices } = await readDocument({ name: 'a.pdf', bytes })
    expect(notices).toMatchObject([{ code: 'D017', level: 'warning', place: { page: 1 } }])
    expect(notices[0]!.remedy).toContain('Compare every row')
  })

  it('reads a letter as text', async () => {
    expect(
      await read({ texts: [line(50, 760, 'Dear Governor,'), line(50, 730, 'we have read the plan.')] }),
    ).toEqual(['Dear Governor,', 'we have read the plan.'])
  })
})

describe('readPdf(file): what cannot be read', () => {
  const text = [line(50, 700, 'Alpha')]

  it('refuses a PDF without text, and warns of single pages without', async () => {
    const { notices } = await readDocument({ name: 'a.pdf', bytes: makePdf([{}, {}]) })
    expect(notices).toMatchObject([{ code: 'D014', level: 'fatal' }])
    expect(notices[0]!.message).toContain('2 pages and no text')
    expect(notices[0]!.remedy).toContain('text recognition')
    const some = await readDocument({ name: 'a.pdf', bytes: makePdf([{ texts: text }, {}]) })
    expect(some.document!.blocks).toHaveLength(1)
    expect(some.notices).toMatchObject([{ code: 'D015', place: { page: 2 } }])
  })

  it('refuses encrypted, damaged and cut off files', async () => {
    const locked = writePdf(
      ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'],
      `/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O(${'a'.repeat(32)})/U(${'b'.repeat(32)})>>/ID[<00><00>]`,
    )
    expect(await readBlocks('a.pdf', locked)).toEqual(['D013'])
    const whole = makePdf([{ texts: text }])
    expect(await readBlocks('a.pdf', whole.subarray(0, 60))).toEqual(['D011'])
  })

  it('passes over a page that is damaged, and says so', async () => {
    const pdf = writePdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[4 0 R 9 0 R]/Count 2>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      pageObject('5 0 R'),
      stream(contentOf({ texts: text })),
    ])
    const { document, notices } = await readDocument({ name: 'a.pdf', bytes: pdf })
    expect(document!.blocks).toHaveLength(1)
    expect(notices).toMatchObject([{ code: 'D020', place: { page: 2 } }])
  })

  it('keeps to the limits on pages, on pieces of a page, and on time', async () => {
    const pages = makePdf([{ texts: text }, { texts: text }, { texts: text }])
    expect(await readBlocks('a.pdf', pages, { limits: { pages: 2 } })).toEqual(['D016'])
    const busy = makePdf([{ texts: Array.from({ length: 300 }, (_, i) => line(50, i, 'a')) }])
    expect(await readBlocks('a.pdf', busy, { limits: { pageParts: 200 } })).toEqual(['D008'])
    let time = 0
    const now = (): number => (time += 1000)
    expect(await readBlocks('a.pdf', pages, { limits: { durationMs: 2000 }, now })).toEqual(['D010'])
  })

  it('stops at pages that draw themselves over and over', async () => {
    const form = (inner: string, content: string): string =>
      stream(content, `/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>${inner}>>`)
    const nested = Array.from({ length: 8 }, (_, i) =>
      form(`/XObject<</X ${7 + i} 0 R>>`, '/X Do '.repeat(10)),
    )
    const pdf = writePdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[4 0 R]/Count 1>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<</XObject<</X 6 0 R>>>>>>',
      stream('/X Do'),
      ...nested,
      form('', contentOf({ texts: text })),
    ])
    expect(await readBlocks('a.pdf', pdf, { limits: { pageParts: 2000 } })).toEqual(['D008'])
  })

  it('runs nothing that a PDF would start', async () => {
    const pdf = writePdf([
      '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(throw 1)>>/AA<</WC<</S/Launch/F(a.exe)>>>>>>',
      '<</Type/Pages/Kids[4 0 R]/Count 1>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      pageObject('5 0 R'),
      stream(contentOf({ texts: text })),
    ])
    expect(await readBlocks('a.pdf', pdf)).toEqual(['Alpha'])
  })
})
