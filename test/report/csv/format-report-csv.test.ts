import { describe, expect, it } from 'vitest'
import { formatReportCsv } from '../../../src/report/csv/format-report-csv.ts'
import type { ReportColumn, ReportTable } from '../../../src/report/document/report-table.ts'
import { parseCsv } from '../../../src/util/parse-csv.ts'

const column = (id: string, kind: ReportColumn['kind']): ReportColumn => ({
  id,
  kind,
  label: id,
  description: id,
  missing: 'x',
})

const table = (columns: readonly ReportColumn[], rows: ReportTable['rows']): ReportTable => ({
  id: 'alpha',
  title: 'Alpha',
  description: 'Each row is one.',
  columns,
  rows,
  sources: [],
  notes: [],
})

describe('formatReportCsv(table)', () => {
  it('writes ids as the header, ISO dates, true and false, and nothing where a value is missing', () => {
    const columns = [column('name', 'text'), column('n', 'count'), column('share', 'share')]
    const more = [column('day', 'date'), column('month', 'month'), column('is_new', 'flag')]
    const rows = [
      { name: 'a "b", c', n: 1234, share: 0.436364, day: '2025-03-13', month: '2025-03-01', is_new: true },
      { name: null, n: null, share: null, day: null, month: null, is_new: false },
    ]
    expect(formatReportCsv(table([...columns, ...more], rows))).toBe(
      'name,n,share,day,month,is_new\n"a ""b"", c",1234,0.436364,2025-03-13,2025-03-01,true\n,,,,,false\n',
    )
  })

  it('keeps texts from acting as formulas, and leaves negative numbers alone', () => {
    const texts = ['=1+1', '+44', '-3', '@SUM(A1)', '\tx', 'a=b', "'=1"]
    const rows = texts.map((name) => ({ name, n: -3 }))
    const csv = formatReportCsv(table([column('name', 'quote'), column('n', 'count')], rows))
    expect(
      parseCsv(csv)
        .rows.slice(1)
        .map(({ cells }) => cells),
    ).toEqual([
      ["'=1+1", '-3'],
      ["'+44", '-3'],
      ["'-3", '-3'],
      ["'@SUM(A1)", '-3'],
      ["'\tx", '-3'],
      ['a=b', '-3'],
      ["'=1", '-3'],
    ])
  })

  it('sees through characters that hide the beginning of a formula', () => {
    const rows = [{ name: '\u202E=1+1' }, { name: '\u0000@SUM' }, { name: '\uFEFF-1' }]
    expect(formatReportCsv(table([column('name', 'text')], rows))).toBe("name\n'=1+1\n'@SUM\n'-1\n")
  })

  it('keeps line breaks within quotes', () => {
    const csv = formatReportCsv(table([column('name', 'quote')], [{ name: 'a\r\nb' }, { name: 'œuvre 😀' }]))
    expect(csv).toBe('name\n"a\nb"\nœuvre 😀\n')
  })
})
