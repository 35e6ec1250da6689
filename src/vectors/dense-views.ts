import { joinColumns } from './join-columns.ts'
import type { Matrix } from './matrix.ts'
import { projectionOf, type ReductionBasis } from './reduction.ts'
import type { SparseMatrix } from './sparse.ts'

/** The weight of each view's dot product in that of two dense vectors. */
export interface DenseWeights {
  readonly lexical: number
  readonly concepts: number
}

/** Sparse rows of texts. */
export type See = (texts: readonly string[]) => SparseMatrix

/** What dense vectors are made of: the views side by side; a view without weight is not looked at. */
export function seeTogether(views: Readonly<Record<keyof DenseWeights, See>>, weights: DenseWeights): See {
  const used = (['lexical', 'concepts'] as const).filter((name) => weights[name] > 0)
  return (texts) => joinColumns(used.map((name) => ({ rows: views[name](texts), weight: weights[name] })))
}

/** So many texts' sparse rows, of some 30 KB each, are in memory at once. */
const PORTION = 256

/**
 * Projects texts portion by portion, so that any number needs little more memory than its vectors.
 *
 * @returns a function that gives one dense row per text, as long as the share of it that lies within the space
 */
export function denseProjection(see: See, basis: ReductionBasis): (texts: readonly string[]) => Matrix {
  const project = projectionOf(basis)
  return (texts) => {
    const portions: Matrix[] = []
    for (let start = 0; start < texts.length; start += PORTION)
      portions.push(project(see(texts.slice(start, start + PORTION))))
    const dims = portions[0]?.dims ?? 0
    const data = new Float32Array(texts.length * dims)
    for (const [i, portion] of portions.entries()) data.set(portion.data, i * PORTION * dims)
    return { rows: texts.length, dims, data }
  }
}
