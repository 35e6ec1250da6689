/** Rows of numbers with weights, one after the other, as the graph keeps them. */
export interface WeightedRows {
  readonly starts: Int32Array
  readonly items: Int32Array
  readonly weights: Float32Array
}

/** Gathers rows in order: `push` what belongs to the current row, then `endRow`. */
export interface RowBuilder {
  push(item: number, weight: number): void
  endRow(): void
  finish(): WeightedRows
}

export function createRowBuilder(): RowBuilder {
  const starts = [0]
  const items: number[] = []
  const weights: number[] = []
  return {
    push(item, weight) {
      items.push(item)
      weights.push(weight)
    },
    endRow() {
      starts.push(items.length)
    },
    finish: () => ({
      starts: Int32Array.from(starts),
      items: Int32Array.from(items),
      weights: Float32Array.from(weights),
    }),
  }
}
