import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ReportDocument } from '../../../src/report/document/report-document.ts'
import { formatHtml } from '../../../src/report/html/format-html.ts'
import { attribute, hasClass, readPage, textOf, within, type ReadPage } from './read-page.ts'
import { SAMPLE_DOCUMENT } from './sample-document.ts'
import { sampleDrawings } from './sample-drawings.ts'

const drawings = await sampleDrawings()
const source = formatHtml(SAMPLE_DOCUMENT, drawings)
const page = readPage(source)

const bare = (parts: Partial<ReportDocument> = {}): ReportDocument => ({
  title: 'alpha',
  subtitle: 'bravo',
  introduction: [],
  sections: [{ id: 'findings', title: 'Findings', blocks: [] }],
  tables: [],
  filters: { prisons: [], themes: [], years: [] },
  fingerprint: 'abc',
  ...parts,
})

/** Links within the page that lead nowhere. */
function deadLinks(read: ReadPage): readonly string[] {
  const ids = new Set(read.elements.flatMap((element) => attribute(element, 'id') ?? []))
  const links = read.all('a').flatMap((link) => attribute(link, 'href') ?? [])
  return links.filter((href) => href.startsWith('#') && !ids.has(href.slice(1)))
}

const tableNamed = (title: string) =>
  page
    .all('table')
    .find((table) => within(table).some((part) => part.tagName === 'caption' && textOf(part).includes(title)))

const rowsOf = (title: string): readonly (readonly string[])[] =>
  within(tableNamed(title))
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => row.childNodes.map(textOf))

