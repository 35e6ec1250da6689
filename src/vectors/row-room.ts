import { sharedFloats } from './shared-floats.ts'

/** Memory that rows are taken into one lot after the other: what lay in it is lost when it is asked for the next. */
export interface RowRoom {
  /** Arrays of at least so many entries. */
  reserve(entries: number): { readonly columns: Int32Array; readonly values: Float32Array }
}

/** Room of its own for each lot of thousands of rows keeps the collector of garbage busier than all that is done with them. */
export function rowRoom(): RowRoom {
  let room = { columns: new Int32Array(0), values: new Float32Array(0) }
  return {
    reserve(entries) {
      if (room.columns.length < entries)
        room = { columns: new Int32Array(entries), values: new Float32Array(entries) }
      return room
    },
  }
}

/** Memory that threads share, new for each lot: none is lost. */
export const sharedRoom: RowRoom = {
  reserve: (entries) => ({
    columns: new Int32Array(new SharedArrayBuffer(entries * Int32Array.BYTES_PER_ELEMENT)),
    values: sharedFloats(entries),
  }),
}
