// @ts-check
// Just enough of the protocol buffers wire format to write an ONNX file.

const VARINT = 0
const BYTES = 2
const FIXED_32 = 5

/** @typedef {Uint8Array} Field one field of a message, with its number */

/**
 * @param {readonly Field[]} fields
 * @returns {Uint8Array}
 */
export const message = (...fields) => Buffer.concat(fields)

/**
 * An integer, which may be negative.
 *
 * @param {number} number
 * @param {number} value
 * @returns {Field}
 */
export const integer = (number, value) => Buffer.concat([key(number, VARINT), varint(BigInt(value))])

/**
 * @param {number} number
 * @param {number} value
 * @returns {Field}
 */
export function float(number, value) {
  const bytes = Buffer.alloc(4)
  bytes.writeFloatLE(value)
  return Buffer.concat([key(number, FIXED_32), bytes])
}

/**
 * A text, bytes, or another message.
 *
 * @param {number} number
 * @param {string | Uint8Array} value
 * @returns {Field}
 */
export function bytes(number, value) {
  const content = Buffer.from(value)
  return Buffer.concat([key(number, BYTES), varint(BigInt(content.length)), content])
}

/**
 * @param {number} number
 * @param {number} wireType
 */
const key = (number, wireType) => varint(BigInt((number << 3) | wireType))

/**
 * Seven bits a byte, the lowest first; the highest bit of a byte says that more follow.
 *
 * @param {bigint} value
 */
function varint(value) {
  let rest = BigInt.asUintN(64, value)
  const digits = []
  while (rest > 127n) {
    digits.push(Number(rest & 127n) | 128)
    rest >>= 7n
  }
  return Buffer.from([...digits, Number(rest)])
}
