import { describe, expect, it } from 'vitest'
import { readTables } from '../../src/tables/read-tables.ts'
import { sumTables } from '../../src/tables/sum-tables.ts'
import { writeTables } from '../../src/tables/write-tables.ts'
import { resultsFolder } from './results-folder.ts'
import { concern, plan, tablesWith } from './sample-tables.ts'

describe('sumTables(tables)', () => {
  const plans = [plan('alpha-2025'), plan('bravo-2024', { title: '𝔅 “x”' })]

  it('counts rows, and depends on what they hold but not on their order', () => {
    const sums = sumTables(tablesWith({ plans }))
    expect(sums.plans.rows).toBe(2)
    expect(sumTables(tablesWith({ plans: plans.toReversed() }))).toEqual(sums)
    const other = sumTables(tablesWith({ plans: [plans[0]!, plan('bravo-2024', { title: null })] }))
    expect(other.plans.sha256).not.toBe(sums.plans.sha256)
    expect(other.concerns).toEqual(sums.concerns)
    expect(sums.concerns).toEqual({ rows: 0, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
  })

  it('is the same of the rows that a database gives back', async () => {
    const folder = await resultsFolder()
    const concerns = ['1', '𐐀', '\ue000'].map((id) => concern(`alpha-2025#${id}`, { text: `"${id}"\n` }))
    const stored = await writeTables(tablesWith({ plans, concerns }), folder)
    expect(sumTables(await readTables(folder))).toEqual(sumTables(stored))
  })
})
