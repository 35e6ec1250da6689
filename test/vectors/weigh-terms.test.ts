import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { internTerms } from '../../src/text/intern-terms.ts'
import { rowLength } from '../../src/vectors/sparse.ts'
import { weighTerms } from '../../src/vectors/weigh-terms.ts'
import { dense } from './sparse-rows.ts'

const weighed = (...texts: readonly string[]) => weighTerms(internTerms(texts, (word) => word))

describe('weighTerms(terms)', () => {
  it('weighs terms by how often the text has them and how few others do', () => {
    const [first = [], second = []] = dense(weighed('drugs drugs cells', 'drugs cells', 'cells', 'cells'))
    const drugs = Math.log(5 / 2.5)
    const cells = Math.log(5 / 4.5)
    const length = Math.hypot((1 + Math.log(2)) * drugs, cells)
    expect(first[0]).toBeCloseTo(((1 + Math.log(2)) * drugs) / length, 4)
    expect(first[1]).toBeCloseTo(cells / length, 4)
    expect(second[0]).toBeCloseTo(drugs / Math.hypot(drugs, cells), 4)
  })

  it('leaves out what one text alone has', () => {
    const { starts, values } = weighed('drugs food', 'drugs', 'gym gym')
    expect([...starts]).toEqual([0, 1, 2, 2])
    expect([...values]).toEqual([1, 1])
  })

  it('gives rows of length 1 or 0 with ascending columns', () => {
    const text = fc.array(fc.constantFrom('alpha', 'bravo', 'charlie', 'delta', 'the'), { maxLength: 8 })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const matrix = weighed(...texts.map((words) => words.join(' ')))
        for (let i = 0; i < matrix.rows; i++) {
          const columns = [...matrix.columns.subarray(matrix.starts[i], matrix.starts[i + 1])]
          expect(columns).toEqual([...new Set(columns)].sort((a, b) => a - b))
          expect(rowLength(matrix, i)).toBeCloseTo(columns.length === 0 ? 0 : 1, 5)
        }
      }),
    )
  })
})
