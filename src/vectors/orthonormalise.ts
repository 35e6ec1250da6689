/** Less of a vector than this share is left over only by rounding. */
const NOTHING_LEFT = 1e-10

/**
 * Vectors of length 1 at right angles that span what the given ones span; those that add nothing are left out.
 *
 * Gram and Schmidt's method, each vector freed twice of those before it, which is enough for full precision.
 */
export function orthonormalise(vectors: readonly Float64Array[]): readonly Float64Array[] {
  const basis: Float64Array[] = []
  for (const vector of vectors) {
    const rest = Float64Array.from(vector)
    const before = lengthOf(rest)
    for (let pass = 0; pass < 2; pass++) for (const direction of basis) subtractAlong(rest, direction)
    const after = lengthOf(rest)
    if (after > NOTHING_LEFT * before) basis.push(rest.map((value) => value / after))
  }
  return basis
}

function subtractAlong(vector: Float64Array, direction: Float64Array): void {
  let along = 0
  for (let i = 0; i < vector.length; i++) along += vector[i]! * direction[i]!
  for (let i = 0; i < vector.length; i++) vector[i]! -= along * direction[i]!
}

function lengthOf(vector: Float64Array): number {
  let squares = 0
  for (const value of vector) squares += value * value
  return Math.sqrt(squares)
}
