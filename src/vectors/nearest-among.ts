import type { Matrix } from './matrix.ts'
import { rowDots } from './row-dots.ts'

/** Steps in which what is nearest is told from the rest before it is sorted. */
const STEPS = 1024

/**
 * The rows most like a row among some of its matrix, the nearest first; of equals the first. Exact and deterministic.
 *
 * @param matrix rows of length 1 or less
 * @returns at most `most` rows
 */
export function nearestAmong(matrix: Matrix, i: number, among: Int32Array, most: number): Int32Array {
  const likeness = rowDots(matrix, i, among)
  const least = stepReachedBy(most, likeness)
  const places: number[] = []
  for (let place = 0; place < likeness.length; place++)
    if (stepOf(likeness[place]!) >= least) places.push(place)
  places.sort((a, b) => likeness[b]! - likeness[a]! || among[a]! - among[b]!)
  const nearest = new Int32Array(Math.min(most, places.length))
  for (let k = 0; k < nearest.length; k++) nearest[k] = among[places[k]!]!
  return nearest
}

/** The highest step that at least so many values reach: few more do. Sorting thousands to find some hundred takes longer. */
function stepReachedBy(most: number, values: Float64Array): number {
  const counts = new Uint32Array(STEPS + 1)
  for (let k = 0; k < values.length; k++) counts[stepOf(values[k]!)]!++
  let step = STEPS
  for (let reached = counts[step]!; reached < most && step > 0; reached += counts[step]!) step--
  return step
}

const stepOf = (likeness: number): number => Math.floor(STEPS * Math.min(1, Math.max(0, likeness)))
