import { describe, expect, it } from 'vitest'
import { strongestDirections } from '../../src/vectors/strongest-directions.ts'

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0)

describe('strongestDirections(coordinates, count)', () => {
  // Rows (3, 4), (−3, −4), (0.4, −0.3): 5 long along (0.6, 0.8) twice, 0.5 long across it.
  const coordinates = [Float64Array.of(3, -3, 0.4), Float64Array.of(4, -4, -0.3)]

  it('gives the direction along which the rows vary most', () => {
    const [direction] = strongestDirections(coordinates, 1)
    expect(Math.abs(dot(direction!, Float64Array.of(0.6, 0.8)))).toBeCloseTo(1, 4)
  })

  it('gives directions of length 1 at right angles', () => {
    const [first, second] = strongestDirections(coordinates, 2)
    expect(dot(first!, first!)).toBeCloseTo(1, 9)
    expect(dot(second!, second!)).toBeCloseTo(1, 9)
    expect(dot(first!, second!)).toBeCloseTo(0, 9)
  })
})
