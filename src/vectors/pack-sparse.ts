import type { NumberArray, PackedArrays } from './pack-arrays.ts'
import type { SparseMatrix } from './sparse.ts'

/** The arrays of a sparse matrix in the order in which unpackSparse takes them. */
export const packSparse = ({ starts, columns, values }: SparseMatrix): readonly NumberArray[] => [
  starts,
  columns,
  values,
]

/** @param dims as the matrix had; it does not show in the arrays */
export function unpackSparse(packed: PackedArrays, dims: number): SparseMatrix {
  const starts = packed.takeIntegers()
  return {
    rows: starts.length - 1,
    dims,
    starts,
    columns: packed.takeIntegers(),
    values: packed.takeFloats(),
  }
}
