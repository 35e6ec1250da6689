import type { TextLine } from './lines.ts'
import type { PdfPage } from './pdf-page.ts'

/** Running headers and footers stand within this share of a page's height from its upper or lower end. */
const MARGIN = 0.12
/** Lines of one header stand at one height on every page, within so many points. */
const SAME_HEIGHT = 5
const RUNNING_SHARE = 0.5
const NUMBERED = /^\d{1,3}\.\d/
const PAGE_NUMBER = /^(?:page\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i

/**
 * The lines without page numbers, and without running headers and footers (lines that stand at one height on half of the
 * pages) after their first: they may hold the establishment's name or a date that stands nowhere else.
 */
export function dropFurniture(
  lines: readonly TextLine[],
  pages: readonly Pick<PdfPage, 'number' | 'height'>[],
): readonly TextLine[] {
  const heights = new Map(pages.map(({ number, height }) => [number, height]))
  const isInMargin = ({ page, y }: TextLine): boolean => {
    const height = heights.get(page) ?? Infinity
    return y <= height * MARGIN || y >= height * (1 - MARGIN)
  }
  const running = new Map<string, TextLine[]>()
  for (const line of lines.filter(isInMargin)) {
    const whole = line.text.replace(/\s+/g, ' ').trim()
    // "2.1 Accepted" on one page and "3.1 Accepted" on the next are paragraphs.
    const text = NUMBERED.test(whole) ? whole : whole.replace(/\d+/g, '#')
    const same = running.get(text)
    if (same) same.push(line)
    else running.set(text, [line])
  }
  const dropped = new Set(
    [...running.values()].flatMap(([first, ...more]) => {
      const level = more.filter((line) => Math.abs(line.y - first!.y) <= SAME_HEIGHT)
      return level.length + 1 >= pages.length * RUNNING_SHARE ? level : []
    }),
  )
  return lines.filter(
    (line) => !dropped.has(line) && !(isInMargin(line) && PAGE_NUMBER.test(line.text.trim())),
  )
}
