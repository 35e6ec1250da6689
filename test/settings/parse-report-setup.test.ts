import { describe, expect, it } from 'vitest'
import { reportSections, reportTableIds } from '../../src/domain/report-setup.ts'
import { parseReportSetup } from '../../src/settings/parse-report-setup.ts'
import { REPORT_SETUP_TEMPLATE } from '../../src/settings/report-setup-template.ts'
import { thrownBy } from '../support/thrown-by.ts'

const parse = (content: string) => parseReportSetup(content, 'crossplan.yaml')
const faultsOf = (content: string): readonly string[] =>
  thrownBy(() => parse(content))
    .message.split('\n')
    .map((line) => line.replace('crossplan.yaml:', ''))

describe('parseReportSetup(content, file)', () => {
  it('reads everything that can be set', () => {
    const content = `title: " What came back "
author: Alpha team
contact: a@example.org
introduction: |
  One line
  and its end.

  Another paragraph.
sections: [findings, method]
tables: themes
where:
  region: South East
  year: 2024
  establishment: [alpha, "bravo, charlie"]
regions: lists/regions.csv
redact: names.txt
`
    expect(parse(content)).toEqual({
      title: 'What came back',
      author: 'Alpha team',
      contact: 'a@example.org',
      introduction: ['One line and its end.', 'Another paragraph.'],
      sections: ['findings', 'method'],
      tables: ['themes'],
      where: [
        { field: 'establishment', values: ['alpha', 'bravo, charlie'] },
        { field: 'year', values: ['2024'] },
        { field: 'region', values: ['South East'] },
      ],
      regions: 'lists/regions.csv',
      redact: 'names.txt',
    })
  })

  it.each(['', '# only a comment\n', 'where: {}\n'])('sets nothing by %j', (content) => {
    expect(parse(content)).toEqual({ introduction: [], where: [] })
  })

  it('takes an introduction of several paragraphs as a list', () => {
    expect(parse('introduction: [One., Two.]').introduction).toEqual(['One.', 'Two.'])
  })

  it('tells an unknown key with its line, the nearest and all that there are', () => {
    expect(faultsOf('author: a\ntitel:\n  - What\n')).toEqual([
      '2: unknown key "titel"; nearest: title; expected one of title, author, contact, introduction, sections, tables, where, regions, redact',
    ])
    expect(faultsOf('where:\n  year: 2024\n  prison: alpha\n')).toEqual([
      '3: where: unknown key "prison"; expected one of establishment, theme, year, region',
    ])
  })

  it('tells unknown ids with the nearest one', () => {
    expect(faultsOf('sections:\n  - findings\n  - recurence\n')).toEqual([
      `3: sections.1: unknown section "recurence"; nearest: recurrence; expected one of ${reportSections.join(', ')}`,
    ])
    expect(faultsOf('tables: came_bak\n')).toEqual([
      `1: tables: unknown table "came_bak"; nearest: came_back; expected one of ${reportTableIds.join(', ')}`,
    ])
  })

  it('tells every fault of form with its line, and where the form is shown', () => {
    const content =
      'title: 2024\nauthor:\ncontact: |\n  a\n  b\nsections: [findings, findings]\ntables: []\nwhere:\n  year: soon\n  theme: ""\n'
    expect(faultsOf(content)).toEqual([
      '1: title: expected text; in quotation marks where it looks like a number or a date',
      '2: author: is empty; fill it in or take the line out',
      '3: contact: expected one line',
      '6: sections: names a section twice',
      '7: tables: holds nothing; take the line out for all',
      '10: where.theme: is empty; fill it in or take the line out',
      '9: where.year: expected a year or a span of years, such as 2024, 2024..2025, 2024.. or ..2025',
    ])
    expect(thrownBy(() => parse(content))).toMatchObject({
      code: 'S001',
      remedy:
        'Correct the lines named and run again; "crossplan init" writes a file that explains every line.',
    })
  })

  it('tells of a file that is no list of settings, and of limits without a name', () => {
    expect(faultsOf('- title')).toEqual(['1: the file: expected lines such as "title: What the plans say"'])
    expect(faultsOf('where: alpha')).toEqual([
      '1: where: expected one or several of establishment, theme, year, region, each on a line of its own',
    ])
  })
})

describe('REPORT_SETUP_TEMPLATE', () => {
  const settings = REPORT_SETUP_TEMPLATE.split('\n').filter((line) => !line.startsWith('##'))
  const taken = settings.map((line) => line.replace(/^#/, '')).join('\n')

  it('sets nothing as it is', () => {
    expect(parse(REPORT_SETUP_TEMPLATE)).toEqual({ introduction: [], where: [] })
  })

  it('passes the check with every setting taken, and has all that there are', () => {
    const setup = parse(taken)
    expect(Object.keys(setup).toSorted()).toEqual([
      'author',
      'contact',
      'introduction',
      'redact',
      'regions',
      'sections',
      'tables',
      'title',
      'where',
    ])
    expect(setup.introduction).toHaveLength(2)
    expect(setup.where.map(({ field }) => field)).toEqual(['establishment', 'theme', 'year', 'region'])
  })

  it('explains every setting, names every section and table, and fits a screen', () => {
    const lines = REPORT_SETUP_TEMPLATE.trimEnd().split('\n')
    const keys = lines.flatMap((line, i) => (/^#[a-z]+:/.test(line) ? [lines[i - 1]] : []))
    expect(keys.length).toBe(9)
    // The contact is explained together with the author.
    expect(keys.filter((before) => !before?.startsWith('##'))).toEqual(['#author: Analysis team'])
    for (const id of [...reportSections, ...reportTableIds])
      expect(REPORT_SETUP_TEMPLATE).toMatch(new RegExp(`^##.*\\b${id}\\b`, 'm'))
    expect(lines.filter((line) => line.length > 120)).toEqual([])
  })
})
