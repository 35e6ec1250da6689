/**
 * Turns scores into shares that sum to 1: exp(score / temperature), normalised.
 *
 * @param temperature > 0; smaller puts more on the best score
 */
export function softmax(scores: readonly number[], temperature: number): readonly number[] {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp((score - most) / temperature))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
