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
  /** All rows made or given so far. */
  known(): KnownRows
  /** Whether rows were made beyond the given ones. */
  hasNew(): boolean
}

/**
 * Wraps a view that is fitted only when a row is asked for that is not known, so that a corpus seen before costs nothing.
 *
 * @param given rows that this very view made at another time
 */
export function rememberingView(name: View['name'], fit: () => View, given?: KnownRows): RememberingView {
  let fitted: View | undefined
  const places = new Map<string, RowPlace>()
  const remember = (texts: readonly string[], matrix: SparseMatrix): void => {
    for (const [row, text] of texts.entries()) places.set(text, { matrix, row })
  }
  if (given !== undefined) remember(given.texts, given.rows)
  let dims = given?.rows.dims ?? 0

  return {
    name,
    embed: (texts) => {
      const unknown = [...new Set(texts.filter((text) => !places.has(text)))]
      if (unknown.length > 0) {
        fitted ??= fit()
        const made = fitted.embed(unknown)
        dims = made.dims
        remember(unknown, made)
      }
      // Every text is known by now.
      return gatherRows(
        texts.map((text) => places.get(text)!),
        dims,
      )
    },
    known: () => ({ texts: [...places.keys()], rows: gatherRows([...places.values()], dims) }),
    hasNew: () => places.size > (given?.texts.length ?? 0),
  }
}
