import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js'
import { multiply, toMatrix, type Matrix } from './matrix.ts'
import type { OpenPage } from './pdf-library.ts'
import type { PdfPage, TagNode, TextRun } from './pdf-page.ts'

/** Reads a page's text with its marks, and its tags. */
export async function readPage(page: OpenPage): Promise<PdfPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const rotation = (page.rotate + turnOf(items, page)) % 360
  const viewport = page.getViewport({ scale: 1, rotation })
  const view = toMatrix(viewport.transform)
  const runs: TextRun[] = []
  const artifacts: TextRun[] = []
  const open: { readonly mark: string | undefined; readonly isArtifact: boolean }[] = []
  let afterBlank = false
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(markOf(item, open.at(-1)))
      continue
    }
    if (item.str.trim() === '') {
      afterBlank ||= item.str !== ''
      continue
    }
    const { mark, isArtifact = false } = open.at(-1) ?? {}
    const run = runOf(item, view, afterBlank)
    ;(isArtifact ? artifacts : runs).push(mark === undefined ? run : { ...run, mark })
    afterBlank = false
  }
  const tags = (await page.getStructTree()) as RawTag | null
  return {
    number: page.pageNumber,
    height: viewport.height,
    rotation,
    runs,
    artifacts,
    ...(tags ? { tags: tagOf(tags) } : {}),
  }
}

function markOf(
  item: TextMarkedContent,
  outer: { readonly mark: string | undefined; readonly isArtifact: boolean } | undefined,
): { mark: string | undefined; isArtifact: boolean } {
  // pdf.js gives ids and tags only where the page has them, whatever its types say.
  const { id, tag } = item as { readonly id?: string | null; readonly tag?: string | null }
  return { mark: id ?? outer?.mark, isArtifact: tag === 'Artifact' || (outer?.isArtifact ?? false) }
}

function runOf(item: TextItem, view: Matrix, afterBlank: boolean): TextRun {
  const [, , c, d, x, y] = multiply(view, toMatrix(item.transform))
  return { text: item.str, x, y, width: item.width, size: Math.hypot(c, d), afterBlank }
}

/** By how much a page must be turned so that most of its text runs from left to right. */
function turnOf(items: readonly (TextItem | TextMarkedContent)[], page: OpenPage): number {
  const view = toMatrix(page.getViewport({ scale: 1 }).transform)
  const letters = new Map<number, number>()
  for (const item of items) {
    if (!('str' in item)) continue
    const [a, b] = multiply(view, toMatrix(item.transform))
    const turn = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) * 90 + 360) % 360
    letters.set(turn, (letters.get(turn) ?? 0) + item.str.length)
  }
  const [most = [0]] = [...letters].sort((one, other) => other[1] - one[1] || one[0] - other[0])
  return (360 - most[0]) % 360
}

interface RawTag {
  readonly role: string
  readonly children: readonly (RawTag | { readonly type: string; readonly id: string })[]
}

const tagOf = ({ role, children }: RawTag): TagNode => ({
  role,
  children: children.flatMap((child): (TagNode | string)[] =>
    'role' in child ? [tagOf(child)] : child.type === 'content' ? [child.id] : [],
  ),
})
