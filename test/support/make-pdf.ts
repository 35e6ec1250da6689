/** A word or line at a place of a page, in points from its lower left. */
export interface PdfText {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
}

/** A straight line from one point to another. */
export type PdfLine = readonly [x0: number, y0: number, x1: number, y1: number]

export interface PdfPageSource {
  readonly texts?: readonly PdfText[]
  readonly lines?: readonly PdfLine[]
  /** What else the page draws, in PDF's own operators. */
  readonly drawing?: string
}

/** A PDF of pages of 600 × 800 points, written by hand so that a test can say what is in it. */
export const makePdf = (pages: readonly PdfPageSource[]): Uint8Array => {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`)
  return writePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((page, i) => [pageObject(`${5 + 2 * i} 0 R`), stream(contentOf(page))]),
  ])
}

/** A page whose contents are the object `contents`; its font F1 is object 3. */
export const pageObject = (contents: string, more = ''): string =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${contents}/Resources<</Font<</F1 3 0 R>>>>${more}>>`

export const contentOf = ({ texts = [], lines = [], drawing = '' }: PdfPageSource): string =>
  [
    ...lines.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`),
    ...texts.map(
      ({ x, y, text, size = 10 }) =>
        `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
    ),
    drawing,
  ].join('\n')

export const stream = (content: string, description = ''): string =>
  `<</Length ${content.length}${description}>>\nstream\n${content}\nendstream`

/** Numbers the objects from 1 on; the first is the catalogue. */
export function writePdf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n'
  const starts = objects.map((object, i) => {
    const start = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(start).padStart(10, '0')} 00000 n \n`
  })
  const table = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}`
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${table}\n%%EOF`
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

/** The sides of a table's cells, as `lines` of a page. */
export const gridLines = (xs: readonly number[], ys: readonly number[]): readonly PdfLine[] => [
  ...xs.map((x) => [x, Math.min(...ys), x, Math.max(...ys)] as const),
  ...ys.map((y) => [Math.min(...xs), y, Math.max(...xs), y] as const),
]
