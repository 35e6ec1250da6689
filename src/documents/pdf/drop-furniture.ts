import type { TextLine } from './lines.ts'
import type { PdfPage } from './pdf-page.ts'

/** Running headers and footers stand within this share of a page's height from its upper or lower end. */
const MARGIN = 0.12
/** Lines of one header stand at one height on every page, within so many points. */
const SAME_HEIGHT = 5
const PAGE_NUMBER = /^(?:page\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i

/**
 * The lines without page numbers, and without running headers and footers after their first: they may hold the
 * establishment's name or a date that stands nowhere else.
 */
export function dropFurniture(
  lines: readonly TextLine[],
  pages: readonly Pick<PdfPage, 'number' | 'height'>[],
): readonly TextLine[] {
  const heights = new Map(pages.map(({ number, height }) => [number, height]))
  const seen: { readonly text: string; readonly y: number }[] = []
  return lines.filter((line) => {
    const height = heights.get(line.page) ?? Infinity
    if (line.y > height * MARGIN && line.y < height * (1 - MARGIN)) return true
    const text = line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()
    if (PAGE_NUMBER.test(line.text.trim())) return false
    if (seen.some((other) => other.text === text && Math.abs(other.y - line.y) <= SAME_HEIGHT)) return false
    seen.push({ text, y: line.y })
    return true
  })
}
