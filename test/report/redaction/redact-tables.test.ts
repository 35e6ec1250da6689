import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RedactionEntry } from '../../../src/domain/redaction-entry.ts'
import { formatRedactions } from '../../../src/report/redaction/format-redactions.ts'
import { listRemarks } from '../../../src/report/redaction/list-remarks.ts'
import { createPhraseFinder } from '../../../src/report/redaction/phrase-finder.ts'
import { redactTables } from '../../../src/report/redaction/redact-tables.ts'
import { rowId, type AnyRow } from '../../../src/report/redaction/row-reference.ts'
import { textColumns, type TextUse } from '../../../src/report/redaction/text-columns.ts'
import { parseRedactionList } from '../../../src/settings/parse-redaction-list.ts'
import { schema, tableNames, type TableDefinition, type Tables } from '../../../src/tables/schema.ts'
import { action, concern, plan, primary, recurrence, sampleTables, tablesWith } from '../sample-tables.ts'

const list = (...phrases: readonly string[]): readonly RedactionEntry[] =>
  parseRedactionList(phrases.join('\n'), 'names.txt')

const tables = tablesWith({
  plans: [plan('alpha-2022'), plan('alpha-2025', { source_file: 'khan.txt' })],
  concerns: [
    concern('alpha-2022#1', 'Mr Smith and Zubair Khan waited. Green spaces were few.'),
    concern('alpha-2025#1', 'ZUBAIR\nKHAN’s cell was cold; prisoner A1234BC shared it.'),
  ],
  actions: [
    action('alpha-2022#1/1', 'Dr Green will see Zubair Khan.', { owner: 'Zubair Khan, Head of Safety' }),
    action('alpha-2025#1/1', 'Smith will be asked, and Sarah Jones.', { target: 'when Zubair Khan is back' }),
  ],
  action_owners: [
    { action_id: 'alpha-2022#1/1', owner: 'Mr Smith', owner_kind: 'other' },
    { action_id: 'alpha-2022#1/1', owner: 'Mr Roe', owner_kind: 'other' },
  ],
  action_types: [
    { action_id: 'alpha-2022#1/1', action_type: 'review', share: 1, words: 'see; Khan' },
    { action_id: 'alpha-2025#1/1', action_type: 'review', share: 1, words: null },
  ],
  notices: [
    {
      plan_id: 'alpha-2022',
      source_file: 'alpha-2022.txt',
      code: 'P015',
      level: 'warning',
      line: 21,
      message: 'alpha-2022.txt:21: "Mr Smith and Zubair Khan…" has no owner.',
      remedy: 'Ask.',
    },
  ],
  concern_themes: [{ ...primary('alpha-2022#1', 'living'), words: 'zubair; khan; green; smith' }],
  clusters: sampleTables.clusters.map((row) => ({
    ...row,
    label: 'Mr smith, green spaces',
    keywords: 'mr smith; green spaces; khan',
    representative_concern_id: 'alpha-2022#1',
    description: 'Mr Smith and Zubair Khan waited.',
    description_concern_id: 'alpha-2022#1',
  })),
  recurrences: [recurrence('alpha-2022#1', 'alpha-2025#1', { shared_terms: 'Zubair; Khan' })],
})

const redacted = redactTables(tables, list('Zubair Khan', 'Nobody Here'))

