import { describe, expect, it } from 'vitest'
import { matrixDot } from '../support/matrix-dot.ts'
import { principalRows } from '../../src/vectors/principal-rows.ts'
import { seededRandom } from '../../src/util/seeded-random.ts'
import { matrixOf } from '../support/matrix-of.ts'

const random = seededRandom(4)
/** Rows that vary along three directions of ten, and a little along the others. */
const rows = matrixOf(
  Array.from({ length: 40 }, () => {
    const [a, b, c] = [random() - 0.5, random() - 0.5, random() - 0.5]
    return Array.from(
      { length: 10 },
      (_, d) => a * Math.cos(d) + b * Math.sin(2 * d) + c * (d % 3) + 0.01 * (random() - 0.5),
    )
  }),
)

describe('principalRows(matrix, dims)', () => {
  it('keeps the dot products nearly, in as many numbers as rows vary along', () => {
    const short = principalRows(rows, 3)
    expect([short.rows, short.dims]).toEqual([40, 3])
    for (let i = 0; i < 40; i += 7) {
      for (let j = 0; j < 40; j += 3)
        expect(matrixDot(short, i, short, j)).toBeCloseTo(matrixDot(rows, i, rows, j), 1)
    }
    expect(principalRows(rows, 3)).toEqual(short)
  })

  it('leaves rows of few numbers as they are', () => {
    expect(principalRows(rows, 10)).toBe(rows)
  })
})
