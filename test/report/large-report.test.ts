import { describe, expect, it } from 'vitest'
import { allBlocks } from '../../src/report/document/leaves-of.ts'
import type { ReportDocument } from '../../src/report/document/report-document.ts'
import { formatMarkdown } from '../../src/report/markdown/format-markdown.ts'
import { LIMITS } from '../../src/report/sections/limits.ts'
import { ownNumbers, wrongFigures } from './claims.ts'
import { madeTables } from './made-tables.ts'
import { answered, documentOf } from './report-of.ts'

const tables = await answered(madeTables(60))
const document = documentOf(tables)
const text = formatMarkdown(document)
const section = (title: string): string => text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
const sizeOf = (of: ReportDocument): number => JSON.stringify(of.sections).length

describe('buildDocument(tables, parts) with many plans', () => {
  it('tells the first establishments in full, and of the others a line each', () => {
    const recurrences = section('3 Concerns that came back')
    expect(recurrences.match(/^### HMP prison-/gm)).toHaveLength(20)
    expect(recurrences).toContain(
      'Told above are the first 20 establishments by the number of concerns that came back, then by the number of concerns, of 60 establishments with more than one inspection.',
    )
    expect(recurrences).toContain('| HMP prison-0059 | March 2022, March 2025 | 15 | 5 | 0 | 10 |')
    expect(recurrences.match(/^\| HMP prison-/gm)).toHaveLength(40)
  })

  it('cuts every list and every grid, and says so', () => {
    const most = Math.max(...Object.values(LIMITS))
    for (const block of document.sections.flatMap(({ blocks }) => allBlocks(blocks))) {
      if (block.kind === 'list') expect(block.items.length).toBeLessThanOrEqual(most)
      if (block.kind === 'grid') expect(block.rows.length).toBeLessThanOrEqual(most)
    }
    expect(section('2 Themes')).toContain(
      'Only the first 60 groups stand here; all are in `tables/clusters.csv`.',
    )
    expect(section('8 Notices')).toContain(
      'Only the first 100 of 1,800 notices stand here; all are in `tables/notices.csv`.',
    )
  })

  it('grows far less than the plans do', () => {
    const twice = documentOf({ ...madeTables(120), figures: tables.figures })
    expect(sizeOf(twice) / sizeOf(document)).toBeLessThan(1.4)
  })

  it('has its numbers from queries', () => {
    expect(ownNumbers(document)).toEqual([])
    expect(wrongFigures(document, tables)).toEqual([])
  })
})
