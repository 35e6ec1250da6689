import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterPoints } from '../../../src/themes/clustering/cluster-points.ts'
import { matrixOf } from '../../support/matrix-of.ts'
import { respectLinks, type PointLinks } from '../../../src/themes/clustering/respect-links.ts'

const points = matrixOf([0, 0.1, 0.2, 5, 5.1, 5.2, 9].map((x) => [x, 1]))
const partition = { groups: [0, 0, 0, 1, 1, 1, 2], k: 3, inertia: 0 }
const respect = (links: Partial<PointLinks>) =>
  respectLinks(points, partition, { together: [], apart: [], ...links }).groups

describe('respectLinks(points, partition, links)', () => {
  it('leaves a division as it is without links, or with links that it keeps', () => {
    expect(respect({})).toEqual(partition.groups)
    expect(respect({ together: [[0, 1]], apart: [[0, 6]] })).toEqual(partition.groups)
  })

  it('puts what belongs together where most of it is', () => {
    expect(respect({ together: [[0, 3], [3, 4]] })).toEqual([0, 1, 1, 0, 0, 0, 2]) // prettier-ignore
  })

  it('moves the farther of two that belong apart to the next best group', () => {
    expect(respect({ apart: [[4, 5]] })).toEqual([0, 0, 0, 1, 1, 2, 2])
  })

  it('makes a new group where each has an opposite', () => {
    expect(respect({ apart: [[4, 5], [5, 6], [0, 5]] })).toEqual([0, 0, 0, 1, 1, 2, 3]) // prettier-ignore
  })

  it('moves what belongs together as one, and drops groups that are left empty', () => {
    const groups = respect({ together: [[6, 5]], apart: [[6, 4]] })
    expect(groups[5]).toBe(groups[6])
    expect(groups[6]).not.toBe(groups[4])
    expect(new Set(groups)).toEqual(new Set(groups.map((_, i) => i).slice(0, new Set(groups).size)))
  })

  it('keeps every link of a set without contradictions, and every point', () => {
    const coordinate = fc.double({ min: -9, max: 9, noNaN: true })
    const colours = fc.array(fc.nat({ max: 3 }), { minLength: 8, maxLength: 14 })
    fc.assert(
      fc.property(
        colours,
        fc.array(coordinate, { minLength: 14, maxLength: 14 }),
        fc.array(fc.tuple(fc.nat({ max: 13 }), fc.nat({ max: 13 })), { maxLength: 10 }),
        (colour, xs, pairs) => {
          const own = matrixOf(colour.map((_, i) => [xs[i]!, xs[13 - i]!]))
          const inside = pairs.filter(([a, b]) => a !== b && a < own.rows && b < own.rows)
          const links = {
            together: inside.filter(([a, b]) => colour[a] === colour[b]),
            apart: inside.filter(([a, b]) => colour[a] !== colour[b]),
          }
          const { groups, k } = respectLinks(own, clusterPoints(own, 3, [1]), links)
          for (const [a, b] of links.together) expect(groups[a]).toBe(groups[b])
          for (const [a, b] of links.apart) expect(groups[a]).not.toBe(groups[b])
          expect(groups).toHaveLength(own.rows)
          expect(new Set(groups).size).toBe(k)
        },
      ),
    )
  })
})
