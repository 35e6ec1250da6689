import { compareCodeUnits } from '../util/compare-code-units.ts'

/** How often one coder said one theme where the other said another. */
export interface Confusion {
  readonly themes: readonly [string, string]
  readonly count: number
}

/** Counts each pair of different themes, most frequent first; equal counts in the order of the ids. */
export function countConfusions(pairs: readonly (readonly [string, string])[]): readonly Confusion[] {
  const counts = new Map<string, { readonly themes: readonly [string, string]; count: number }>()
  for (const themes of pairs) {
    if (themes[0] === themes[1]) continue
    const key = JSON.stringify(themes)
    const entry = counts.get(key) ?? { themes, count: 0 }
    entry.count++
    counts.set(key, entry)
  }
  return [...counts.values()].sort(
    (a, b) =>
      b.count - a.count ||
      compareCodeUnits(a.themes[0], b.themes[0]) ||
      compareCodeUnits(a.themes[1], b.themes[1]),
  )
}
