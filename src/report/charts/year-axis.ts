import { style } from './chart-style.ts'
import { placeOn, spanLayer, textLayer, type Layer, type Scale } from './layers.ts'
import { yearOf } from './months.ts'

/** Pixels that the name of a year needs, with room beside it. */
const LEAST_YEAR = 40
/** Years between two names. */
const EVERY: readonly number[] = [1, 2, 5, 10, 20, 50, 100]

/**
 * Lines where years begin, each with its name: over the lines at `top`, under them at `bottom`, or at both.
 *
 * @param scale of months since the year 0
 */
export function yearAxis(
  scale: Scale,
  {
    top,
    bottom,
    names,
  }: { readonly top: number; readonly bottom: number; readonly names: readonly ('top' | 'bottom')[] },
): readonly Layer[] {
  const [first, last] = scale.domain
  const width = placeOn(scale, first + 12) - placeOn(scale, first)
  const every = EVERY.find((years) => years * width >= LEAST_YEAR) ?? EVERY.at(-1) ?? 1
  const start = Math.ceil(first / 12 / every) * every
  const years = [...Array(Math.max(0, Math.floor((yearOf(last) - start) / every) + 1)).keys()].map(
    (i) => start + i * every,
  )
  const x = (year: number): number => placeOn(scale, year * 12)
  // A name at the very edge would stick out of the picture.
  const inside = years.filter((year) => x(year) + LEAST_YEAR / 2 <= style.width)
  const named = (y: number): Layer =>
    textLayer(
      inside.map((year) => ({ x: x(year), y, text: String(year) })),
      { align: 'center', size: style.small, colour: style.quiet },
    )
  return [
    spanLayer(
      years.map((year) => ({ x: x(year), x2: x(year), y: top, y2: bottom })),
      { type: 'rule', color: style.grid },
    ),
    ...names.map((side) => named(side === 'top' ? top - 10 : bottom + 12)),
  ]
}
