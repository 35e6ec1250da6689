import { describe, expect, it } from 'vitest'
import { indexTables } from '../../../src/report/report-index.ts'
import { chainBlocks } from '../../../src/report/sections/chain-blocks.ts'
import type { Row } from '../../../src/tables/schema.ts'
import { markdownOf } from '../report-of.ts'
import { sampleTables } from '../sample-tables.ts'

const index = indexTables(sampleTables)
const [raised, again] = sampleTables.concern_chains
const told = (rows: readonly Row<'concern_chains'>[]) => markdownOf(chainBlocks(index, 'alpha', rows))

describe('chainBlocks(index, slug, rows)', () => {
  it('has a row for each chain and a column for each inspection', () => {
    expect(told(sampleTables.concern_chains)).toContain(
      `| theme | October 2022 | December 2025 |
|---|---|---|
| Language support | 1.1: raised | 2: raised again, reworded, priority eased |`,
    )
  })

  it('says absent, and cuts a long list', () => {
    const absent: Row<'concern_chains'> = { ...again!, concern_id: null, state: 'absent', change: null }
    const chains = Array.from({ length: 61 }, (_, i) => [
      { ...raised!, chain_id: `chain:${i}` },
      { ...absent, chain_id: `chain:${i}` },
    ]).flat()
    expect(told(chains)).toContain('| 1.1: raised | absent |')
    expect(told(chains)).toMatch(/which is not to say that it was put right\./)
    expect(told(chains)).toMatch(
      /Only the first 60 chains stand here; all are in `tables\/concern_chains\.csv`\.$/,
    )
  })

  it('gives nothing where nothing came back', () => {
    expect(chainBlocks(index, 'bravo', [])).toEqual([])
  })
})
