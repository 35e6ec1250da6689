import { describe, expect, it } from 'vitest'
import { answersTable } from '../../src/report/answers-table.ts'
import { chainTable } from '../../src/report/chain-table.ts'
import { ratesTable } from '../../src/report/rates-table.ts'
import { indexTables } from '../../src/report/report-index.ts'
import { sharedFailures } from '../../src/report/shared-failures.ts'
import type { Row, Tables } from '../../src/tables/schema.ts'
import { action, concern, plan, sampleTables, tablesWith } from './sample-tables.ts'

const withRows = (rows: Partial<Tables>) => indexTables({ ...sampleTables, ...rows })
const [raised, again] = sampleTables.concern_chains

describe('chainTable(index, slug)', () => {
  it('has a row for each chain and a column for each inspection', () => {
    expect(chainTable(withRows({}), 'alpha').join('\n')).toContain(
      `| theme | October 2022 | December 2025 |
|---|---|---|
| Language support | 1.1: raised | 2: raised again, reworded, priority eased |`,
    )
  })

  it('says absent, and counts what it leaves out', () => {
    const absent: Row<'concern_chains'> = { ...again!, concern_id: null, state: 'absent', change: null }
    const chains = Array.from({ length: 61 }, (_, i) => [
      { ...raised!, chain_id: `chain:${i}` },
      { ...absent, chain_id: `chain:${i}` },
    ]).flat()
    const lines = chainTable(withRows({ concern_chains: chains }), 'alpha').join('\n')
    expect(lines).toContain('| 1.1: raised | absent |')
    expect(lines).toMatch(
      /which is not to say that it was put right\..* 1 more in `tables\/concern_chains\.csv`\.$/,
    )
  })

  it('gives nothing where nothing came back', () => {
    expect(chainTable(withRows({}), 'bravo')).toEqual([])
  })
})

describe('ratesTable(index)', () => {
  it('gives number, share and interval, small ones in brackets', () => {
    const text = ratesTable(withRows({})).join('\n')
    expect(text).toContain('| **all** | 3 | 2 | 2: 67 % (21 to 94) | 1: 33 % (21 to 94) |')
    expect(text).toContain('| theme: Language support | 2 | 2 | 2: [100 % (21 to 94)] |  |')
    expect(text).toContain('| action type: inform | 1 | 2 |')
    expect(text).not.toContain('establishment: HMP Alpha')
  })

  it('compares establishments where there are several, and gives nothing without promises put to the test', () => {
    const [, , , alpha] = sampleTables.promise_rates
    const rates = [...sampleTables.promise_rates, { ...alpha!, group_id: 'bravo' }]
    expect(ratesTable(withRows({ promise_rates: rates })).join('\n')).toMatch(
      /establishment: HMP Alpha .*\n\| establishment: HMP\/YOI Bravo /,
    )
    expect(ratesTable(withRows({ promise_rates: [] }))).toEqual([])
  })
})

describe('answersTable(index, failure)', () => {
  it('sets the actions of each prison side by side, by type', () => {
    const index = withRows({})
    const text = answersTable(index, sharedFailures(index)[0]!).join('\n')
    expect(text).toContain('|  | HMP Alpha (2022) | HMP/YOI Bravo (2024) |')
    expect(text).toContain(
      '| build | December 2025: “The showers will be replaced.” `alpha-2022.txt:21` |  |',
    )
    expect(text).toContain('| buy |  | no target: “A bid for showers will be made.” `bravo-2024.txt:21` |')
  })

  const failureOf = (slugs: readonly string[], actions: number) => {
    const concerns = slugs.map((slug) => concern(`${slug}-2024#1`, 'Showers were broken.'))
    const tables = tablesWith({
      plans: slugs.map((slug) =>
        plan(`${slug}-2024`, { establishment_slug: slug, establishment: `HMP ${slug}` }),
      ),
      concerns,
      actions: concerns.flatMap(({ concern_id: id }) =>
        Array.from({ length: actions }, (_, i) => action(`${id}/${i + 1}`, `Showers ${i} will be mended.`)),
      ),
    })
    const index = indexTables(tables)
    const failure = {
      id: 'failure-01',
      label: 'Showers',
      establishments: slugs,
      concerns: [...index.concerns],
    }
    return answersTable(index, failure).join('\n')
  }

  it('counts what it leaves out, and sends readers of wide tables elsewhere', () => {
    expect(failureOf(['alpha', 'bravo'], 5)).toContain('<br>and 2 more |')
    expect(failureOf(['a', 'b', 'c', 'd', 'e'], 2)).toContain('10 actions: `crossplan failures`.')
    expect(failureOf(['alpha', 'bravo'], 0)).toContain('No action answers it')
  })
})
