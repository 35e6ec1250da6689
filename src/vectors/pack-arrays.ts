import type { ToolkitError } from '../domain/toolkit-error.ts'

/** Arrays that are packed as they lie in memory. */
export type NumberArray = Int32Array | Float32Array | Float64Array

/** What packArrays packed. The arrays are taken in the order in which they were given. */
export interface PackedArrays {
  readonly content: unknown
  takeIntegers(): Int32Array
  takeFloats(): Float32Array
  takeDoubles(): Float64Array
}

interface Header {
  readonly content: unknown
  readonly arrays: readonly { readonly kind: Kind; readonly length: number }[]
}

const KINDS = { integers: Int32Array, floats: Float32Array, doubles: Float64Array } as const
type Kind = keyof typeof KINDS

/** Every part starts at a multiple of this, so that arrays of any kind can lie on the bytes. */
const ALIGNMENT = 8

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT

/**
 * Anything that JSON holds and arrays of numbers as bytes: the length of the header, the header in JSON, then the arrays
 * as little-endian machines keep them, each filled up to 8 bytes. Equal content gives equal bytes.
 */
export function packArrays(content: unknown, arrays: readonly NumberArray[]): Uint8Array {
  const header: Header = {
    content,
    arrays: arrays.map((array) => ({ kind: kindOf(array), length: array.length })),
  }
  const json = new TextEncoder().encode(JSON.stringify(header))
  const size = arrays.reduce(
    (sum, array) => sum + aligned(array.byteLength),
    ALIGNMENT + aligned(json.length),
  )
  const bytes = new Uint8Array(size)
  new Int32Array(bytes.buffer, 0, 1)[0] = json.length
  bytes.set(json, ALIGNMENT)
  let at = ALIGNMENT + aligned(json.length)
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += aligned(array.byteLength)
  }
  return bytes
}

/**
 * Reads what packArrays wrote; the arrays lie on the given bytes, which must not change.
 *
 * @param fault makes the error that is thrown for bytes that are no such thing, of what was found
 */
export function unpackArrays(given: Uint8Array, fault: (found: string) => ToolkitError): PackedArrays {
  // A part of a larger buffer may start anywhere; a Buffer's own slice would not copy it.
  const bytes = given.byteOffset % ALIGNMENT === 0 ? given : Uint8Array.from(given)
  if (bytes.length < ALIGNMENT) throw fault(`it has only ${bytes.length} bytes`)
  const headerLength = new Int32Array(bytes.buffer, bytes.byteOffset, 1)[0]!
  if (headerLength < 0 || headerLength > bytes.length - ALIGNMENT) throw fault('its header is cut off')
  const header = parseHeader(bytes.subarray(ALIGNMENT, ALIGNMENT + headerLength), fault)
  const size = header.arrays.reduce(
    (sum, { kind, length }) => sum + aligned(length * KINDS[kind].BYTES_PER_ELEMENT),
    ALIGNMENT + aligned(headerLength),
  )
  if (size !== bytes.length) throw fault(`it has ${bytes.length} bytes and should have ${size}`)

  const rest = header.arrays.values()
  let at = bytes.byteOffset + ALIGNMENT + aligned(headerLength)
  const take = (kind: Kind): readonly [ArrayBufferLike, number, number] => {
    const next = rest.next().value
    if (next?.kind !== kind) throw fault(`it has ${next?.kind ?? 'nothing'} where ${kind} should be`)
    const start = at
    at += aligned(next.length * KINDS[kind].BYTES_PER_ELEMENT)
    return [bytes.buffer, start, next.length]
  }
  return {
    content: header.content,
    takeIntegers: () => new Int32Array(...take('integers')),
    takeFloats: () => new Float32Array(...take('floats')),
    takeDoubles: () => new Float64Array(...take('doubles')),
  }
}

const kindOf = (array: NumberArray): Kind =>
  array instanceof Int32Array ? 'integers' : array instanceof Float32Array ? 'floats' : 'doubles'

function parseHeader(json: Uint8Array, fault: (found: string) => ToolkitError): Header {
  try {
    return JSON.parse(new TextDecoder().decode(json)) as Header
  } catch {
    throw fault('its header is no JSON')
  }
}
