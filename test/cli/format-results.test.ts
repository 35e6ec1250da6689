import { describe, expect, it } from 'vitest'
import { formatFailures } from '../../src/cli/format-failures.ts'
import { formatRecurrence } from '../../src/cli/format-recurrence.ts'
import { placeOf, printRows, probabilityOf, shorten } from '../../src/cli/print-row.ts'
import type { QueryResult, Value } from '../../src/tables/query-result.ts'

const resultOf = (...rows: readonly Readonly<Record<string, Value>>[]): QueryResult => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return {
    columns: names.map((name) => ({ name, type: 'VARCHAR' })),
    rows: rows.map((row) => names.map((name) => row[name] ?? null)),
  }
}
const page = (columns: number) => ({ write: () => undefined, hasColours: false, columns })

describe('formatRecurrence(answer, output)', () => {
  it('sets related pairs apart, and tells of the break of May 2022', () => {
    const text = formatRecurrence(
      {
        pairs: resultOf({
          establishment_slug: 'alpha',
          establishment: 'HMP Alpha',
          verdict: 'related',
          probability: 0.4,
          theme: null,
          earlier_concern_id: 'alpha-2019#4.2',
          earlier_inspection: '2019-03-01',
          earlier_number: '4.2',
          earlier_text: 'Meals should be hot.',
          earlier_file: 'a.txt',
          earlier_line: 12,
          later_concern_id: 'alpha-2023#7',
          later_inspection: null,
          later_number: null,
          later_text: 'Food was served late.',
          later_file: 'b.txt',
        }),
        chains: resultOf(),
        outcomes: resultOf({
          establishment_slug: 'alpha',
          inspected: '2019-03-01',
          outcome: 'related',
          concerns: 1,
          crossing: 1,
        }),
      },
      page(100),
    )
    expect(text).toBe(`HMP Alpha
Of 1 concern of March 2019, at the next inspection: 0 recurring, 1 related, 0 not raised again; 1 of
them compare recommendations from before May 2022 with concerns since: two series.
Not raised again is not resolved: since May 2022 a report lists at most 15 concerns.

Related: the subject overlaps, the failing is another
  no theme, probability 0.40
      March 2019, 4.2: “Meals should be hot.”
      a.txt:12  alpha-2019#4.2
      date not known, no number: “Food was served late.”
      b.txt  alpha-2023#7
`)
  })
})

describe('formatFailures(answer, output)', () => {
  const answer = (prisons: readonly string[]) => ({
    failures: resultOf({
      failure_id: 'failure-01',
      label: 'Showers',
      theme: null,
      establishment_count: prisons.length,
      concern_count: prisons.length,
      years: null,
      quote: 'Showers leaked.',
      representative_concern_id: `${prisons[0] ?? ''}-2024#1`,
      establishments_without: 'zulu',
    }),
    concerns: resultOf(
      ...prisons.map((slug) => ({
        failure_id: 'failure-01',
        establishment_slug: slug,
        concern_id: `${slug}-2024#1`,
      })),
    ),
    answers: resultOf(
      ...prisons.map((slug, i) => ({
        failure_id: 'failure-01',
        establishment: `HMP ${slug}`,
        year: 2024,
        action_id: i === 0 ? null : `${slug}-2024#1/1`,
        action: 'Showers will be mended.',
      })),
    ),
  })

  it('breaks many prisons into blocks, and says where nobody answered', () => {
    const text = formatFailures(answer(['a', 'b', 'c', 'd']), page(80))
    expect(text.match(/┌/g)).toHaveLength(2)
    expect(text).toContain('2024: no action')
    expect(text).toContain('2024, no owner, no target: Showers')
    expect(text).toMatch(/4 prisons, 4 concerns, years not known\n/)
    expect(text).toMatch(/Not raised in the plans read of: zulu\.\n$/)
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })
})

describe('printRows(result)', () => {
  it('reads values as a person does', () => {
    const [row] = printRows(resultOf({ a: null, n: 3, yes: true, list: ['x'], day: '2024-05-02' }))
    expect([row!.text('a'), row!.number('a'), row!.number('n'), row!.is('yes')]).toEqual([
      '',
      undefined,
      3,
      true,
    ])
    expect([row!.text('list'), row!.month('day'), row!.month('a')]).toEqual([
      '["x"]',
      'May 2024',
      'date not known',
    ])
    expect(placeOf(row!, 'a', 'n')).toBe('3')
  })
})

describe('shorten(text, most)', () => {
  it('cuts between words, and long words anywhere', () => {
    expect(shorten('alpha bravo charlie', 14)).toBe('alpha bravo…')
    expect(shorten('alphabravocharlie', 8)).toBe('alphabr…')
    expect(shorten('alpha', 5)).toBe('alpha')
  })
})

describe('probabilityOf(value)', () => {
  it('never reads 1.00 where it is not quite certain', () => {
    expect([0.5, 0.999, 1, undefined].map(probabilityOf)).toEqual(['0.50', 'over 0.99', '1.00', '0.00'])
  })
})
