import type { Pooling } from '../../domain/model-folder.ts'
import type { Tensor } from './transformers-package.ts'

/** One vector of length 1 of the vectors of a text's tokens (1 × tokens × dims). */
export function poolTokens({ dims: [, tokens = 0, dims = 0], data }: Tensor, pooling: Pooling): Float64Array {
  const pooled = new Float64Array(dims)
  const count = pooling === 'cls' ? 1 : tokens
  for (let token = 0; token < count; token++)
    for (let i = 0; i < dims; i++) pooled[i]! += data[token * dims + i]!
  return unitVector(pooled)
}

/** The same direction at length 1; zeros stay zeros. */
export function unitVector(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return length === 0 ? vector : vector.map((value) => value / length)
}
