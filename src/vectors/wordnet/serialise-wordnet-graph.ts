import type { WordNetGraph } from './wordnet-graph.ts'

/** The arrays of a graph in the order of their bytes. */
export type GraphArrays = Omit<WordNetGraph, 'sha256' | 'synsets' | 'lemmas'>

/** The first four bytes: which file this is, and the version of its form. */
export const GRAPH_MAGIC = 0x31_4e_57_43

/** Names of the arrays in the order in which they stand; every one of 32-bit numbers but the last. */
export const GRAPH_ARRAYS = [
  'spellingStarts',
  'senseStarts',
  'senseSynsets',
  'senseWeights',
  'pointerStarts',
  'pointerTargets',
  'pointerWeights',
  'glossStarts',
  'glossLemmas',
  'spellings',
] as const satisfies readonly (keyof GraphArrays)[]

/**
 * A graph as bytes: magic number, the byte length of each array, then the arrays, all as little-endian machines keep
 * them in memory. Equal graphs have equal bytes.
 */
export function serialiseWordNetGraph(arrays: GraphArrays): Uint8Array {
  const parts = GRAPH_ARRAYS.map((name) => arrays[name])
  const header = Int32Array.from([GRAPH_MAGIC, ...parts.map((part) => part.byteLength)])
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, header.byteLength))
  let at = 0
  for (const part of [header, ...parts]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}
