import type { InternedTerms } from '../text/intern-terms.ts'
import type { SparseMatrix } from './sparse.ts'
import { unitRows } from './unit-rows.ts'

/**
 * One row of length 1 per text, a column per term: (1 + ln count) × ln((n + 1) / (texts with the term + 0.5)), as
 * lexicalView weighs them, but by counting in typed arrays, for any number of texts. A term that one text alone has
 * connects nothing and is left out, so that a text of such terms has an empty row.
 *
 * @see Salton & Buckley 1988, Term-weighting approaches in automatic text retrieval
 */
export function weighTerms({ terms, starts, ids }: InternedTerms): SparseMatrix {
  const texts = starts.length - 1
  const spread = countTexts(terms.length, starts, ids)
  const weights = Float64Array.from(spread, (count) =>
    count > 1 ? Math.log((texts + 1) / (count + 0.5)) : 0,
  )
  const rows = new Int32Array(texts + 1)
  const columns = new Int32Array(ids.length)
  const values = new Float32Array(ids.length)
  const counts = new Int32Array(terms.length)
  let length = 0
  for (let i = 0; i < texts; i++) {
    const first = length
    for (let p = starts[i]!; p < starts[i + 1]!; p++) {
      const id = ids[p]!
      if (weights[id] !== 0 && counts[id]!++ === 0) columns[length++] = id
    }
    columns.subarray(first, length).sort()
    for (let p = first; p < length; p++) {
      const id = columns[p]!
      values[p] = (1 + Math.log(counts[id]!)) * weights[id]!
      counts[id] = 0
    }
    rows[i + 1] = length
  }
  return unitRows({
    rows: texts,
    dims: terms.length,
    starts: rows,
    columns: columns.slice(0, length),
    values: values.slice(0, length),
  })
}

/** In how many texts each term occurs. */
function countTexts(terms: number, starts: Int32Array, ids: Int32Array): Int32Array {
  const spread = new Int32Array(terms)
  const lastSeen = new Int32Array(terms).fill(-1)
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let p = starts[i]!; p < starts[i + 1]!; p++) {
      const id = ids[p]!
      if (lastSeen[id] !== i) spread[id]!++
      lastSeen[id] = i
    }
  }
  return spread
}
