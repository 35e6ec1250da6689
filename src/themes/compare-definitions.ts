import type { ThemeId } from '../domain/ids.ts'
import type { View } from '../vectors/embedder.ts'
import { rowProductsWith } from '../vectors/row-products.ts'
import { unitRows } from '../vectors/unit-rows.ts'
import type { CodebookTheme } from './codebook-theme.ts'
import { themeRows } from './theme-rows.ts'

/**
 * Prepares the cosine of any two themes' definitions with what is in and the examples, as one view sees them.
 *
 * @param view one that knows words which the corpus lacks (concepts): in the vectors of a small corpus, whose dimensions
 * are those of its own texts, definitions that it says little about are all alike
 */
export function compareDefinitions(
  themes: readonly CodebookTheme[],
  view: View,
): (a: ThemeId, b: ThemeId) => number {
  const rows = unitRows(themeRows(view, themes))
  const products = rowProductsWith(rows)
  const place = new Map(themes.map(({ id }, i) => [id, i]))
  const table = themes.map((_, i) => products(rows, i))
  return (a, b) => table[place.get(a)!]![place.get(b)!]!
}
