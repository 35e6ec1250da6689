import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/report/document/block.ts'
import type { Chart } from '../../src/report/document/chart.ts'
import { data } from '../../src/report/document/inline-nodes.ts'
import { allBlocks, inlineLeaves, textOf } from '../../src/report/document/leaves-of.ts'
import type { ReportDocument } from '../../src/report/document/report-document.ts'
import type { ReportTable } from '../../src/report/document/report-table.ts'
import { formatMarkdown } from '../../src/report/markdown/format-markdown.ts'
import { reportSections, type ReportSection } from '../../src/domain/report-setup.ts'
import { SOURCES } from '../../src/report/sections/sources-section.ts'
import { answered, documentOf } from './report-of.ts'
import { sampleTables } from './sample-tables.ts'

const sample = await answered(sampleTables)
const document = documentOf(sample)
const blocksOf = (of: ReportDocument, id: string): readonly Block[] =>
  allBlocks(of.sections.find((section) => section.id === id)?.blocks ?? [])
const chart = (id: string): Chart => ({ id, title: id, finding: 'Seen.', table: 'themes', specification: {} })

describe('buildDocument(tables, parts)', () => {
  it('has the sections in reading order, numbered but for the findings', () => {
    expect(document.sections.map(({ id }) => id)).toEqual(reportSections)
    const titles = formatMarkdown(document).match(/^## .*/gm)
    expect(titles?.slice(0, 3)).toEqual(['## Headline findings', '## 1 What was read', '## 2 Themes'])
    expect(titles?.at(-1)).toBe('## 9 Where the numbers come from')
  })

  it('leaves out sections that are not chosen, and all that points to them', () => {
    const chosen = documentOf(sample, { settings: { sections: ['findings', 'themes', 'sources'] } })
    const text = formatMarkdown(chosen)
    expect(text.match(/^## .*/gm)).toEqual([
      '## Headline findings',
      '## 1 Themes',
      '## 2 Where the numbers come from',
    ])
    expect(text).toContain('Themes that are the main theme of no concern: 1 of 5 (section 1).')
    expect(text).toMatch(/Not raised again does not mean resolved\. Came back:/)
  })

  it('takes title, names and words of the analyst as they are', () => {
    const settings = {
      title: 'Prisons in 2025',
      author: 'A. Bravo',
      contact: 'bravo@example.org',
      introduction: ['First.', 'Second.'],
      subtitle: ['Only ', data('HMP Alpha'), '.'],
      remarks: ['Names are masked.'],
    }
    const set = documentOf(sample, { settings })
    expect(set).toMatchObject({
      title: 'Prisons in 2025',
      author: 'A. Bravo',
      introduction: ['First.', 'Second.'],
    })
    const text = formatMarkdown(set)
    expect(text).toMatch(
      /^# Prisons in 2025\n\n3 action plans .* 2025\. Only HMP Alpha\.\n\nBy A\. Bravo\. Contact: bravo@example\.org\n\nFirst\.\n\nSecond\.\n\n## Headline/,
    )
    expect(text).toContain('- Names are masked.\n\n## 8 Notices')
    expect(document).not.toHaveProperty('author')
    expect(document.fingerprint).toBe('bb')
  })

  it.each([
    ['themes', 'theme_heatmap'],
    ['themes', 'theme_bars'],
    ['recurrence', 'concern_chains_alpha'],
    ['recurrence', 'evidence_alpha-2022-1-1_alpha-2025-2'],
    ['promises', 'slippage'],
    ['owners', 'target_dates'],
  ])('puts into the section on %s the picture %s', (section, id) => {
    const charts = [chart(id), chart('unheard_of')]
    const shown = (of: readonly Block[]) =>
      of.flatMap((block) => (block.kind === 'chart' ? block.chart.id : []))
    const pictured = documentOf(sample, { charts })
    expect(shown(blocksOf(pictured, section))).toEqual([id])
    expect(shown(pictured.sections.flatMap(({ blocks }) => allBlocks(blocks)))).toEqual([id])
  })

  it('lists the report tables with what they are made from', () => {
    const table: ReportTable = {
      id: 'plans_read',
      title: 'Plans that were read',
      description: 'Each row is one plan.',
      columns: [],
      rows: [],
      sources: ['plans', 'concerns'],
      notes: [],
    }
    const listed = documentOf(sample, { reportTables: [table] })
    expect(listed.tables).toEqual([table])
    expect(formatMarkdown(listed)).toContain(
      '| Plans that were read | Each row is one plan. | `plans`, `concerns` | `report-tables/plans_read.csv` |',
    )
  })

  it('shows owners by name where there is a table of them', () => {
    const table: ReportTable = {
      id: 'owners',
      title: 'Owners of actions',
      description: 'Each row is one owner.',
      columns: [],
      rows: [],
      sources: ['action_owners'],
      notes: [],
    }
    const shown = blocksOf(documentOf(sample, { reportTables: [table] }), 'owners')
    expect(shown).toContainEqual({ kind: 'table', table: 'owners' })
    expect(blocksOf(document, 'owners').filter(({ kind }) => kind === 'table')).toEqual([])
  })

  it('lets readers filter by what there is, under the names they know', () => {
    expect(document.filters).toEqual({
      prisons: [
        { id: 'alpha', label: 'HMP Alpha' },
        { id: 'bravo', label: 'HMP/YOI Bravo' },
      ],
      themes: [
        { id: 'health', label: 'Health care' },
        { id: 'language', label: 'Language support' },
        { id: 'library', label: 'Library and reading' },
        { id: 'living', label: 'Living conditions' },
      ],
      years: ['2022', '2024', '2025'].map((year) => ({ id: year, label: year })),
    })
  })

  it('groups each pair, each failure and each quoted theme with what it may be filtered by', () => {
    const groups = (id: string) =>
      blocksOf(document, id).flatMap((block) => (block.kind === 'group' ? [block.facets] : []))
    expect(groups('recurrence')).toEqual([
      { prisons: ['alpha'] },
      { prisons: ['alpha'], themes: ['language'], years: ['2022', '2025'] },
    ])
    const living = { prisons: ['alpha', 'bravo'], themes: ['living'], years: ['2022', '2024'] }
    expect(groups('failures')).toEqual([living])
    expect(groups('themes')).toEqual([living])
  })

  it('leads from every quote to its place and row', () => {
    const rows = new Set([
      ...sample.concerns.map(({ concern_id: id }) => `concerns ${id}`),
      ...sample.actions.map(({ action_id: id }) => `actions ${id}`),
    ])
    const leaves = document.sections
      .flatMap(({ blocks }) => allBlocks(blocks))
      .flatMap(textOf)
      .flatMap(inlineLeaves)
    const places = leaves.flatMap((leaf) => (typeof leaf !== 'string' && leaf.kind === 'place' ? [leaf] : []))
    const quotes = leaves.filter((leaf) => typeof leaf !== 'string' && leaf.kind === 'quote')
    expect(quotes.length).toBeGreaterThan(10)
    const led = places.filter(({ row }) => row !== undefined)
    expect(led.length).toBeGreaterThanOrEqual(quotes.length)
    for (const { row } of led) expect(rows).toContain(`${row!.table} ${row!.key}`)
  })

  it('names in its last section every table that a section is made from', () => {
    for (const { id, blocks } of document.sections) {
      const all = allBlocks(blocks)
      const used = [
        ...all.flatMap((block) => (block.kind === 'grid' ? block.sources : [])),
        ...all
          .flatMap(textOf)
          .flatMap(inlineLeaves)
          .flatMap((leaf) =>
            typeof leaf !== 'string' && leaf.kind === 'place' ? (leaf.row?.table ?? []) : [],
          ),
      ]
      expect(SOURCES[id as ReportSection], id).toEqual(expect.arrayContaining([...new Set(used)]))
    }
  })

  it('gives no id to two parts', () => {
    const ids = document.sections.flatMap(({ id, blocks }) => [
      id,
      ...allBlocks(blocks).flatMap((block) => (block.kind === 'heading' ? block.id : [])),
    ])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has every link end at a part', () => {
    const parts = new Set(
      document.sections.flatMap(({ id, blocks }) => [
        id,
        ...allBlocks(blocks).flatMap((block) => (block.kind === 'heading' ? block.id : [])),
      ]),
    )
    const targets = [...JSON.stringify(document).matchAll(/"kind":"link","to":"([^"]*)"/g)].map(
      ([, to]) => to,
    )
    expect(targets.length).toBeGreaterThan(10)
    expect(targets.filter((to) => !parts.has(to ?? ''))).toEqual([])
  })
})
