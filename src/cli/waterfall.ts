/** A step of a waterfall: where the sum was before it and is after it. */
export interface WaterfallStep {
  readonly from: number
  readonly to: number
}

/** What rises and what falls; the line stands where the sum would be 0. */
const BARS = { up: '█', down: '▒', zero: '│' }

/**
 * Draws steps one below the other as bars on one scale, so that each begins where the last has ended.
 *
 * @param width characters of a line, at least 10
 * @returns a line for each step
 */
export function waterfall(steps: readonly WaterfallStep[], width: number): readonly string[] {
  const ends = [0, ...steps.flatMap(({ from, to }) => [from, to])]
  const low = Math.min(...ends)
  const span = Math.max(...ends) - low || 1
  const at = (value: number): number => Math.round(((value - low) / span) * (width - 1))
  const zero = at(0)
  return steps.map(({ from, to }) => {
    const [left, right] = [at(Math.min(from, to)), at(Math.max(from, to))]
    return [...Array(width).keys()]
      .map((column) =>
        column >= left && column < Math.max(right, left + Number(from !== to))
          ? to > from
            ? BARS.up
            : BARS.down
          : column === zero
            ? BARS.zero
            : ' ',
      )
      .join('')
      .trimEnd()
  })
}
