import type { Inline } from '../document/inline.ts'
import type { Figures } from '../figures/figures.ts'

/**
 * What a count would be if the line were drawn elsewhere in its band: `between 3 and 6 with the line at a probability of
 * 0.75 or 0.55`. Counts only fall as the line rises, so that two equal ends say all.
 *
 * @param count name of the query whose ends are `<count>_low` and `<count>_high`
 * @param line name of the query of the threshold
 * @returns nothing where the tables have no thresholds
 */
export function rangeInWords(figures: Figures, count: string, line: string): Inline {
  if (figures.value(line) === 0) return ''
  const [low, high] = [figures.fraction(`${line}_low`), figures.fraction(`${line}_high`)]
  if (figures.value(`${count}_low`) === figures.value(`${count}_high`))
    return ['the same wherever the line is drawn between ', low, ' and ', high]
  return [
    'between ',
    figures.number(`${count}_high`),
    ' and ',
    figures.number(`${count}_low`),
    ' with the line at a probability of ',
    high,
    ' or ',
    low,
  ]
}
