import { describe, expect, test } from 'vitest'
import { codingParser } from '../../src/agreement/parse-coding.ts'
import { sampleId } from '../../src/agreement/sample-id.ts'
import { themeId } from '../../src/domain/ids.ts'

const [first, second, third] = ['alpha-2025#1', 'alpha-2025#2', 'bravo-2025#1'] as const
const parse = codingParser({
  concernIds: [first, second, third],
  themes: [
    { id: themeId('food'), label: 'Food and meals' },
    { id: themeId('work'), label: 'Work' },
    // A label that is another theme's id.
    { id: themeId('faith'), label: 'Food' },
  ],
})
const lines = (...rows: readonly string[]) => rows.map((row) => `${row}\n`).join('')
const faultsOf = (text: string) => parse(text, 'anna.csv', 'anna').faults
const header = 'sample_id,theme,second_theme,note'

describe('codingParser(frame)', () => {
  test('reads themes by id or label, and passes over what is left open', () => {
    const text = lines(
      'note,Sample_ID,text,THEME,second_theme',
      `"two\nlines",${sampleId(first)},x,food,Work`,
      `,${sampleId(second)},x, Food  and MEALS ,`,
      `,${sampleId(third)},x,,`,
      ',,,,',
    )
    const { coding, faults } = parse(text, 'anna.csv', 'anna')
    expect(faults).toEqual([])
    expect(coding.coder).toBe('anna')
    expect([...coding.codes]).toEqual([
      [first, { theme: 'food', also: ['work'] }],
      [second, { theme: 'food', also: [] }],
    ])
  })

  test.each([';', '\t'])('reads cells parted by %j', (mark) => {
    const text = lines(['sample_id', 'theme'].join(mark), [sampleId(first), 'work'].join(mark))
    expect(parse(text, 'anna.csv', 'anna').coding.codes.get(first)?.theme).toBe('work')
  })

  test('tells everything that is wrong, each with its line', () => {
    const text = lines(
      'sample_id,concern_id,theme,second_theme,note',
      `${sampleId(first)},${first},fod,,"a\nb"`,
      `s-000,,food,,`,
      `${sampleId(first)},${first},food,chess,`,
      `${sampleId(second)},${third},food,,`,
      `${sampleId(third)},,,work,`,
      `${sampleId(third)},,work,work,`,
      'too,short',
    )
    expect(faultsOf(text)).toEqual([
      { kind: 'theme', file: 'anna.csv', line: 2, found: '"fod" in theme, expected a theme of the codebook' },
      {
        kind: 'sample',
        file: 'anna.csv',
        line: 4,
        found: 'sample_id "s-000", expected one of a sample of these results',
      },
      {
        kind: 'theme',
        file: 'anna.csv',
        line: 5,
        found: '"chess" in second_theme, expected a theme of the codebook',
      },
      {
        kind: 'repeated',
        file: 'anna.csv',
        line: 5,
        found: `sample_id ${sampleId(first)} again, after line 2`,
      },
      {
        kind: 'concern',
        file: 'anna.csv',
        line: 6,
        found: `concern_id ${third} beside the sample_id of ${second}`,
      },
      { kind: 'second', file: 'anna.csv', line: 7, found: 'a second_theme without a theme' },
      {
        kind: 'repeated',
        file: 'anna.csv',
        line: 8,
        found: `sample_id ${sampleId(third)} again, after line 7`,
      },
      { kind: 'second', file: 'anna.csv', line: 8, found: 'work as theme and second_theme' },
      { kind: 'cells', file: 'anna.csv', line: 9, found: '2 cells, expected 5 as in the header' },
    ])
  })

  test('tells of a file that cannot be read, lacks columns, or holds nothing', () => {
    expect(faultsOf(lines(header, `${sampleId(first)},"food,,`))).toEqual([
      { kind: 'unreadable', file: 'anna.csv', line: 2, found: 'a quotation mark that is never closed' },
    ])
    expect(faultsOf(lines('id,second_theme'))).toEqual([
      {
        kind: 'column',
        file: 'anna.csv',
        line: 1,
        found: 'no column sample_id and theme, expected sample_id and theme',
      },
    ])
    expect(faultsOf('').map(({ kind }) => kind)).toEqual(['column'])
    expect(faultsOf(lines(header, `${sampleId(first)},,,`))).toEqual([
      { kind: 'empty', file: 'anna.csv', found: 'no row with a theme, expected at least one' },
    ])
  })
})
