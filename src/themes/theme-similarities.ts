import type { Passage } from '../domain/passage.ts'
import { concernRowsOf } from '../util/concern-rows.ts'
import type { View } from '../vectors/embedder.ts'
import type { SparseMatrix } from '../vectors/sparse.ts'
import { unitRows } from '../vectors/unit-rows.ts'
import type { CodebookTheme } from './codebook-theme.ts'

/**
 * The cosine of every concern, in the context of its actions, to every theme as one view sees them: the mean over the
 * theme's facets (name and definition, what is in, examples), so that a long list of subjects cannot drown the
 * definition.
 *
 * @param vectors one row per passage
 * @param actionWeight share of the mean of a concern's actions
 * @returns one row per concern in id order, one number per theme in the codebook's order
 */
export function themeSimilarities(
  passages: readonly Passage[],
  view: View,
  vectors: SparseMatrix,
  themes: readonly CodebookTheme[],
  actionWeight: number,
): readonly (readonly number[])[] {
  const byColumn = themesByColumn(view, themes, vectors.dims)
  const sum = new Float64Array(vectors.dims)
  return concernRowsOf(passages).map(({ row, actionRows }) => {
    const columns = addRow(vectors, row, 1, sum)
    for (const actionRow of actionRows) {
      columns.push(...addRow(vectors, actionRow, actionWeight / actionRows.length, sum))
    }
    return takeSimilarities(sum, columns, byColumn, themes.length)
  })
}

function facetsOf(theme: CodebookTheme): readonly string[] {
  const { label, definition, includes, examples } = theme
  return [`${label}. ${definition}`, includes.join(', '), examples.join(' ')].filter((facet) => facet !== '')
}

/** The mean of each theme's facets: value of theme t in column c at [c × themes + t], so that a column's lie together. */
function themesByColumn(view: View, themes: readonly CodebookTheme[], dims: number): Float32Array {
  const byColumn = new Float32Array(dims * themes.length)
  for (const [t, theme] of themes.entries()) {
    // Views give shorter rows to texts with words that the corpus lacks; a codebook should not pay for its richness.
    const facets = unitRows(view.embed(facetsOf(theme)))
    for (let p = 0; p < facets.values.length; p++) {
      byColumn[facets.columns[p]! * themes.length + t]! += facets.values[p]! / facets.rows
    }
  }
  return byColumn
}

/** Adds a weighted row to a sum and gives the columns that were zero there before. */
function addRow(matrix: SparseMatrix, row: number, weight: number, sum: Float64Array): number[] {
  const fresh: number[] = []
  for (let p = matrix.starts[row]!; p < matrix.starts[row + 1]!; p++) {
    const column = matrix.columns[p]!
    if (sum[column] === 0) fresh.push(column)
    sum[column]! += weight * matrix.values[p]!
  }
  return fresh
}

/** The cosine of a sum to every theme; leaves the sum all zeros. `columns` are those that may hold something. */
function takeSimilarities(
  sum: Float64Array,
  columns: readonly number[],
  byColumn: Float32Array,
  themes: number,
): readonly number[] {
  const dots = new Float64Array(themes)
  let squares = 0
  for (const column of columns) {
    const value = sum[column]!
    sum[column] = 0
    squares += value * value
    const start = column * themes
    for (let t = 0; t < themes; t++) dots[t]! += value * byColumn[start + t]!
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
  return Array.from(dots, (dot) => dot * scale)
}
