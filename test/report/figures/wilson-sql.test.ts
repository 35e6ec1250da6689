import { describe, expect, it } from 'vitest'
import { wilsonSql } from '../../../src/report/figures/wilson-sql.ts'
import { answerQueries } from '../../../src/tables/answer-queries.ts'
import { wilsonInterval } from '../../../src/util/wilson-interval.ts'
import { tablesWith } from '../sample-tables.ts'

describe('wilsonSql(end, hits, n)', () => {
  it('reckons as wilsonInterval does, from no hit to all', async () => {
    const cases = [1, 2, 14, 56, 1000].flatMap((n) =>
      [0, 1, Math.floor(n / 3), n].map((hits) => [hits, n] as const),
    )
    const queries = cases.map(([hits, n], i) => ({
      name: `case_${i}`,
      description: 'an interval',
      sql: (['low', 'high'] as const)
        .map((end) => `SELECT '${end}' AS key, ${wilsonSql(end, String(hits), String(n))} AS value`)
        .join(' UNION ALL '),
    }))
    const figures = await answerQueries(tablesWith({}), queries)
    for (const [i, [hits, n]] of cases.entries()) {
      const interval = wilsonInterval(hits, n)
      for (const end of ['low', 'high'] as const) {
        const row = figures.find(({ name, key }) => name === `case_${i}` && key === end)
        expect(row?.value, `${hits} of ${n}, ${end}`).toBeCloseTo(interval![end], 5)
      }
    }
  })
})
