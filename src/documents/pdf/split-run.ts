import { letterWidths } from './letter-widths.ts'
import type { TextRun } from './pdf-page.ts'

/** How far from a column's side a blank may be taken to stand, in heights of the font. */
const TOLERANCE = 1.2

/**
 * A run that goes over the side of a column in two, at the blank nearest to it: where columns stand close, pdf.js takes
 * the end of one and the beginning of the next for one text. A run without a blank there is left whole.
 */
export function splitRun(run: TextRun, side: number): readonly TextRun[] {
  if (run.x > side - run.size || run.x + run.width < side + run.size) return [run]
  const scale = run.width / letterWidths(run.text)
  const blanks = [...run.text.matchAll(/\s+/g)].map(({ index, 0: { length } }) => {
    const left = run.x + letterWidths(run.text.slice(0, index)) * scale
    const right = left + letterWidths(run.text.slice(index, index + length)) * scale
    return { index, length, left, right, distance: Math.abs((left + right) / 2 - side) }
  })
  const [nearest] = blanks.sort((a, b) => a.distance - b.distance || a.index - b.index)
  if (!nearest || nearest.distance > TOLERANCE * run.size) return [run]
  const { index, length, left, right } = nearest
  return [
    { ...run, text: run.text.slice(0, index), width: Math.min(left, side) - run.x },
    {
      ...run,
      text: run.text.slice(index + length),
      x: Math.max(right, side),
      width: run.x + run.width - Math.max(right, side),
      afterBlank: true,
    },
  ]
}
