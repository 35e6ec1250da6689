// @ts-check
import { bytes, float, integer, message } from './protobuf.mjs'

/** Numbers of element types in the ONNX format. */
export const TYPE = { float: 1, int8: 3, int64: 7 }

const IR_VERSION = 8
/** The first set of operators that has LayerNormalization. */
const OPSET = 17
/** Numbers of attribute types. */
const ATTRIBUTE = { float: 1, integer: 2, integers: 7 }

/** @typedef {Readonly<Record<string, number | readonly number[] | { readonly float: number }>>} Attributes */

/**
 * A graph that grows node by node. Every value goes by a name; `add` gives the name of what a node puts out.
 *
 * @see The ONNX intermediate representation, onnx.proto
 */
export class OnnxGraph {
  /** @type {Uint8Array[]} */
  #nodes = []
  /** @type {Uint8Array[]} */
  #constants = []
  /** @type {Uint8Array[]} */
  #inputs = []
  /** @type {Uint8Array[]} */
  #outputs = []

  /**
   * @param {string} name
   * @param {number} type
   * @param {readonly (string | number)[]} shape names stand for sizes that vary
   */
  input(name, type, shape) {
    this.#inputs.push(valueInfo(name, type, shape))
    return name
  }

  /**
   * Names a value as an output.
   *
   * @param {string} name
   * @param {string} value
   * @param {number} type
   * @param {readonly (string | number)[]} shape
   */
  output(name, value, type, shape) {
    this.#nodes.push(node('Identity', [value], [name], {}))
    this.#outputs.push(valueInfo(name, type, shape))
  }

  /**
   * @param {string} name
   * @param {readonly number[]} dims
   * @param {Float32Array | Int8Array | BigInt64Array} values row after row
   */
  constant(name, dims, values) {
    const type =
      values instanceof Float32Array ? TYPE.float : values instanceof Int8Array ? TYPE.int8 : TYPE.int64
    const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
    this.#constants.push(
      message(...dims.map((size) => integer(1, size)), integer(2, type), bytes(8, name), bytes(9, raw)),
    )
    return name
  }

  /** @param {number} value */
  scalar(value) {
    return this.constant(`scalar_${this.#constants.length}`, [], Float32Array.of(value))
  }

  /** @param {number[]} values */
  integers(...values) {
    const name = `integers_${this.#constants.length}`
    return this.constant(name, [values.length], BigInt64Array.from(values, BigInt))
  }

  /**
   * @param {string} operator
   * @param {readonly string[]} inputs
   * @param {Attributes} [attributes]
   * @returns {string} the name of its output
   */
  add(operator, inputs, attributes = {}) {
    return this.addMany(operator, inputs, 1, attributes)[0] ?? ''
  }

  /**
   * @param {string} operator
   * @param {readonly string[]} inputs
   * @param {number} count of outputs
   * @param {Attributes} [attributes]
   * @returns {readonly string[]} the names of its outputs
   */
  addMany(operator, inputs, count, attributes = {}) {
    const place = this.#nodes.length
    const outputs = Array.from({ length: count }, (_, i) => `${operator}_${place}_${i}`)
    this.#nodes.push(node(operator, inputs, outputs, attributes))
    return outputs
  }

  /**
   * The whole model as the bytes of an ONNX file.
   *
   * @param {string} name
   * @returns {Uint8Array}
   */
  encode(name) {
    const graph = message(
      ...this.#nodes.map((each) => bytes(1, each)),
      bytes(2, name),
      ...this.#constants.map((each) => bytes(5, each)),
      ...this.#inputs.map((each) => bytes(11, each)),
      ...this.#outputs.map((each) => bytes(12, each)),
    )
    const operators = message(bytes(1, ''), integer(2, OPSET))
    return message(integer(1, IR_VERSION), bytes(2, 'crossplan'), bytes(7, graph), bytes(8, operators))
  }
}

/**
 * @param {string} operator
 * @param {readonly string[]} inputs
 * @param {readonly string[]} outputs
 * @param {Attributes} attributes
 */
const node = (operator, inputs, outputs, attributes) =>
  message(
    ...inputs.map((name) => bytes(1, name)),
    ...outputs.map((name) => bytes(2, name)),
    bytes(4, operator),
    ...Object.entries(attributes).map(([name, value]) => bytes(5, attribute(name, value))),
  )

/**
 * @param {string} name
 * @param {Attributes[string]} value
 */
function attribute(name, value) {
  if (typeof value === 'number')
    return message(bytes(1, name), integer(3, value), integer(20, ATTRIBUTE.integer))
  if ('float' in value) return message(bytes(1, name), float(2, value.float), integer(20, ATTRIBUTE.float))
  return message(bytes(1, name), ...value.map((each) => integer(8, each)), integer(20, ATTRIBUTE.integers))
}

/**
 * @param {string} name
 * @param {number} type
 * @param {readonly (string | number)[]} shape
 */
function valueInfo(name, type, shape) {
  const sizes = shape.map((size) => bytes(1, typeof size === 'string' ? bytes(2, size) : integer(1, size)))
  return message(bytes(1, name), bytes(2, bytes(1, message(integer(1, type), bytes(2, message(...sizes))))))
}
