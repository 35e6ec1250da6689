import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMarkdown } from '../../src/report/markdown/format-markdown.ts'
import { tableNames, type Tables } from '../../src/tables/schema.ts'
import { answered, documentOf, reportOf } from './report-of.ts'
import { action, concern, outcome, plan, primary, sampleTables, tablesWith, theme } from './sample-tables.ts'

const sample = await answered(sampleTables)
const markdownOfSample = (more: Partial<Tables>): string => formatMarkdown(documentOf({ ...sample, ...more }))

describe('buildDocument(tables, parts) in Markdown', () => {
  it('tells the whole story of two prisons and three plans', async () => {
    await expect(formatMarkdown(documentOf(sample))).toMatchFileSnapshot('../golden/report/report.md')
  })

  it('says where a reviewer has decided', () => {
    const recurrences = sampleTables.recurrences.map((row) => ({ ...row, decided_by: 'reviewer' }))
    expect(markdownOfSample({ recurrences })).toMatch(
      /Why recurring\*\* \(probability [^;)]+; a reviewer has decided it\)\./,
    )
  })

  it('does not depend on the order of the rows', () => {
    const report = markdownOfSample({})
    const orders = fc.tuple(...tableNames.map((name) => shuffled<unknown>(sample[name])))
    fc.assert(
      fc.property(orders, (rows) => {
        const tables = Object.fromEntries(tableNames.map((name, i) => [name, rows[i]])) as unknown as Tables
        // Notices and runs come sorted by the tables' own key; the report keeps that order.
        expect(formatMarkdown(documentOf({ ...tables, notices: sample.notices }))).toBe(report)
      }),
      { numRuns: 25 },
    )
  })

  it('says what is missing when nothing was read', async () => {
    const report = await reportOf(tablesWith({}))
    expect(report).toContain('no action plans from no establishments')
    expect(report).toContain('No plan was read.')
    expect(report).toContain('Nothing odd was found in the files.')
  })

  it('compares nothing when every prison was inspected once', async () => {
    const report = await reportOf(
      tablesWith({
        plans: [plan('alpha-2022')],
        concerns: [concern('alpha-2022#1', 'Bravo was late.')],
        actions: [action('alpha-2022#1/1', 'Charlie will be asked.')],
        concern_outcomes: [outcome('alpha-2022#1', 'not yet re-inspected')],
      }),
    )
    expect(report).toContain('- **Recurrence.** No establishment has two inspections here')
    expect(report).toContain('Add an earlier or a later plan of the same establishment')
    expect(report).not.toContain('**Promises.**')
  })

  it('never calls a concern resolved', () => {
    expect(
      markdownOfSample({}).replaceAll(/Not raised again (?:is not|does not mean) resolved/g, ''),
    ).not.toMatch(/resolved/i)
  })

  it('marks the break between recommendations and concerns', async () => {
    const concerns = [
      concern('alpha-2022#1', 'Bravo should be done.', { kind: 'recommendation', priority: null }),
      concern('alpha-2022#2', 'Bravo was not done.'),
    ]
    const mixed = await reportOf(tablesWith({ plans: [plan('alpha-2022')], concerns }))
    expect(mixed).toContain(
      '**Break in the series.** 1 recommendation made before May 2022 and 1 concern raised since',
    )
    const plain = await reportOf(tablesWith({ plans: [plan('alpha-2022')], concerns: concerns.slice(1) }))
    expect(plain).not.toContain('Break in the series')
  })

  it('counts a thematic plan as a plan, not as an establishment', async () => {
    const thematic = plan('thematic-recall-2021', {
      kind: 'thematic',
      establishment: null,
      title: 'Recall: a thematic inspection',
      establishment_slug: 'thematic-recall',
    })
    const report = await reportOf(
      tablesWith({
        plans: [plan('alpha-2022'), thematic],
        concerns: [
          concern('alpha-2022#1', 'Bravo.'),
          concern('thematic-recall-2021#1', 'Charlie.', { is_corrected: true }),
        ],
        themes: [theme('food', 'Food')],
        concern_themes: [primary('alpha-2022#1', 'food'), primary('thematic-recall-2021#1', 'food')],
      }),
    )
    expect(report).toContain('2 action plans from 1 establishment, with 2 concerns')
    expect(report).toContain('| Recall: a thematic inspection | 3 to 14 October 2022 (thematic) |')
    expect(report).toContain('| Food | Respect | 1 | 2 | 0 | HMP Alpha (2022) |')
    expect(report).toContain('Corrected by an analyst, not as read: 1 concern or action.')
  })

  it('names a concern whose number is lost', async () => {
    const tables = tablesWith({
      plans: [plan('alpha-2022')],
      concerns: [
        concern('alpha-2022#unnumbered-1', 'bravo.', { number: null, priority: null, is_fragment: true }),
      ],
      themes: [theme('food', 'Food')],
      concern_themes: [primary('alpha-2022#unnumbered-1', 'food')],
    })
    const report = await reportOf(tables)
    expect(report).toContain(
      'Part of the text is lost with a missing page, counted all the same: `alpha-2022.txt:20-22`.',
    )
  })

  it('lets no text of a plan act as markup or break a table', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (text, name, file) => {
        const report = markdownOfSample(withTexts(text, name, file))
        expect(report.replaceAll('<br>', '')).not.toContain('<')
        for (const table of report.matchAll(/(?:^\|.*\|$\n?)+/gm)) {
          const cells = table[0].trimEnd().split('\n').map(countCells)
          expect(new Set(cells).size).toBe(1)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('refuses tables of different runs, with the way out', () => {
    const tables = { ...sample, concerns: sampleTables.concerns.slice(1) }
    expect(() => documentOf(tables)).toThrow(
      expect.objectContaining({
        code: 'O001',
        message: expect.stringContaining('alpha-2022#1.1') as string,
        remedy: expect.stringContaining('crossplan run') as string,
      }),
    )
  })
})

const shuffled = <T>(rows: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length })

const hostile = fc
  .array(
    fc.constantFrom(
      '<script>',
      '</td>',
      '|',
      '`',
      '``',
      '\\',
      '**',
      '_',
      '[a](b)',
      '\n',
      '\r\n',
      '\u202E',
      '\u0000',
      '&lt;',
      '# ',
      '- ',
      '$x$',
      'é',
      '👩‍🚒',
      'a',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))

/** Every place of the report that shows words of a plan, filled with the given ones. */
function withTexts(text: string, name: string, file: string): Partial<Tables> {
  return {
    plans: sampleTables.plans.map((row) => ({ ...row, establishment: name, title: name, source_file: file })),
    concerns: sampleTables.concerns.map((row) => ({ ...row, text, number: name })),
    actions: sampleTables.actions.map((row) => ({ ...row, text, owner: name, target: text })),
    themes: sampleTables.themes.map((row) => ({ ...row, label: name })),
    notices: sampleTables.notices.map((row) => ({ ...row, message: text, source_file: file })),
    recurrences: sampleTables.recurrences.map((row) => ({ ...row, shared_terms: text })),
    repeated_actions: sampleTables.repeated_actions.map((row) => ({ ...row, later_target: text })),
  }
}

const countCells = (line: string): number => line.split('|').length
