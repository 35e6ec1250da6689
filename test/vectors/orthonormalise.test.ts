import { describe, expect, it } from 'vitest'
import { orthonormalise } from '../../src/vectors/orthonormalise.ts'

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0)

describe('orthonormalise(vectors)', () => {
  it('gives vectors of length 1 at right angles', () => {
    const basis = orthonormalise([
      Float64Array.of(2, 0, 0),
      Float64Array.of(1, 1, 1),
      Float64Array.of(0, 0, 5),
    ])
    for (const [i, a] of basis.entries()) {
      for (const [j, b] of basis.entries()) expect(dot(a, b)).toBeCloseTo(i === j ? 1 : 0, 12)
    }
    expect(basis).toHaveLength(3)
  })

  it('keeps right angles between vectors that are almost the same', () => {
    const [a, b] = orthonormalise([Float64Array.of(1, 1e-7, 0), Float64Array.of(1, 0, 1e-7)])
    expect(dot(a!, b!)).toBeCloseTo(0, 12)
  })

  it('leaves out vectors that add nothing', () => {
    const basis = orthonormalise([Float64Array.of(1, 1), Float64Array.of(2, 2), Float64Array.of(0, 0)])
    expect(basis).toHaveLength(1)
  })
})
