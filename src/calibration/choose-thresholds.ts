import type { Thresholds } from '../recurrence/evidence-model.ts'
import type { JudgedPair } from './labelled-pair.ts'

/** With fewer pairs of the wanted kind a threshold is chance, and the one there is stays. */
export const LEAST_WANTED = 10
const GRID = [...Array(15).keys()].map((i) => Math.round(10 + 5 * i) / 100)
/** Differences of F1 below this mean nothing at any n there will be. */
const LEVEL = 0.01

/** To call a related pair recurring is less of a fault than to call one so that is neither. */
const FAULT_OF_RELATED = 0.6

/**
 * Thresholds of greatest F1 on cross-validated probabilities: of a plateau its middle, since its edges are chance.
 *
 * @param judged of one kind of pair, by weights that had not seen them
 * @param known stay where too few pairs are recurring, or recurring or related
 */
export function chooseThresholds(judged: readonly JudgedPair[], known: Thresholds): Thresholds {
  const recurring =
    bestThreshold(judged, GRID, { recurring: 0, related: FAULT_OF_RELATED, none: 1 }) ?? known.recurring
  const lower = GRID.filter((threshold) => threshold <= recurring)
  const related =
    bestThreshold(judged, lower, { recurring: 0, related: 0, none: 1 }) ?? Math.min(known.related, recurring)
  return { recurring, related }
}

/** @param faults what answering a pair of each kind is held to be: 0 right, 1 wrong */
function bestThreshold(
  judged: readonly JudgedPair[],
  grid: readonly number[],
  faults: Readonly<Record<JudgedPair['answer'], number>>,
): number | undefined {
  const wanted = judged.filter(({ answer }) => faults[answer] === 0).length
  if (wanted < LEAST_WANTED) return undefined
  const scores = grid.map((threshold) => {
    const answered = judged.filter(({ probability }) => probability >= threshold)
    const hits = answered.filter(({ answer }) => faults[answer] === 0).length
    const wrong = answered.reduce((sum, { answer }) => sum + faults[answer], 0)
    return (2 * hits) / (hits + wrong + wanted)
  })
  const best = Math.max(...scores)
  const start = scores.findIndex((score) => score >= best - LEVEL)
  const length = scores.slice(start).findIndex((score) => score < best - LEVEL)
  const end = length < 0 ? grid.length - 1 : start + length - 1
  return grid[Math.floor((start + end) / 2)]
}