describe('redactTables(tables, entries)', () => {
  it('masks a name of the list everywhere alike, and names and numbers that it finds', () => {
    expect(redacted.tables.concerns.map(({ text }) => text)).toEqual([
      'Mr [name] and [name 1] waited. Green spaces were few.',
      '[name 1]’s cell was cold; prisoner [prison number] shared it.',
    ])
    expect(redacted.tables.actions.map(({ text, owner, target }) => [text, owner, target])).toEqual([
      ['Dr [name] will see [name 1].', '[name 1], Head of Safety', 'May 2023'],
      ['Smith will be asked, and Sarah Jones.', 'Governor', 'when [name 1] is back'],
    ])
    expect(redacted.tables.notices[0]?.message).toContain('"Mr [name] and [name 1]…"')
    expect(redacted.tables.clusters[0]?.description).toBe('Mr [name] and [name 1] waited.')
  })

  it('masks in lists of words and labels what the texts no longer hold, and names with their title', () => {
    expect(redacted.tables.concern_themes[0]?.words).toBe('[name 1]; green; smith')
    expect(redacted.tables.action_types.map(({ words }) => words)).toEqual(['see; [name 1]', null])
    expect(redacted.tables.recurrences[0]?.shared_terms).toBe('[name 1]')
    expect(redacted.tables.clusters[0]).toMatchObject({
      label: '[name], green spaces',
      keywords: '[name]; green spaces; [name 1]',
    })
  })

  it('keeps one row of those that masks made alike, and every id', () => {
    expect(redacted.tables.action_owners).toEqual([
      { action_id: 'alpha-2022#1/1', owner: 'Mr [name]', owner_kind: 'other' },
    ])
    expect(redacted.tables.plans).toEqual(tables.plans)
  })

  it('lists what was masked and what was only found, with place, row and words', () => {
    expect(redacted.findings).toContainEqual({
      mask: '[name 1]',
      kind: 'name',
      line: 1,
      place: 'khan.txt:20-22',
      table: 'concerns',
      row: 'alpha-2025#1',
      column: 'text',
      words: 'ZUBAIR\nKHAN',
    })
    const open = redacted.findings.filter(({ mask }) => mask === undefined)
    expect(open.map(({ kind, words, row }) => [kind, words, row])).toEqual([
      ['likely name', 'Sarah Jones', 'alpha-2025#1/1'],
      ['surname without its title', 'Smith', 'alpha-2025#1/1'],
    ])
  })

  it('tells where a name of the list stands in the name of a file, and leaves it', () => {
    const { findings, tables: masked } = redactTables(tables, list('Khan'))
    expect(findings[0]).toEqual({
      kind: 'name',
      line: 1,
      place: 'khan.txt',
      table: 'plans',
      row: 'alpha-2025',
      column: 'source_file',
      words: 'khan',
    })
    expect(masked.plans[1]?.source_file).toBe('khan.txt')
  })

  it('masks nothing without a list, and tells what it would', () => {
    const { tables: same, findings } = redactTables(tables)
    expect(same).toBe(tables)
    expect(findings.map(({ mask, kind, words, column }) => [mask, kind, words, column])).toEqual([
      [undefined, 'name behind a title', 'Smith', 'text'],
      [undefined, 'prison number', 'A1234BC', 'text'],
      [undefined, 'likely name', 'Zubair Khan', 'owner'],
      [undefined, 'name behind a title', 'Green', 'text'],
      [undefined, 'likely name', 'Sarah Jones', 'text'],
    ])
  })

  it('masks whole a name that the list has in part, and what a list gives another mask', () => {
    const entries = parseRedactionList(
      'name,replacement,kind\nSmith,,\nZubair,an officer,\nKhan,,officer\n',
      'n.csv',
    )
    const { tables: masked } = redactTables(
      tablesWith({ concerns: [concern('alpha-2022#1', 'Mr John Smith met Dr Zubair Khan and Khan.')] }),
      entries,
    )
    expect(masked.concerns[0]?.text).toBe('Mr [name 1] met Dr an officer [officer 3] and [officer 3].')
  })

  it('leaves nothing of the list, and changes nothing when done again', () => {
    const phrase = fc.constantFrom(
      'Smith',
      'Zubair Khan',
      'khan',
      'green spaces',
      'Sarah',
      'waited',
      'Jones',
      'cell',
    )
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { minLength: 1, maxLength: 4 }), (phrases) => {
        const entries = list(...phrases)
        const { tables: masked } = redactTables(tables, entries)
        const find = createPhraseFinder(phrases)
        for (const table of tableNames)
          for (const row of masked[table] as readonly AnyRow[])
            for (const [column, use] of Object.entries<TextUse>(textColumns[table]))
              if (use !== 'fixed' && use !== 'told') expect(find(String(row[column] ?? ''))).toEqual([])
        expect(redactTables(masked, entries).tables).toEqual(masked)
      }),
      { numRuns: 40 },
    )
  })

  it('gives the same masks whatever the order of the rows', () => {
    const turned = Object.fromEntries(
      tableNames.map((name) => [name, (tables[name] as readonly AnyRow[]).toReversed()]),
    ) as unknown as Tables
    const again = redactTables(turned, list('Zubair Khan', 'Nobody Here'))
    expect(again.findings.map((one) => JSON.stringify(one)).toSorted()).toEqual(
      redacted.findings.map((one) => JSON.stringify(one)).toSorted(),
    )
    expect(again.tables.concerns.toReversed()).toEqual(redacted.tables.concerns)
  })
})

describe('textColumns', () => {
  it('has every column of text of every table', () => {
    for (const name of tableNames) {
      const definition: TableDefinition = schema[name]
      const texts = Object.entries(definition.columns).filter(([, { type }]) => type === 'VARCHAR')
      expect(Object.keys(textColumns[name]), name).toEqual(texts.map(([column]) => column))
    }
  })
})

describe('rowId(table, row)', () => {
  it('is made of the columns that a row is known by', () => {
    for (const name of tableNames) {
      const { key, columns }: TableDefinition = schema[name]
      const row: AnyRow = Object.fromEntries(Object.keys(columns).map((column) => [column, column]))
      expect(key.join(' '), name).toMatch(new RegExp(`^${rowId(name, row)}`))
    }
  })
})

describe('listRemarks(entries, findings)', () => {
  it('tells names that stand nowhere, and those that are words too', () => {
    const entries = list('Zubair Khan', 'Nobody Here', 'Waited', 'Green')
    const { findings } = redactTables(tables, entries)
    const { unused, everyday } = listRemarks(entries, findings)
    expect(unused.map(({ phrase }) => phrase)).toEqual(['Nobody Here'])
    expect(everyday.map(({ entry, count }) => [entry.phrase, count])).toEqual([['Waited', 1]])
  })
})

describe('formatRedactions(findings)', () => {
  it('says that it is not for publication, and puts first what was not masked', () => {
    const lines = formatRedactions(redacted.findings).trimEnd().split('\n')
    expect(lines[0]).toBe('for_the_analyst,mask,kind,words,place,table,row,column,list_line')
    expect(lines[1]).toMatch(/^do not publish,"found, not masked",/)
    expect(lines.at(-1)).toMatch(/^do not publish,\[name( 1)?\],/)
    expect(
      lines.slice(1).every((line) => line.startsWith('do not publish,') || line.startsWith('KHAN')),
    ).toBe(true)
  })

  it('lets no spreadsheet take words for a formula', () => {
    const words = {
      kind: 'name',
      place: '',
      table: 'actions',
      row: 'a',
      column: 'text',
      words: '=1+1',
    } as const
    expect(formatRedactions([words])).toContain(",'=1+1,")
  })
})
