import { describe, expect, it } from 'vitest'
import { sharedFloats, sharedMatrix } from '../../src/vectors/shared-floats.ts'
import { matrixOf } from '../support/matrix-of.ts'

describe('sharedFloats(length), sharedMatrix(matrix)', () => {
  it('lie in memory that threads share', () => {
    expect([...sharedFloats(3)]).toEqual([0, 0, 0])
    const own = matrixOf([
      [1, 2],
      [3, 4],
    ])
    const shared = sharedMatrix(own)
    expect(shared.data.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect([...shared.data]).toEqual([1, 2, 3, 4])
    expect([shared.rows, shared.dims]).toEqual([2, 2])
    expect(sharedMatrix(shared).data).toBe(shared.data)
  })
})
