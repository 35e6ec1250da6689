import type { View } from '../vectors/embedder.ts'
import { gatherRows } from '../vectors/gather-rows.ts'
import type { SparseMatrix } from '../vectors/sparse.ts'

/** Texts with the row that a view made of each. */
export interface RecordedRows {
  readonly name: View['name']
  readonly texts: readonly string[]
  readonly rows: SparseMatrix
}

/** A view that keeps what it made. */
export interface RecordingView extends View {
  /** Each text that was asked for, once, in the order of asking. */
  recorded(): RecordedRows
}

export function recordRows(view: View): RecordingView {
  const places = new Map<string, { readonly matrix: SparseMatrix; readonly row: number }>()
  let dims = 0
  return {
    name: view.name,
    embed(texts) {
      const matrix = view.embed(texts)
      dims = matrix.dims
      for (const [row, text] of texts.entries()) if (!places.has(text)) places.set(text, { matrix, row })
      return matrix
    },
    recorded: () => ({
      name: view.name,
      texts: [...places.keys()],
      rows: gatherRows([...places.values()], dims),
    }),
  }
}
