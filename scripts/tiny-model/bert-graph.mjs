// @ts-check
import { OnnxGraph, TYPE } from './onnx-graph.mjs'

/**
 * @typedef {object} BertShape
 * @property {number} vocabulary
 * @property {number} hidden numbers per token; a multiple of `heads`
 * @property {number} heads
 * @property {number} feedForward
 * @property {number} layers
 * @property {number} positions most tokens in a text
 * @property {number} seed of the weights
 */

/** What is added to the score of a token that is only there to fill up a batch. */
const MASKED = -10_000

/**
 * A BERT encoder with weights drawn by lot: it has learnt nothing, but texts that share words come out alike, and
 * every operator of a real model takes part.
 *
 * @param {BertShape} shape
 * @param {{ readonly isQuantised: boolean }} options weights and activations in 8 bits, as dynamic quantisation does it
 * @returns {Uint8Array} the bytes of an ONNX file
 * @see Devlin et al. 2019, BERT: pre-training of deep bidirectional transformers for language understanding
 */
export function encodeBert(shape, { isQuantised }) {
  const { hidden, heads, feedForward, layers } = shape
  const graph = new OnnxGraph()
  const random = normalRandom(shape.seed)
  /** @type {(length: number, scale: number) => Float32Array} */
  const draw = (length, scale) => Float32Array.from({ length }, () => random() * scale)

  /** @type {(x: string, name: string, from: number, to: number) => string} */
  const dense = (x, name, from, to) => {
    const weights = draw(from * to, 1 / Math.sqrt(from))
    const product = isQuantised
      ? quantisedProduct(graph, x, name, [from, to], weights)
      : graph.add('MatMul', [x, graph.constant(`${name}_weight`, [from, to], weights)])
    return graph.add('Add', [product, graph.constant(`${name}_bias`, [to], draw(to, 0.02))])
  }
  /** @type {(x: string, name: string) => string} */
  const normalise = (x, name) => {
    const scale = graph.constant(`${name}_scale`, [hidden], new Float32Array(hidden).fill(1))
    const bias = graph.constant(`${name}_bias`, [hidden], new Float32Array(hidden))
    return graph.add('LayerNormalization', [x, scale, bias], { axis: -1, epsilon: { float: 1e-12 } })
  }

  const tokens = graph.input('input_ids', TYPE.int64, ['batch', 'sequence'])
  const mask = graph.input('attention_mask', TYPE.int64, ['batch', 'sequence'])
  const types = graph.input('token_type_ids', TYPE.int64, ['batch', 'sequence'])

  let x = normalise(embed(graph, { tokens, types }, shape, draw), 'embedding_norm')
  const bias = maskBias(graph, mask)
  for (let i = 0; i < layers; i++) {
    const name = `layer_${i}`
    /** @type {(part: string, order: readonly number[]) => string} */
    const perHead = (part, order) => {
      const rows = dense(x, `${name}_${part}`, hidden, hidden)
      const parted = graph.add('Reshape', [rows, graph.integers(0, 0, heads, hidden / heads)])
      return graph.add('Transpose', [parted], { perm: order })
    }
    const scores = graph.add('MatMul', [perHead('query', [0, 2, 1, 3]), perHead('key', [0, 2, 3, 1])])
    const scaled = graph.add('Mul', [scores, graph.scalar(1 / Math.sqrt(hidden / heads))])
    const attention = graph.add('Softmax', [graph.add('Add', [scaled, bias])], { axis: -1 })
    const seen = graph.add('MatMul', [attention, perHead('value', [0, 2, 1, 3])])
    const joined = graph.add('Reshape', [
      graph.add('Transpose', [seen], { perm: [0, 2, 1, 3] }),
      graph.integers(0, 0, hidden),
    ])
    const attended = graph.add('Add', [x, dense(joined, `${name}_output`, hidden, hidden)])
    const between = normalise(attended, `${name}_attention_norm`)
    const wide = gelu(graph, dense(between, `${name}_wide`, hidden, feedForward))
    const narrow = dense(wide, `${name}_narrow`, feedForward, hidden)
    x = normalise(graph.add('Add', [between, narrow]), `${name}_output_norm`)
  }
  graph.output('last_hidden_state', x, TYPE.float, ['batch', 'sequence', hidden])
  return graph.encode('tiny-bert')
}

