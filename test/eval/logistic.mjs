// Weights are kept at 0 or above: no kind of likeness may speak against two concerns being the same failing.
const STEPS = 4000

/**
 * Fits a logistic model with weights in common and a prior for each kind of pair, by gradient descent with Nesterov's
 * momentum. The priors are a base and an offset by kind; a ridge pulls weights and offsets to 0, so that a kind that was
 * never seen has the base.
 *
 * @param {readonly { kind: string, x: readonly number[], target: number }[]} pairs evidence (0 to 1) and what it should give (0 to 1)
 * @param {readonly string[]} kinds all kinds of pairs there can be
 * @param {number} ridge strength of the pull; 1 is the weight of one pair of greatest surprise
 * @returns {{ priors: Record<string, number>, weights: number[] }}
 */
export function fitLogistic(pairs, kinds, ridge) {
  const size = pairs[0].x.length
  // One vector of parameters: base, offsets by kind, weights; a pair's inputs match: 1, which kind, evidence.
  const inputs = pairs.map(({ kind, x }) => [1, ...kinds.map((other) => Number(other === kind)), ...x])
  const firstWeight = 1 + kinds.length
  // The logistic loss curves by at most a quarter of the inputs' squared length.
  const curvature = inputs.reduce(
    (sum, input) => sum + input.reduce((total, value) => total + value * value, 0) / 4,
    ridge,
  )
  let now = new Array(firstWeight + size).fill(0)
  let before = now
  for (let step = 1; step <= STEPS; step++) {
    const at = now.map((value, k) => value + ((step - 1) / (step + 2)) * (value - before[k]))
    const slopes = at.map((value, k) => (k === 0 ? 0 : ridge * value))
    for (const [i, input] of inputs.entries()) {
      const error = sigmoid(dot(at, input)) - pairs[i].target
      for (let k = 0; k < input.length; k++) slopes[k] += error * input[k]
    }
    before = now
    now = at.map((value, k) => {
      const next = value - slopes[k] / curvature
      return k >= firstWeight ? Math.max(0, next) : next
    })
  }
  return {
    priors: Object.fromEntries(kinds.map((kind, k) => [kind, now[0] + now[1 + k]])),
    weights: now.slice(firstWeight),
  }
}

/** @param {{ priors: Record<string, number>, weights: readonly number[] }} model */
export function probabilityOf(model, kind, x) {
  return sigmoid(model.priors[kind] + dot(model.weights, x))
}

function dot(a, b) {
  return a.reduce((sum, value, k) => sum + value * b[k], 0)
}

function sigmoid(logOdds) {
  return 1 / (1 + Math.exp(-logOdds))
}
