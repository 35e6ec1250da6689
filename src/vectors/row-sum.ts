import type { Entries } from './entries.ts'
import { strongestFrom } from './strongest.ts'

/** A sparse row being summed up: it costs what is touched, not how many columns there are. */
export interface RowSum {
  add(column: number, value: number): void
  /** What was added since the last call without zeros, at most the `count` largest values (ties are kept); clears the sum. */
  take(count?: number): Entries
}

const WORD_BITS = 32

/** Makes a sum over `dims` columns; its memory is meant to be used for many rows, one after the other. */
export function createRowSum(dims: number): RowSum {
  const sums = new Float64Array(dims)
  // One bit a column tells which sums were touched, so that they are read in order without being sorted.
  const touched = new Int32Array(Math.ceil(dims / WORD_BITS))
  const columns = new Int32Array(dims)
  const values = new Float64Array(dims)

  const clear = (): number => {
    let count = 0
    for (let word = 0; word < touched.length; word++) {
      let bits = touched[word]!
      if (bits === 0) continue
      touched[word] = 0
      while (bits !== 0) {
        const column = word * WORD_BITS + 31 - Math.clz32(bits & -bits)
        bits &= bits - 1
        const value = sums[column]!
        if (value === 0) continue
        columns[count] = column
        values[count++] = value
        sums[column] = 0
      }
    }
    return count
  }
  return {
    add(column, value) {
      sums[column]! += value
      touched[column >> 5]! |= 1 << (column & 31)
    },
    take(most = dims) {
      const count = clear()
      const all = { columns: columns.slice(0, count), values: values.slice(0, count) }
      if (count <= most) return all
      const least = strongestFrom(values, count, most)
      let kept = 0
      for (let i = 0; i < count; i++) {
        if (all.values[i]! < least) continue
        all.columns[kept] = all.columns[i]!
        all.values[kept++] = all.values[i]!
      }
      return { columns: all.columns.slice(0, kept), values: all.values.slice(0, kept) }
    },
  }
}
