import { describe, expect, it } from 'vitest'
import type { ReportTable } from '../../src/report/document/report-table.ts'
import { formatHtml } from '../../src/report/html/format-html.ts'
import { formatReportTable } from '../../src/report/markdown/format-report-table.ts'
import { signsInWords, signsOf } from '../../src/report/shorthand.ts'
import { documentOf } from './report-of.ts'
import { tablesWith } from './sample-tables.ts'

const table: ReportTable = {
  id: 'alpha',
  title: 'Alpha',
  description: 'Each row is one bravo.',
  columns: [
    { id: 'name', label: 'Name', description: 'name', kind: 'text' },
    { id: 'count', label: 'Count', description: 'count', kind: 'count', missing: 'x' },
  ],
  rows: [
    { name: 'bravo', count: null },
    { name: 'all [t]', count: 2 },
  ],
  sources: [],
  notes: [],
}

describe('signsOf(table)', () => {
  it('finds the signs of totals and of what is missing', () => {
    expect(signsInWords(signsOf(table))).toBe('[t] total, [x] not available')
  })

  it('has them explained where a table shows them, in HTML and Markdown', () => {
    expect(formatHtml(documentOf(tablesWith({}), { reportTables: [table] }), new Map())).toContain(
      '[t] total. [x] not available. ',
    )
    expect(formatReportTable(table)[0]).toBe('Shorthand: \\[t\\] total, \\[x\\] not available.')
    expect(formatReportTable(table, [{ name: 'bravo', count: 1 }])).toHaveLength(1)
  })
})
