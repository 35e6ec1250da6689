import type { View } from '../vectors/embedder.ts'
import { rowProductsWith } from '../vectors/row-products.ts'
import type { SparseMatrix } from '../vectors/sparse.ts'
import { unitRows } from '../vectors/unit-rows.ts'
import type { CodebookTheme } from './codebook-theme.ts'
import { themeFacets } from './theme-facets.ts'

/** How like row `i` of a view's vectors is to every theme, in the themes' order. */
export type ThemeLikeness = (vectors: SparseMatrix, i: number) => readonly number[]

/** Prepares the likeness of a view's vectors to themes: the mean of a row's dot products with the theme's facets. */
export function themeLikeness(view: View, themes: readonly CodebookTheme[]): ThemeLikeness {
  const facets = themes.map(themeFacets)
  // Views give shorter rows to texts with words that the corpus lacks; a codebook should not pay for its richness.
  const productsWithFacets = rowProductsWith(unitRows(view.embed(facets.flat())))
  return (vectors, i) => {
    const products = productsWithFacets(vectors, i)
    let next = 0
    return facets.map(({ length }) => {
      const ofTheme = products.subarray(next, (next += length))
      return ofTheme.reduce((sum, product) => sum + product, 0) / length
    })
  }
}
