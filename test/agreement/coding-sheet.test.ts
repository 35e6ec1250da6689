import { describe, expect, test } from 'vitest'
import { codingSheet, type SampledConcern } from '../../src/agreement/coding-sheet.ts'
import { sampleId } from '../../src/agreement/sample-id.ts'
import { parseCsv } from '../../src/util/parse-csv.ts'

const concern: SampledConcern = {
  concernId: 'alpha-2025#1',
  establishment: 'HMP Alpha',
  year: '2025',
  text: '=HYPERLINK("x")',
  actions: ['Do bravo.', 'Do "charlie".'],
}
const rows = (sheet: string) => parseCsv(sheet).rows.map(({ cells }) => cells)

describe('codingSheet(sample, hidesSource)', () => {
  test('gives each concern with empty cells for the coder, and no formula', () => {
    expect(rows(codingSheet([concern], false))).toEqual([
      [
        ...['sample_id', 'concern_id', 'establishment', 'year', 'text', 'actions'],
        ...['theme', 'second_theme', 'note'],
      ],
      [
        sampleId('alpha-2025#1'),
        ...['alpha-2025#1', 'HMP Alpha', '2025'],
        '\'=HYPERLINK("x")',
        'Do bravo.\nDo "charlie".',
        ...['', '', ''],
      ],
    ])
  })

  test('hides where a concern comes from', () => {
    const sheet = codingSheet([concern], true)
    expect(rows(sheet)[0]).toEqual(['sample_id', 'text', 'actions', 'theme', 'second_theme', 'note'])
    expect(sheet.toLowerCase()).not.toMatch(/alpha|2025/)
  })
})

describe('sampleId(concernId)', () => {
  test('is the same every time, and another for another concern', () => {
    expect(sampleId('alpha-2025#1')).toMatch(/^s-[0-9a-f]{12}$/)
    expect(sampleId('alpha-2025#1')).toBe(sampleId('alpha-2025#1'))
    expect(sampleId('alpha-2025#1')).not.toBe(sampleId('alpha-2025#2'))
  })
})
