import type { View } from './embedder.ts'
import { packedRows } from './packed-rows.ts'
import { openRows, type RowSource } from './row-source.ts'
import type { SparseMatrix } from './sparse.ts'

/** A view of a large corpus, whose rows are kept packed. */
export interface PackingView extends View {
  /** The texts' rows, each made and packed once; row i belongs to texts[i]. */
  source(texts: readonly string[]): RowSource
}

/** So many rows, of some 30 KB each, are made before they are packed. */
const PORTION = 256

/**
 * Wraps a view whose rows would not fit in memory. A row is the same, packed and unpacked once, whether it was kept or is
 * made for this call, so that no result depends on what was asked before.
 */
export function packingView(name: View['name'], fit: () => View): PackingView {
  const kept = packedRows()
  const rowOf = new Map<string, number>()
  let dims = 0
  const learn = (texts: readonly string[]): void => {
    const unknown = [...new Set(texts)].filter((text) => !rowOf.has(text))
    for (let start = 0; start < unknown.length; start += PORTION) {
      const portion = unknown.slice(start, start + PORTION)
      for (const [i, text] of portion.entries()) rowOf.set(text, kept.size() + i)
      const made = fit().embed(portion)
      dims = made.dims
      kept.add(made)
    }
  }
  const known = (texts: readonly string[]): SparseMatrix =>
    kept.take(
      texts.map((text) => rowOf.get(text)!),
      dims,
    )
  return {
    name,
    embed(texts) {
      if (texts.length > 0 && texts.every((text) => rowOf.has(text))) return known(texts)
      const made = fit().embed(texts)
      const passing = packedRows()
      passing.add(made)
      return passing.take([...texts.keys()], made.dims)
    },
    source(texts) {
      learn(texts)
      const rows = Int32Array.from(texts, (text) => rowOf.get(text)!)
      return openRows({ kind: 'packed', portions: kept.portions(), rows, dims })
    },
  }
}
