import { describe, expect, it } from 'vitest'
import { unitMatrix } from '../../src/vectors/unit-matrix.ts'
import { unitRows } from '../../src/vectors/unit-rows.ts'
import { dense, sparse } from './sparse-rows.ts'

describe('unitRows(matrix)', () => {
  it('scales each row to length 1 and leaves empty rows empty', () => {
    expect(dense(unitRows(sparse([3, 0, -4], [0, 0, 0], [0, 5, 0])))).toEqual([
      [0.6, 0, -0.8],
      [0, 0, 0],
      [0, 1, 0],
    ])
  })

  it('leaves the given matrix as it is', () => {
    const matrix = sparse([3, 4])
    unitRows(matrix)
    expect(dense(matrix)).toEqual([[3, 4]])
  })
})

describe('unitMatrix(matrix)', () => {
  it('does the same to dense rows', () => {
    const matrix = unitMatrix({ rows: 2, dims: 2, data: Float32Array.of(3, 4, 0, 0) })
    expect([...matrix.data].map((value) => Math.round(value * 1e5) / 1e5)).toEqual([0.6, 0.8, 0, 0])
  })
})
