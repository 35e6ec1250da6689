import { describe, expect, it } from 'vitest'
import { data } from '../../src/report/document/inline-nodes.ts'
import type { ReportDocument } from '../../src/report/document/report-document.ts'
import { DOMAIN_NUMBERS } from '../../src/report/figures/domain-numbers.ts'
import type { Inline } from '../../src/report/document/inline.ts'
import { countFigures, ownNumbers, strayNumbers, wrongFigures } from './claims.ts'
import { answered, documentOf } from './report-of.ts'
import { sampleTables } from './sample-tables.ts'

const tables = await answered({
  ...sampleTables,
  concerns: sampleTables.concerns.map((row, i) => (i === 0 ? { ...row, kind: 'recommendation' } : row)),
  action_owners: sampleTables.actions.map(({ action_id }) => ({
    action_id,
    owner: 'Governor',
    owner_kind: 'governor',
  })),
  action_alignment: [
    {
      action_id: 'alpha-2022#1.2/1',
      theme_id: 'food',
      likeness: 0.5,
      alignment: -0.4,
      answers_other_theme: true,
    },
  ],
  theme_quality: [
    { measure: 'member_overlap', subject: 'food', other: 'living', value: 0.437, is_flagged: true },
  ],
})
const document = documentOf(tables)
const saying = (content: Inline): ReportDocument => ({
  ...document,
  sections: [{ id: 'findings', title: 'Findings', blocks: [{ kind: 'paragraph', content }] }],
})

describe('the numbers of the report', () => {
  it('are never in words of ours, but for those of the domain', () => {
    expect(ownNumbers(document)).toEqual([])
    expect(ownNumbers(saying('Of 14 concerns 5 came back.'))).toEqual(['Of 14 concerns 5 came back.'])
  })

  it('are the answers of the queries that they name', () => {
    expect(countFigures(document)).toBeGreaterThan(100)
    expect(wrongFigures(document, tables)).toEqual([])
    const wrong = saying({ kind: 'figure', name: 'plans', key: '', shown: '4' })
    expect(wrongFigures(wrong, tables)).toEqual(['plans : 4, not 3'])
  })

  it('are all in the tables, wherever they stand in Markdown', () => {
    expect(strayNumbers(document, tables)).toEqual([])
    expect(strayNumbers(saying(['Shown: ', data('4711'), '.']), tables)).toEqual(['Shown: 4711.'])
  })

  it('have a source where they are the domain’s, and are used', () => {
    const words = JSON.stringify(document.sections)
    for (const { text, source } of DOMAIN_NUMBERS) {
      expect(source.length, text).toBeGreaterThan(10)
      if (!text.startsWith('the first')) expect(words.includes(text), text).toBe(true)
    }
  })
})
