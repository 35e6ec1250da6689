import { describe, expect, test } from 'vitest'
import { contextVector } from '../../src/vectors/context-vector.ts'

const embedded = { rows: 3, dims: 2, data: Float32Array.of(1, 0, 0, 1, 0, -1) }

describe('contextVector(embedded, row, actionRows, weight)', () => {
  test('leans towards the mean of the actions', () => {
    expect([...contextVector(embedded, 0, [1], 0.75)]).toEqual([Math.fround(0.8), Math.fround(0.6)])
    expect([...contextVector(embedded, 0, [1, 2], 0.75)]).toEqual([1, 0])
  })

  test('keeps its direction without actions, and a row of zeros', () => {
    expect([...contextVector(embedded, 1, [], 0.5)]).toEqual([0, 1])
    expect([...contextVector({ rows: 1, dims: 2, data: new Float32Array(2) }, 0, [], 0.5)]).toEqual([0, 0])
  })
})
