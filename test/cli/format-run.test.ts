import { describe, expect, it } from 'vitest'
import { formatRunJson, formatRunText } from '../../src/cli/format-run.ts'
import type { RunSummary, SummedRecurrence } from '../../src/pipeline/run-summary.ts'

const recurrence = (earlier: string, later: string, probability = 0.934): SummedRecurrence => ({
  establishment: 'HMP Alpha',
  earlier: { concernId: `alpha-2022#${earlier}`, year: '2022', number: earlier, text: 'Bravo was not done.' },
  later: { concernId: `alpha-2025#${later}`, year: '2025', number: later, text: 'Bravo was still not done.' },
  probability,
  verdict: 'recurring',
})

const summary: RunSummary = {
  runId: 'run-1',
  fingerprint: 'f',
  version: '1.0.0',
  embedder: 'Alpha/tiny (transformers-0123456789abcdef)',
  files: { found: 3, read: 2, failed: ['c.txt'] },
  plans: 2,
  establishments: 1,
  concerns: 1204,
  actions: 1,
  themes: { found: 2, codebook: 26 },
  clusters: 3,
  recurring: [recurrence('1.2', '3', 0.9999), recurrence('1.2', '4')],
  relatedPairs: 1,
  sharedFailures: 0,
  notices: { info: 1, warning: 1, fatal: 1 },
  stages: [{ stage: 'read plans', ms: 5 }],
}
const output = { write: () => undefined, hasColours: false }

describe('formatRunText(summary, out, output)', () => {
  it('tells what was read and found, and where it stands', () => {
    expect(formatRunText(summary, 'out', output))
      .toBe(`Read 2 plans of 1 establishment: 1,204 concerns, 1 action, 3 notices.
Found 2 of the codebook's 26 themes, 3 clusters and 0 failings that several establishments share.

1 concern recurring at a later inspection, 1 more pair related:
  HMP Alpha 2022 1.2 → 2025 3 recurring (> 0.99): Bravo was still not done.
  HMP Alpha 2022 1.2 → 2025 4 recurring (0.93): Bravo was still not done.

Vectors Alpha/tiny
Report  out/report.html (also report.md, report.xlsx, report-tables/)
Tables  out/crossplan.duckdb, out/tables/ (CSV, Parquet)
Ask     crossplan sql "SELECT * FROM recurrence_overview" --reports out
`)
  })

  it('shows the likeliest of many, and goes by ids where year or number is lost', () => {
    const { year, ...later } = recurrence('1', '2').later
    expect(year).toBe('2025')
    const many = Array.from({ length: 15 }, () => ({ ...recurrence('1', '2'), later }))
    const text = formatRunText({ ...summary, recurring: many }, 'reports', output)
    expect(text.match(/HMP Alpha 2022 1 → alpha-2025#2 recurring/g)).toHaveLength(12)
    expect(text).toContain('  and 3 more, see the report\n')
    expect(text).not.toContain('--reports')
  })
})

describe('formatRunJson(summary, out)', () => {
  it('tells the same to a program', () => {
    expect(JSON.parse(formatRunJson(summary, 'out'))).toMatchObject({
      run_id: 'run-1',
      reports: 'out',
      files: { found: 3, read: 2, failed: ['c.txt'] },
      concerns: 1204,
      recurrences: [
        { earlier_concern_id: 'alpha-2022#1.2', later_concern_id: 'alpha-2025#3', probability: 0.9999 },
        { later_concern_id: 'alpha-2025#4' },
      ],
      related_pairs: 1,
      stages: [{ stage: 'read plans', ms: 5 }],
    })
  })
})
