import type { Matrix } from '../vectors/matrix.ts'
import { rowDots } from '../vectors/row-dots.ts'

/** How like some passages are to others, by the dot products of their vectors. */
export interface PassageLikeness {
  /** Mean over the passages of each side of the likest one of the other, then of the two; 0 when either has none. */
  bothWays(first: readonly number[], second: readonly number[]): number
  /** The likeness of the likest passage, at most 1; 0 when there is none. */
  bestMatch(from: number, to: readonly number[]): number
}

/** @param embedded one row of length 1 per passage; passages are told by their row */
export function passageLikeness(embedded: Matrix): PassageLikeness {
  // Room for what is found of some pair is used again for the next.
  let found = new Float64Array(16)
  let best = new Float64Array(16)
  const reserve = (length: number): void => {
    if (found.length >= length) return
    found = new Float64Array(length)
    best = new Float64Array(length)
  }
  return {
    bothWays(first, second) {
      if (first.length === 0 || second.length === 0) return 0
      reserve(second.length)
      best.fill(0, 0, second.length)
      let ofFirst = 0
      for (const i of first) {
        let likest = 0
        rowDots(embedded, i, second, found)
        for (let at = 0; at < second.length; at++) {
          const value = Math.min(1, found[at]!)
          if (value > likest) likest = value
          if (value > best[at]!) best[at] = value
        }
        ofFirst += likest
      }
      let ofSecond = 0
      for (let at = 0; at < second.length; at++) ofSecond += best[at]!
      return (ofFirst / first.length + ofSecond / second.length) / 2
    },
    bestMatch(from, to) {
      reserve(to.length)
      rowDots(embedded, from, to, found)
      let likest = 0
      for (let at = 0; at < to.length; at++) likest = Math.max(likest, found[at]!)
      return Math.min(1, likest)
    },
  }
}
