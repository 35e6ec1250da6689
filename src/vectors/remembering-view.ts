import type { View } from './embedder.ts'
import { gatherRows, type RowPlace } from './gather-rows.ts'
import type { SparseMatrix } from './sparse.ts'

/** Texts with their rows: row i belongs to texts[i]; no text twice. */
export interface KnownRows {
  readonly texts: readonly string[]
  readonly rows: SparseMatrix
}

/** A view that makes each row once. */
export interface RememberingView extends View {
  /** The same rows as `embed` gives, of which those that are not known yet are not remembered. */
  see(texts: readonly string[]): SparseMatrix
  /** All rows made or given so far. */
  known(): KnownRows
  /** About how many bytes those rows have, without their texts. */
  knownBytes(): number
  /** Whether rows were made beyond the given ones. */
  hasNew(): boolean
}

const ENTRY_BYTES = 8

/**
 * Wraps a view that is fitted only when a row is asked for that is not known, so that a corpus seen before costs nothing.
 *
 * @param fit gives the view; called whenever rows are to be made
 * @param given rows that this very view made at another time
 */
export function rememberingView(name: View['name'], fit: () => View, given?: KnownRows): RememberingView {
  const places = new Map<string, RowPlace>()
  let entries = 0
  let dims = given?.rows.dims ?? 0
  const remember = (texts: readonly string[], matrix: SparseMatrix): void => {
    for (const [row, text] of texts.entries()) places.set(text, { matrix, row })
    entries += matrix.columns.length
  }
  if (given !== undefined) remember(given.texts, given.rows)

  const rowsOf = (texts: readonly string[], isKept: boolean): SparseMatrix => {
    const unknown = [...new Set(texts.filter((text) => !places.has(text)))]
    if (unknown.length === 0) {
      // Every text is known.
      return gatherRows(
        texts.map((text) => places.get(text)!),
        dims,
      )
    }
    const matrix = fit().embed(unknown)
    dims = matrix.dims
    if (isKept) remember(unknown, matrix)
    if (unknown.length === texts.length) return matrix
    const made = new Map(unknown.map((text, row) => [text, { matrix, row }]))
    // What was not known was made.
    return gatherRows(
      texts.map((text) => places.get(text) ?? made.get(text)!),
      dims,
    )
  }
  return {
    name,
    embed: (texts) => rowsOf(texts, true),
    see: (texts) => rowsOf(texts, false),
    known: () => ({ texts: [...places.keys()], rows: gatherRows([...places.values()], dims) }),
    knownBytes: () => entries * ENTRY_BYTES,
    hasNew: () => places.size > (given?.texts.length ?? 0),
  }
}
