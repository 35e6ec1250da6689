import {
  byKind,
  evidenceKinds,
  guardKinds,
  type Evidence,
  type EvidenceKind,
} from '../recurrence/evidence.ts'
import type { EvidenceModel, PairKind } from '../recurrence/evidence-model.ts'
import { probabilityOf } from '../recurrence/weigh-evidence.ts'
import { RELATED } from './fit-prior.ts'
import type { LabelledPair } from './labelled-pair.ts'

/** Match weights, in bits. */
export interface FittedWeights {
  readonly priors: EvidenceModel['priors']
  readonly weights: Readonly<Record<EvidenceKind, number>>
}

const pairKinds: readonly PairKind[] = ['recurrence', 'sharedIssue']

const TARGETS = { recurring: 1, related: RELATED, none: 0 } as const
/** The pull of all weights to 0; 1 is the weight of one pair of greatest surprise. Cross-validated from 0.1 to 1. */
export const RIDGE = 0.2
/**
 * Guards take a bit at least (halve the odds). Labelled pairs are too few to tell how much: of those in test/eval/labels
 * no pair that is the same failing or related has either, so that the fit alone leaves it to the listing of the rest.
 */
const LEAST_GUARD = -Math.LN2
const STEPS = 4000

/**
 * Fits a logistic model: one weight for each kind of evidence, together for all pairs, so that kinds that go together
 * share what they add and do not count twice; and a prior for each kind of pair, as a base and an offset. No likeness may
 * speak against a pair and no guard for it. A ridge pulls weights and offsets to 0, so that a kind of pair that was never
 * seen has the base. By gradient descent with Nesterov's momentum; deterministic.
 */
export function fitWeights(pairs: readonly LabelledPair[], ridge = RIDGE): FittedWeights {
  // One vector of parameters: base, offsets by kind of pair, weights; a pair's inputs match: 1, which kind, evidence.
  const inputs = pairs.map(({ kind, evidence }) =>
    Float64Array.from([
      1,
      ...pairKinds.map((other) => Number(other === kind)),
      ...evidenceKinds.map((name) => evidence[name]),
    ]),
  )
  const targets = pairs.map(({ answer }) => TARGETS[answer])
  const first = 1 + pairKinds.length
  const bound = (value: number, k: number): number => {
    const name = evidenceKinds[k - first]
    if (name === undefined) return value
    return guardKinds.has(name) ? Math.min(LEAST_GUARD, value) : Math.max(0, value)
  }
  // The logistic loss curves by at most a quarter of the inputs' squared length.
  const curvature = inputs.reduce((sum, input) => sum + dot(input, input) / 4, ridge)
  let now = new Float64Array(first + evidenceKinds.length).map(bound)
  let before = now
  for (let step = 1; step <= STEPS; step++) {
    const at = now.map((value, k) => value + ((step - 1) / (step + 2)) * (value - before[k]!))
    const slopes = at.map((value, k) => (k === 0 ? 0 : ridge * value))
    for (const [i, input] of inputs.entries()) {
      const error = 1 / (1 + Math.exp(-dot(at, input))) - targets[i]!
      for (let k = 0; k < input.length; k++) slopes[k]! += error * input[k]!
    }
    before = now
    now = at.map((value, k) => bound(value - slopes[k]! / curvature, k))
  }
  const bits = (k: number): number => now[k]! / Math.LN2
  return {
    priors: { recurrence: bits(0) + bits(1), sharedIssue: bits(0) + bits(2) },
    weights: byKind((name) => bits(first + evidenceKinds.indexOf(name))),
  }
}

/** The probability that fitted weights give a pair. */
export const judge = ({ priors, weights }: FittedWeights, kind: PairKind, evidence: Evidence): number =>
  probabilityOf(evidenceKinds.reduce((sum, name) => sum + weights[name] * evidence[name], priors[kind]))

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!
  return sum
}
