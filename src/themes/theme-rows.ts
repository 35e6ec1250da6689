import type { View } from '../vectors/embedder.ts'
import { joinEntries } from '../vectors/join-entries.ts'
import { createRowSum } from '../vectors/row-sum.ts'
import type { SparseMatrix } from '../vectors/sparse.ts'
import { unitRows } from '../vectors/unit-rows.ts'
import type { CodebookTheme } from './codebook-theme.ts'
import { themeFacets } from './theme-facets.ts'

/** One row for each theme as a view sees it: the mean of its facets, each of which has length 1. */
export function themeRows(view: View, themes: readonly CodebookTheme[]): SparseMatrix {
  const facets = themes.map(themeFacets)
  // Views give shorter rows to texts with words that the corpus lacks; a codebook should not pay for its richness.
  const rows = unitRows(view.embed(facets.flat()))
  const sum = createRowSum(rows.dims)
  let next = 0
  const means = facets.map(({ length }) => {
    const end = rows.starts[next + length]!
    for (let p = rows.starts[next]!; p < end; p++) sum.add(rows.columns[p]!, rows.values[p]! / length)
    next += length
    return sum.take()
  })
  return joinEntries(means, rows.dims)
}
