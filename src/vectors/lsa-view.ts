import { compareCodeUnits } from '../util/compare-code-units.ts'
import type { View } from './embedder.ts'
import { fitLexicalView } from './lexical-view.ts'
import type { Matrix } from './matrix.ts'
import { positiveSolver } from './positive-solver.ts'
import { fitReduction } from './reduction.ts'
import { rowLength, type SparseMatrix } from './sparse.ts'
import { spacedOut } from './spaced-out.ts'

export interface LsaOptions {
  /**
   * How many texts' worth of company a direction needs to be kept half: directions λ of the texts' dot products are
   * weighed by λ² / (λ² + smoothing²). Default 1.5, measured on five plans; 1 to 2 make little difference.
   */
  readonly smoothing?: number
  /** Most texts that the directions are learnt from; of a larger corpus, texts at equal distances. Default 500. */
  readonly landmarks?: number
}

/**
 * Views texts by the main directions in which the corpus's own words occur together, so that words that keep company
 * are alike.
 *
 * Latent semantic analysis with a soft cut: where the common form keeps a number of directions and drops the rest, and
 * then depends on which of many equally strong ones come last, here each weighs by its strength. A row is as long as
 * the text's lexical one. Deterministic; the order of the corpus does not matter.
 *
 * @see Deerwester et al. 1990 (latent semantic analysis); Hansen 1998, Rank-Deficient and Discrete Ill-Posed Problems
 *   (filter factors)
 */
export function fitLsaView(
  corpus: readonly string[],
  lexical: View = fitLexicalView(corpus),
  { smoothing = 1.5, landmarks = 500 }: LsaOptions = {},
): View {
  const texts = [...new Set(corpus)].sort(compareCodeUnits)
  const reduction = fitReduction(lexical.embed(spacedOut(texts, landmarks)), landmarks)
  const filter = directionFilter(reduction.fitted, smoothing)
  return {
    name: 'lsa',
    embed: (asked) => {
      const seen = lexical.embed(asked)
      return denseRows(filter(reduction.project(seen)), (i) => rowLength(seen, i))
    },
  }
}

/** Weighs rows by λ² / (λ² + smoothing²) along each direction of the fitted rows, of strength λ. */
function directionFilter(fitted: Matrix, smoothing: number): (rows: Matrix) => Matrix {
  const { dims } = fitted
  const directions = gram(fitted)
  const damped = gram({ rows: dims, dims, data: directions })
  for (let d = 0; d < dims; d++) damped[d * dims + d]! += smoothing ** 2
  const solve = positiveSolver(damped, dims)
  return ({ rows, data }) => {
    const filtered = new Float32Array(data.length)
    for (let i = 0; i < rows; i++) {
      const row = data.subarray(i * dims, (i + 1) * dims)
      // λ² / (λ² + s²) = 1 − s² / (λ² + s²)
      const lost = solve(row)
      for (let d = 0; d < dims; d++) filtered[i * dims + d] = row[d]! - smoothing ** 2 * lost[d]!
    }
    return { rows, dims, data: filtered }
  }
}

/** rowsᵀ × rows: dims × dims. */
function gram({
  rows,
  dims,
  data,
}: {
  readonly rows: number
  readonly dims: number
  readonly data: ArrayLike<number>
}): Float64Array {
  const products = new Float64Array(dims * dims)
  for (let i = 0; i < rows; i++) {
    for (let d = 0; d < dims; d++) {
      const value = data[i * dims + d]!
      if (value === 0) continue
      for (let e = 0; e <= d; e++) products[d * dims + e]! += value * data[i * dims + e]!
    }
  }
  for (let d = 0; d < dims; d++) for (let e = 0; e < d; e++) products[e * dims + d] = products[d * dims + e]!
  return products
}

/** Dense rows in sparse form, each scaled to the given length. */
function denseRows({ rows, dims, data }: Matrix, lengthOf: (i: number) => number): SparseMatrix {
  const starts = Int32Array.from({ length: rows + 1 }, (_, i) => i * dims)
  const columns = Int32Array.from({ length: rows * dims }, (_, p) => p % dims)
  const all = { rows, dims, starts, columns, values: data }
  const values = new Float32Array(data.length)
  for (let i = 0; i < rows; i++) {
    const length = rowLength(all, i)
    const scale = length > 0 ? lengthOf(i) / length : 0
    for (let p = starts[i]!; p < starts[i + 1]!; p++) values[p] = data[p]! * scale
  }
  return { ...all, values }
}
