import type { View } from '../vectors/embedder.ts'
import { rowProductsWith } from '../vectors/row-products.ts'
import type { SparseMatrix } from '../vectors/sparse.ts'
import type { CodebookTheme } from './codebook-theme.ts'
import { themeRows } from './theme-rows.ts'

/** How like row `i` of a view's vectors is to every theme, in the themes' order. */
export type ThemeLikeness = (vectors: SparseMatrix, i: number) => readonly number[]

/**
 * Prepares the likeness of a view's vectors to themes: the mean of a row's dot products with the theme's facets, which is
 * its product with their mean, at a third of the cost.
 */
export function themeLikeness(view: View, themes: readonly CodebookTheme[]): ThemeLikeness {
  const products = rowProductsWith(themeRows(view, themes))
  return (vectors, i) => Array.from(products(vectors, i))
}
