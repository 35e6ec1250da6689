import { describe, expect, it } from 'vitest'
import type { ReportCell, ReportColumn, ReportColumnKind } from '../../../src/report/document/report-table.ts'
import { cellHtml, shorthandOf } from '../../../src/report/html/cell-html.ts'
import { openPage } from '../../../src/report/html/page.ts'
import { SAMPLE_DOCUMENT } from './sample-document.ts'

const columnOf = (kind: ReportColumnKind, parts: Partial<ReportColumn> = {}): ReportColumn => ({
  id: 'alpha',
  label: 'Alpha',
  description: 'alpha',
  kind,
  ...parts,
})

const shown = (kind: ReportColumnKind, cell: ReportCell, ids: readonly string[] = []): string =>
  cellHtml(columnOf(kind), { alpha: cell }, ids, openPage(SAMPLE_DOCUMENT, new Map())).toString()

describe('cellHtml(column, row, ids, page)', () => {
  it.each([
    ['text', 'a & b', 'a &amp; b'],
    ['quote', 'a <b>', '<q dir="auto">a &lt;b&gt;</q>'],
    ['count', 1234, '1,234'],
    ['count', -3, '−3'],
    ['score', 0.256, '0.26'],
    ['score', 0.999, 'over 0.99'],
    ['score', -12.345, '−12.35'],
    ['share', 0.256, '26\u00A0%'],
    ['share', 0.999, 'over 99\u00A0%'],
    ['share', 0.001, 'under 1\u00A0%'],
    ['share', 1, '100\u00A0%'],
    ['share', 0, '0\u00A0%'],
    ['date', '2025-03-09', '9 March 2025'],
    ['date', 'in spring', 'in spring'],
    ['month', '2025-03-01', 'March 2025'],
    ['flag', true, 'Yes'],
    ['flag', false, 'No'],
    ['flag', 'perhaps', 'perhaps'],
    ['id', 'unknown', '<code dir="ltr">unknown</code>'],
    ['place', 'a.txt:1', '<code dir="ltr">a.txt:1</code>'],
    ['count', null, '[x]'],
    ['number', 1234, '1,234'],
    ['number', 0.123456, '0.123456'],
  ] as const)('writes %s %j as %s', (kind, cell, text) => {
    expect(shown(kind, cell)).toBe(text)
  })

  it('leads from an id to its passage', () => {
    expect(shown('id', 'maidstone-2025#3')).toContain('href="#row:concerns:maidstone-2025.23.3"')
  })

  it('leads from a place to the row of the same line that is named beside it, or else to the first', () => {
    const cited = ['first', 'second'].map((key) => ({
      row: { table: 'actions', key },
      place: { file: 'a.txt', line: 1 },
      text: '',
    }))
    const link = (ids: readonly string[]) =>
      openPage({ ...SAMPLE_DOCUMENT, cited }, new Map()).linkToPlace('a.txt:1', ids)
    expect(link(['unknown', 'second'])).toBe('#row:actions:second')
    expect(link([])).toBe('#row:actions:first')
  })
})

describe('shorthandOf(column, row)', () => {
  it('names what is missing or marked', () => {
    expect(shorthandOf(columnOf('text'), { alpha: null })).toBe('x')
    expect(shorthandOf(columnOf('text', { missing: 'z' }), {})).toBe('z')
    expect(shorthandOf(columnOf('flag', { mark: 'u' }), { alpha: true })).toBe('u')
    expect(shorthandOf(columnOf('flag', { mark: 'u' }), { alpha: false })).toBeUndefined()
    expect(shorthandOf(columnOf('flag'), { alpha: true })).toBeUndefined()
  })
})
