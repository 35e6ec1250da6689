import { notAWordNetGraph } from '../../domain/faults/vectors.ts'
import { sha256 } from '../../util/sha256.ts'
import { GRAPH_ARRAYS, GRAPH_MAGIC } from './serialise-wordnet-graph.ts'
import type { WordNetGraph } from './wordnet-graph.ts'

const HEADER_LENGTH = 4 * (1 + GRAPH_ARRAYS.length)

/**
 * Reads what serialiseWordNetGraph wrote, in no time: the arrays lie on the given bytes, which must not change.
 *
 * @throws ToolkitError V001 when the bytes are no such graph
 */
export function parseWordNetGraph(bytes: Uint8Array): WordNetGraph {
  if (bytes.byteLength < HEADER_LENGTH) throw notAWordNetGraph(`it has only ${bytes.byteLength} bytes`)
  // Typed arrays of 32-bit numbers need an aligned start, which a part of a larger buffer may not have.
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const [magic, ...lengths] = new Int32Array(buffer, byteOffset, HEADER_LENGTH / 4)
  if (magic !== GRAPH_MAGIC) throw notAWordNetGraph('it does not begin as one of this version')
  const expected = lengths.reduce((sum, length) => sum + length, HEADER_LENGTH)
  if (expected !== byteLength)
    throw notAWordNetGraph(`it has ${byteLength} bytes and should have ${expected}`)

  const place = (name: (typeof GRAPH_ARRAYS)[number]): readonly [ArrayBufferLike, number, number] => {
    const i = GRAPH_ARRAYS.indexOf(name)
    return [
      buffer,
      lengths.slice(0, i).reduce((sum, length) => sum + length, byteOffset + HEADER_LENGTH),
      lengths[i]!,
    ]
  }
  const integers = (name: (typeof GRAPH_ARRAYS)[number]): Int32Array => {
    const [all, offset, length] = place(name)
    return new Int32Array(all, offset, length / 4)
  }
  const floats = (name: (typeof GRAPH_ARRAYS)[number]): Float32Array => {
    const [all, offset, length] = place(name)
    return new Float32Array(all, offset, length / 4)
  }
  const pointerStarts = integers('pointerStarts')
  const senseStarts = integers('senseStarts')
  return {
    sha256: sha256(bytes),
    synsets: pointerStarts.length - 1,
    lemmas: senseStarts.length - 1,
    spellings: new Uint8Array(...place('spellings')),
    spellingStarts: integers('spellingStarts'),
    senseStarts,
    senseSynsets: integers('senseSynsets'),
    senseWeights: floats('senseWeights'),
    pointerStarts,
    pointerTargets: integers('pointerTargets'),
    pointerWeights: floats('pointerWeights'),
    glossStarts: integers('glossStarts'),
    glossLemmas: integers('glossLemmas'),
  }
}
