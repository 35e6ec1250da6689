import { describe, expect, it } from 'vitest'
import { columnRules } from '../../../src/report/html/column-rules.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'

describe('columnRules()', () => {
  it('gives tables with equal labels one class, and each column its label', () => {
    const rules = columnRules()
    expect(
      [['Alpha', 'Bravo (0 to 1)'], ['Alpha'], ['Alpha', 'Bravo (0 to 1)']].map((labels) =>
        rules.classOf(labels),
      ),
    ).toEqual(['columns-1', 'columns-2', 'columns-1'])
    expect(rules.text()).toBe(
      '.columns-1 > tbody > tr > :nth-child(1) { --label: "Alpha" }\n' +
        '.columns-1 > tbody > tr > :nth-child(2) { --label: "Bravo (0 to 1)" }\n' +
        '.columns-2 > tbody > tr > :nth-child(1) { --label: "Alpha" }\n',
    )
  })

  it('lets no label end its string, its rule or the style sheet', () => {
    const rules = columnRules()
    rules.classOf(HOSTILE_TEXTS)
    const strings = rules
      .text()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.replace(/^.* \{ --label: (.*) \}$/, '$1'))
    expect(strings).toHaveLength(HOSTILE_TEXTS.length)
    for (const string of strings) expect(string).toMatch(/^"(?:[A-Za-z0-9 ,.()-]|\\[0-9a-f]+ )*"$/)
  })
})
