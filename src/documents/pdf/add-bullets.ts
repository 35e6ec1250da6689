import type { Dot, TextRun } from './pdf-page.ts'

/** How far left of its text a bullet stands at most, in heights of the font. */
const REACH = 3
/** A page with more dots is a drawing. */
const MOST_DOTS = 1000

/** The runs of a page, with a bullet before each that has a drawn dot on its left. */
export function addBullets(runs: readonly TextRun[], dots: readonly Dot[]): readonly TextRun[] {
  if (dots.length > MOST_DOTS) return runs
  const bullets = dots.flatMap((dot) => {
    const beside = runs.find(
      ({ x, y, size }) => x > dot.x && x - dot.x < REACH * size && dot.y < y && dot.y > y - 0.75 * size,
    )
    const isLetter = runs.some(
      ({ x, y, width, size }) => x <= dot.x && dot.x <= x + width && dot.y < y && dot.y > y - size,
    )
    return beside && !isLetter ? [{ ...beside, text: '•', x: dot.x, width: 1, afterBlank: false }] : []
  })
  return [...runs, ...bullets]
}