/**
 * @param {OnnxGraph} graph
 * @param {{ readonly tokens: string, readonly types: string }} inputs
 * @param {BertShape} shape
 * @param {(length: number, scale: number) => Float32Array} draw
 */
function embed(graph, { tokens, types }, { vocabulary, positions, hidden }, draw) {
  /** @type {(name: string, rows: number, scale: number, ids: string) => string} */
  const lookUp = (name, rows, scale, ids) =>
    graph.add('Gather', [graph.constant(name, [rows, hidden], draw(rows * hidden, scale)), ids])
  const length = graph.add('Gather', [
    graph.add('Shape', [tokens]),
    graph.constant('second', [], BigInt64Array.of(1n)),
  ])
  const zero = graph.constant('zero', [], BigInt64Array.of(0n))
  const one = graph.constant('one', [], BigInt64Array.of(1n))
  const places = graph.add('Range', [zero, length, one])
  const words = lookUp('word_embeddings', vocabulary, 1, tokens)
  const typed = graph.add('Add', [words, lookUp('type_embeddings', 2, 0.1, types)])
  return graph.add('Add', [typed, lookUp('position_embeddings', positions, 0.1, places)])
}

/**
 * @param {OnnxGraph} graph
 * @param {string} mask 1 for a token, 0 for what fills up
 */
function maskBias(graph, mask) {
  const perScore = graph.add('Unsqueeze', [
    graph.add('Cast', [mask], { to: TYPE.float }),
    graph.integers(1, 2),
  ])
  return graph.add('Mul', [graph.add('Sub', [graph.scalar(1), perScore]), graph.scalar(MASKED)])
}

/**
 * @param {OnnxGraph} graph
 * @param {string} x
 */
function gelu(graph, x) {
  const error = graph.add('Erf', [graph.add('Mul', [x, graph.scalar(Math.SQRT1_2)])])
  const half = graph.add('Mul', [x, graph.scalar(0.5)])
  return graph.add('Mul', [half, graph.add('Add', [error, graph.scalar(1)])])
}

/**
 * The product as dynamic quantisation writes it: one scale for the whole of `x`, found while running, which makes the
 * rows of a batch depend on one another.
 *
 * @param {OnnxGraph} graph
 * @param {string} x
 * @param {string} name
 * @param {readonly number[]} dims
 * @param {Float32Array} weights
 */
function quantisedProduct(graph, x, name, dims, weights) {
  const step = weights.reduce((most, each) => Math.max(most, Math.abs(each)), 0) / 127
  const steps = Int8Array.from(weights, (each) => Math.round(each / step))
  const [rounded = '', scale = '', zero = ''] = graph.addMany('DynamicQuantizeLinear', [x], 3)
  const product = graph.add('MatMulInteger', [rounded, graph.constant(`${name}_weight`, dims, steps), zero])
  const scales = graph.add('Mul', [scale, graph.scalar(step)])
  return graph.add('Mul', [graph.add('Cast', [product], { to: TYPE.float }), scales])
}

/**
 * Numbers of mean 0 and deviation 1, nearly normal (sums of twelve), from a multiplicative congruential generator:
 * additions and whole-number products alone, so that every machine draws the same.
 *
 * @param {number} seed
 * @returns {() => number}
 * @see Lehmer 1951; constants of Park & Miller 1988
 */
function normalRandom(seed) {
  let state = (seed % 2_147_483_646) + 1
  const uniform = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  return () => {
    let sum = -6
    for (let i = 0; i < 12; i++) sum += uniform()
    return sum
  }
}
