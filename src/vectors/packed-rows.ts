import { rowRoom, type RowRoom } from './row-room.ts'
import { rowLength, type SparseMatrix } from './sparse.ts'

/** Rows kept in two to three bytes a number instead of eight. */
export interface PackedRows {
  /** How many rows there are. */
  size(): number
  /** Appends the rows of a matrix. */
  add(matrix: SparseMatrix): void
  /** All that was added so far, as numbers alone; their bytes lie in memory that threads can share. */
  portions(): readonly PackedPortion[]
  /**
   * The given rows in the given order; each as long as it was, its numbers within 1.2 % of its largest one.
   *
   * @param room that they are laid in; they hold until it is used again
   */
  take(rows: readonly number[], dims: number, room?: RowRoom): SparseMatrix
}

/** Rows that were added together. Written once by their maker. */
export interface PackedPortion {
  readonly bytes: Uint8Array
  /** Where each row's bytes begin, and where the last one's end. */
  readonly starts: Int32Array
  readonly counts: Int32Array
  /** What a value of 1 stands for in each row. */
  readonly scales: Float32Array
}

/** Values are told as squares of so many steps: small ones, which are the most, more finely than large ones. */
const STEPS = 127
const VARINT = 0x80

/**
 * A store of rows. The same rows give the same numbers, whatever they were added with.
 *
 * @param given of another store; default: none
 */
export function packedRows(given: readonly PackedPortion[] = []): PackedRows {
  const portions: PackedPortion[] = []
  const firsts: number[] = []
  let size = 0
  const append = (portion: PackedPortion): void => {
    portions.push(portion)
    firsts.push(size)
    size += portion.counts.length
  }
  for (const portion of given) append(portion)
  const find = (row: number): readonly [PackedPortion, number] => {
    let low = 0
    let high = portions.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (firsts[middle]! <= row) low = middle
      else high = middle - 1
    }
    return [portions[low]!, row - firsts[low]!]
  }
  return {
    size: () => size,
    add: (matrix) => {
      append(pack(matrix))
    },
    portions: () => [...portions],
    take(rows, dims, room = rowRoom()) {
      const starts = new Int32Array(rows.length + 1)
      const places = rows.map(find)
      for (const [i, [portion, row]] of places.entries()) starts[i + 1] = starts[i]! + portion.counts[row]!
      const { columns, values } = room.reserve(starts[rows.length]!)
      for (const [i, [portion, row]] of places.entries()) unpack(portion, row, columns, values, starts[i]!)
      return { rows: rows.length, dims, starts, columns, values }
    },
  }
}

function pack(matrix: SparseMatrix): PackedPortion {
  // A column is told by its distance from the one before: of some thousand among a hundred thousand mostly one byte.
  const bytes = new Uint8Array(matrix.columns.length * 6)
  const starts = new Int32Array(matrix.rows + 1)
  const counts = new Int32Array(matrix.rows)
  const scales = new Float32Array(matrix.rows)
  let at = 0
  for (let i = 0; i < matrix.rows; i++) {
    let largest = 0
    for (let p = matrix.starts[i]!; p < matrix.starts[i + 1]!; p++)
      largest = Math.max(largest, Math.abs(matrix.values[p]!))
    let before = -1
    let squares = 0
    for (let p = matrix.starts[i]!; p < matrix.starts[i + 1]!; p++) {
      const value = matrix.values[p]!
      const steps = Math.round(STEPS * Math.sqrt(Math.abs(value) / largest)) * Math.sign(value)
      if (!(steps !== 0)) continue
      for (let rest = matrix.columns[p]! - before - 1; ; rest >>>= 7) {
        bytes[at++] = rest < VARINT ? rest : (rest & 0x7f) | VARINT
        if (rest < VARINT) break
      }
      before = matrix.columns[p]!
      bytes[at++] = steps + STEPS
      squares += steps ** 4
      counts[i]!++
    }
    scales[i] = squares > 0 ? rowLength(matrix, i) / Math.sqrt(squares) : 0
    starts[i + 1] = at
  }
  const kept = new Uint8Array(new SharedArrayBuffer(at))
  kept.set(bytes.subarray(0, at))
  return { bytes: kept, starts, counts, scales }
}

/** Writes a row's columns and values from `at` on. */
function unpack(
  { bytes, starts, counts, scales }: PackedPortion,
  row: number,
  columns: Int32Array,
  values: Float32Array,
  at: number,
): void {
  const scale = scales[row]!
  let byte = starts[row]!
  let column = -1
  for (const end = at + counts[row]!; at < end; at++) {
    let distance = bytes[byte++]!
    if (distance >= VARINT) {
      distance &= 0x7f
      for (let shift = 7; ; shift += 7) {
        const part = bytes[byte++]!
        distance |= (part & 0x7f) << shift
        if (part < VARINT) break
      }
    }
    column += distance + 1
    const steps = bytes[byte++]! - STEPS
    columns[at] = column
    values[at] = scale * steps * Math.abs(steps)
  }
}