describe('formatHtml(document, drawings)', () => {
  it('says what the page is, before anything else', () => {
    expect(source).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
    expect(page.all('title').map(textOf)).toEqual(['What runs through the action plans'])
    const metas = page.all('meta').map((meta) => [attribute(meta, 'name'), attribute(meta, 'content')])
    expect(metas).toContainEqual(['viewport', 'width=device-width, initial-scale=1'])
    expect(metas).toContainEqual(['author', 'Analyst A & B'])
    expect(metas).toContainEqual(['description', expect.stringMatching(/^5 action plans of HM Prison/)])
    expect(metas).toContainEqual(['fingerprint', SAMPLE_DOCUMENT.fingerprint])
    expect(attribute(page.all('meta')[0], 'charset')).toBe('utf-8')
  })

  it('has landmarks, one first heading and no gap between levels', () => {
    for (const name of ['header', 'nav', 'main', 'footer', 'h1']) expect(page.all(name), name).toHaveLength(1)
    const levels = page.all('h1', 'h2', 'h3', 'h4').map(({ tagName }) => Number(tagName[1]))
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([])
    const first = page.all('a')[0]
    expect(textOf(first)).toBe('Skip to the findings')
    expect(page.withId(attribute(first, 'href')?.slice(1) ?? '')?.tagName).toBe('main')
  })

  it('has no link without a target and no id twice', () => {
    const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? [])
    expect(ids.length).toBeGreaterThan(30)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    expect(deadLinks(page)).toEqual([])
  })

  it('fetches nothing and lets no script run but its own', () => {
    const policy = page
      .all('meta')
      .flatMap((meta) => (attribute(meta, 'http-equiv') ? (attribute(meta, 'content') ?? '') : []))
    const script = textOf(page.all('script')[0])
    const hash = createHash('sha256').update(script).digest('base64')
    expect(policy).toEqual([
      `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    ])
    expect(page.all('link', 'img', 'iframe', 'object')).toEqual([])
    const addresses = page.elements.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => name === 'src' || name === 'href').map(({ value }) => value),
    )
    expect(addresses.filter((address) => !/^(?:#|report-tables\/[\w%.]+\.csv$)/.test(address))).toEqual([])
  })

  it('gives equal bytes for equal documents', () => {
    expect(formatHtml(structuredClone(SAMPLE_DOCUMENT), drawings)).toBe(source)
  })

  it('leads from numbers of sentences to their queries, and leaves those without one as text', () => {
    const figures = page.all('a').filter((link) => hasClass(link, 'figure'))
    const many = figures.find((link) => textOf(link) === '1,234')
    expect(textOf(page.withId(attribute(many, 'href')?.slice(1) ?? ''))).toBe('language <support>: 1,234')
    expect(source).toContain('<pre><code dir="ltr">SELECT theme_id AS key')
    expect(
      attribute(
        figures.find((link) => textOf(link) === '0'),
        'href',
      ),
    ).toBe('#query:plans')
    expect(source).toContain('resolved. 5 recurring:')
  })

  it('leads from places and ids to the passages cited, in the order of their lines, and shows no other', () => {
    const passages = page.all('li').filter((item) => attribute(item, 'id')?.startsWith('row:') === true)
    expect(passages.map((item) => attribute(item, 'id'))).toEqual([
      'row:concerns:maidstone-2022.23.1.2e.2',
      'row:actions:maidstone-2022.23.1.2e.2.2f.1',
      'row:concerns:maidstone-2022.23.1.2e.8',
      'row:concerns:maidstone-2025.23.3',
    ])
    expect(textOf(passages[0])).toMatch(
      /^maidstone-2022.txt:29-38, row maidstone-2022#1.2 of concerns“?Professional/,
    )
    expect(textOf(passages[1])).toMatch(/…$/)
    const placed = within(tableNamed('Concerns that came back')).filter(({ tagName }) => tagName === 'a')
    expect(placed.map((link) => attribute(link, 'href')?.slice(1))).toContain(
      'row:concerns:maidstone-2025.23.3',
    )
  })

  it('makes no link within a link, and none to a part that is not there', () => {
    const links = page.all('a')
    expect(
      links.filter((link) => within(link).some((part) => part !== link && part.tagName === 'a')),
    ).toEqual([])
    expect(links.map(textOf)).toContain('section 2')
    expect(links.map(textOf)).not.toContain('a part that is not there')
    expect(
      attribute(
        links.find((link) => textOf(link) === 'a table'),
        'href',
      ),
    ).toBe('#table:promises')
  })

  it('lists sections and appendices, and the parts of a long section', () => {
    expect(
      within(page.all('nav')[0])
        .filter(({ tagName }) => tagName === 'li')
        .map(textOf),
    ).toEqual([
      'Headline findings',
      'What was read',
      'Themes, by number of prisons',
      'Concerns that came back',
      'All tables',
      'Where the numbers in sentences come from',
      'Passages that the report cites',
    ])
    const parts = page.all('div').filter((part) => hasClass(part, 'parts'))
    expect(parts).toHaveLength(1)
    expect(textOf(parts[0])).toContain('Living conditions: 3 establishments')
  })

  it('writes cells by the kind of their column', () => {
    const [head, first, second] = rowsOf('Every action that was promised')
    expect(head).toEqual([
      'Action id',
      'Action',
      'Place of the action',
      'Target month',
      'Plan submitted',
      'Said to be complete',
      'Likeness (0 to 1)',
      'Slipped (months)',
    ])
    expect(first).toEqual([
      'maidstone-2022#1.2/1',
      '<script>document.title = "taken over"</script>',
      'maidstone-2022.txt:33-38',
      '[z]',
      '[x]',
      'Yes',
      '[z]',
      '[z]',
    ])
    expect(second?.slice(2)).toEqual([
      'rochester-2024.txt:21',
      'February 2021',
      '2 March 2025',
      'No',
      'over 0.99',
      '−11',
    ])
    expect(rowsOf('Concerns that came back').map((row) => row.at(-1))).toEqual([
      'Low reliability',
      '[u]',
      'No',
    ])
  })

  it('cuts a long table, says so, and leads to the file that has all of it', () => {
    expect(rowsOf('Every action that was promised')).toHaveLength(251)
    const remarks = page
      .all('p')
      .filter((part) => hasClass(part, 'source'))
      .map(textOf)
    expect(remarks).toContain(
      '[x] not available. [z] not applicable. The first 250 of 300 rows. Source: tables concerns, actions; all rows in report-tables/promises.csv.',
    )
    expect(remarks).toContain(
      'No rows. Source: tables concerns, actions; all rows in report-tables/clusters.csv.',
    )
    expect(textOf(page.all('p').find((part) => hasClass(part, 'elsewhere')))).toBe(
      'Every action that was promised: 300 rows, in report-tables/promises.csv',
    )
  })

  it('shows every table once: in a section, beside its picture or in the appendix', () => {
    const titles = page.all('caption').map((caption) => textOf(within(caption)[1]))
    expect(titles).toEqual([
      'Plans, by establishment and date',
      'Themes by establishment',
      'Themes by establishment (2)',
      'Both texts',
      'Promised again',
      'Concerns that came back at a later inspection',
      'Every action that was promised',
      'Groups of concerns',
    ])
    const closed = page.all('details').filter((part) => !hasClass(part, 'notes'))
    expect(closed.map((part) => textOf(within(part)[1]))).toEqual([
      'Numbers of this picture: Concerns by theme and prison (20 rows)',
      'Numbers of this picture: A picture that was not drawn (5 rows)',
      'Every action that was promised (300 rows)',
      'Groups of concerns (no rows)',
    ])
    expect(source).toContain(
      'Numbers of this picture: <a href="#table:theme_prisons">Themes by establishment</a>.',
    )
  })

  it('names tables, their heads and the regions in which they move', () => {
    for (const table of page.all('table')) {
      expect(within(table).some(({ tagName }) => tagName === 'caption')).toBe(true)
      const heads = within(table).filter(({ tagName }) => tagName === 'th')
      expect(heads.length).toBeGreaterThan(0)
      expect(heads.every((head) => ['col', 'row'].includes(attribute(head, 'scope') ?? ''))).toBe(true)
    }
    const regions = page.all('div').filter((part) => attribute(part, 'role') === 'region')
    const labels = regions.map(
      (region) =>
        attribute(region, 'aria-label') ?? textOf(page.withId(attribute(region, 'aria-labelledby') ?? '')),
    )
    expect(labels).not.toContain('')
    expect(new Set(labels).size).toBe(labels.length)
    expect(regions.every((region) => attribute(region, 'tabindex') === '0')).toBe(true)
  })

  it('says beside a table how to read it', () => {
    const notes = page
      .all('details')
      .filter((part) => hasClass(part, 'notes'))
      .map(textOf)
    expect(notes).toContainEqual(
      expect.stringMatching(/^How to read this table\s+“Complete” is what the prison reports/),
    )
  })

  it('shows a picture with its name, what it shows and its numbers', () => {
    expect(page.all('svg').map((svg) => [attribute(svg, 'role'), attribute(svg, 'aria-label')])).toEqual([
      ['img', 'Concerns by theme and prison'],
      ['img', 'Themes by prisons'],
    ])
    expect(page.all('figcaption').map(textOf)).toEqual([
      'Living conditions touch 3 of 4 establishments.',
      'Language support was raised at one establishment.',
      'Its numbers are still here.',
    ])
  })

  it('marks what can be filtered, and hides the controls until a script shows them', () => {
    const form = page.all('form')[0]
    expect(attribute(form, 'hidden')).toBe('')
    const options = within(form)
      .filter(({ tagName }) => tagName === 'option')
      .map((option) => attribute(option, 'value'))
    expect(options).toEqual([
      '',
      'maidstone',
      'rochester',
      '',
      'language.20.support',
      'living_conditions',
      '',
      '2022',
      '2024',
      '2025',
    ])
    const themes = page.elements.flatMap((element) => attribute(element, 'data-themes') ?? [])
    expect(themes.length).toBeGreaterThan(4)
    expect(themes.filter((theme) => !options.includes(theme))).toEqual([])
    expect(page.all('button').every((button) => within(form).includes(button))).toBe(true)
  })

  it('leaves out what a document does not have', () => {
    const empty = readPage(formatHtml(bare(), new Map()))
    expect(empty.all('form', 'table', 'figure', 'details')).toEqual([])
    expect(empty.all('h1', 'h2').map(textOf)).toEqual(['alpha', 'Contents', 'Findings'])
    expect(empty.all('meta').map((meta) => attribute(meta, 'name'))).not.toContain('author')
    expect(deadLinks(empty)).toEqual([])
  })

  it('leads from a grid to the report table that has all rows', () => {
    expect(source).toContain(
      'Source: table <code dir="ltr">plans</code>; all rows: <a href="#table:clusters">Groups of concerns</a>, <a href="report-tables/clusters.csv">',
    )
  })

  it('names no source where a grid has none', () => {
    const grid = {
      kind: 'grid',
      caption: 'alpha',
      columns: [{ label: 'bravo' }],
      rows: [],
      sources: [],
    } as const
    const sections = [{ id: 'findings', title: 'Findings', blocks: [grid] }]
    expect(readPage(formatHtml(bare({ sections }), new Map())).texts.join(' ')).not.toContain('Source')
  })

  it('orders passages by file, first and last line, table and id', () => {
    const cite = (file: string, line: number, lineEnd: number, table: string, key: string) =>
      ({ kind: 'place', place: { file, line, lineEnd }, row: { table, key } }) as const
    const content = [
      cite('b.txt', 1, 1, 'actions', 'f'),
      cite('a.txt', 10, 10, 'actions', 'e'),
      cite('a.txt', 9, 12, 'concerns', 'd'),
      cite('a.txt', 9, 12, 'actions', 'c'),
      cite('a.txt', 9, 12, 'actions', 'b'),
      cite('a.txt', 9, 11, 'actions', 'a'),
    ]
    const sections = [
      { id: 'findings', title: 'Findings', blocks: [{ kind: 'paragraph', content }] },
    ] as const
    const ids = readPage(formatHtml(bare({ sections }), new Map())).elements.map((element) =>
      attribute(element, 'id'),
    )
    expect(ids.filter((id) => id?.startsWith('row:'))).toEqual([
      'row:actions:a',
      'row:actions:b',
      'row:actions:c',
      'row:concerns:d',
      'row:actions:e',
      'row:actions:f',
    ])
  })

  it('gives an id that stands twice to the first', () => {
    const section = {
      id: 'alpha',
      title: 'Alpha',
      blocks: [{ kind: 'heading', level: 3, id: 'alpha', content: 'Alpha again' }],
    } as const
    const twice = readPage(formatHtml(bare({ sections: [section, section] }), new Map()))
    expect(
      twice.elements.filter((element) => attribute(element, 'id') === 'alpha').map(({ tagName }) => tagName),
    ).toEqual(['section'])
  })

  it('lays out tables of the run’s numbers where a section asks for them', () => {
    const blocks = [{ kind: 'table', table: 'figures' }] as const
    const sections = [{ id: 'sources', title: 'Sources', blocks }]
    const shown = readPage(formatHtml({ ...SAMPLE_DOCUMENT, sections }, new Map()))
    expect(shown.all('h2').map(textOf)).not.toContain('Where the numbers in sentences come from')
    expect(shown.withId('table:figures')).toBeDefined()
    expect(deadLinks(shown)).toEqual([])
  })
})
