import { describe, expect, it } from 'vitest'
import { ratesBlocks } from '../../../src/report/sections/rates-blocks.ts'
import type { Tables } from '../../../src/tables/schema.ts'
import { contextOf, markdownOf } from '../report-of.ts'
import { sampleTables } from '../sample-tables.ts'

const told = (rows: Partial<Tables>) => markdownOf(ratesBlocks(contextOf({ ...sampleTables, ...rows })))

describe('ratesBlocks(context)', () => {
  it('gives number, share and interval, small ones in brackets', () => {
    const text = told({})
    expect(text).toContain('| **all** | 3 | 2 | 2: 67 % (21 to 94) | 1: 33 % (21 to 94) |')
    expect(text).toContain(String.raw`| theme: Language support | 2 | 2 | 2: \[100 % (21 to 94)\] |  |`)
    expect(text).toContain('| action type: inform | 1 | 2 |')
    expect(text).not.toContain('establishment: HMP Alpha')
  })

  it('compares establishments where there are several, and gives nothing without promises put to the test', () => {
    const [, , , alpha] = sampleTables.promise_rates
    const rates = [...sampleTables.promise_rates, { ...alpha!, group_id: 'bravo' }]
    expect(told({ promise_rates: rates })).toMatch(
      /establishment: HMP Alpha .*\n\| establishment: HMP\/YOI Bravo /,
    )
    expect(told({ promise_rates: [] })).toBe('')
  })
})
