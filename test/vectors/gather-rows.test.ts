import { describe, expect, it } from 'vitest'
import { gatherRows } from '../../src/vectors/gather-rows.ts'
import { dense, sparse } from './sparse-rows.ts'

describe('gatherRows(places, dims)', () => {
  it('takes rows of several matrices in the order asked for', () => {
    const first = sparse([1, 0], [0, 2])
    const second = sparse([3, 3])
    const places = [
      { matrix: second, row: 0 },
      { matrix: first, row: 1 },
      { matrix: second, row: 0 },
    ]
    expect(dense(gatherRows(places, 2))).toEqual([
      [3, 3],
      [0, 2],
      [3, 3],
    ])
  })
})
