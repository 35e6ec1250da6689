import { describe, expect, test } from 'vitest'
import { groupCentres } from '../../../src/themes/clustering/group-centres.ts'

const at = (...degrees: readonly number[]) => ({
  rows: degrees.length,
  dims: 2,
  data: Float64Array.from(
    degrees.flatMap((degree) => [Math.cos((degree * Math.PI) / 180), 3 * Math.sin((degree * Math.PI) / 180)]),
  ),
})

describe('groupCentres(centres)', () => {
  test('groups what points the same way, as many groups as are clearest', () => {
    expect(groupCentres(at(0, 90, 2, 180, 88, 178, 181, 1))).toEqual([0, 1, 0, 2, 1, 2, 2, 0])
    expect(groupCentres(at(0, 1, 178, 180))).toEqual([0, 0, 1, 1])
  })

  test('has one group of fewer than four', () => {
    expect(groupCentres(at(0, 90, 180))).toEqual([0, 0, 0])
    expect(groupCentres(at())).toEqual([])
  })
})
