import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTables } from '../src/tables/read-tables.ts'
import { rowObjects } from '../src/tables/query-result.ts'
import { openTables } from '../src/tables/open-tables.ts'
import { textOf } from '../src/tables/typed-value.ts'
import { tableNames, type TableName, type Tables } from '../src/tables/schema.ts'
import { foldSpace } from '../src/util/fold-space.ts'
import { crossplan } from './cli/crossplan.ts'
import { countFigures, ownNumbers, strayNumbers, wrongFigures } from './report/claims.ts'
import { documentOf } from './report/report-of.ts'
import { projectRoot } from './docs/markdown.ts'
import { afterAllTests, temporaryFolder } from './support/temporary-folder.ts'

type AnyRow = Readonly<Record<string, unknown>>

/** The columns of each table that lead to concerns and actions, and so to lines of the plans; several ids stand in one cell. */
const leads: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  concerns: ['concern_id'],
  actions: ['action_id', 'concern_id'],
  action_owners: ['action_id'],
  action_types: ['action_id'],
  action_alignment: ['action_id'],
  concern_themes: ['concern_id'],
  clusters: ['representative_concern_id', 'description_concern_id'],
  concern_clusters: ['concern_id'],
  recurrences: ['earlier_concern_id', 'later_concern_id'],
  shared_issues: ['concern_a', 'concern_b'],
  recurring_failures: ['concerns', 'representative_concern_id'],
  failure_concerns: ['concern_id'],
  concern_outcomes: ['concern_id'],
  concern_chains: ['concern_id', 'takes_up'],
  promises: ['action_id', 'later_concern_ids'],
  repeated_actions: ['earlier_action_id', 'later_action_id'],
}
/** Columns that may be empty: a chain is absent, or nothing is taken up. */
const mayBeEmpty: ReadonlySet<string> = new Set([
  'description_concern_id',
  'concern_chains.concern_id',
  'takes_up',
  'later_concern_ids',
])
/** Tables that are about a whole plan, about all of them or about the codebook. */
const others: readonly TableName[] = [
  'cluster_groups',
  'evidence_levels',
  'plans',
  'notices',
  'themes',
  'theme_edits',
  'theme_quality',
  'promise_rates',
  'thresholds',
  'runs',
  'figures',
]

const after = afterAllTests()
let out: string
let tables: Tables
let report: string
const lines = new Map<string, readonly string[]>()
const places = new Map<string, { file: string; from: number; to: number; text: string }>()

beforeAll(async () => {
  out = await temporaryFolder(after)
  expect(await crossplan('run', join(projectRoot, 'corpus'), '--out', out, '--quiet')).toMatchObject({
    code: 0,
  })
  tables = await readTables(out)
  report = await readFile(join(out, 'report.md'), 'utf8')
  for (const { source_file: file } of tables.plans)
    lines.set(file, (await readFile(join(projectRoot, 'corpus', file), 'utf8')).split('\n'))
  const fileOf = new Map(tables.plans.map((plan) => [plan.plan_id, plan.source_file]))
  const planOf = new Map(tables.concerns.map((row) => [row.concern_id, row.plan_id]))
  const put = (id: string, plan: string | undefined, row: { text: string } & AnyRow): void => {
    places.set(id, {
      file: fileOf.get(plan ?? '') ?? '',
      from: Number(row['line_start']),
      to: Number(row['line_end']),
      text: row.text,
    })
  }
  for (const row of tables.concerns) put(row.concern_id, row.plan_id, row)
  for (const row of tables.actions) put(row.action_id, planOf.get(row.concern_id), row)
}, 120_000)

/** What stands on some lines, as a reader sees it: without tags, blanks folded. */
function seen(file: string, from: number, to: number): string {
  const source = (lines.get(file) ?? []).slice(from - 1, to).join(' ')
  const marks = source.replace(/<\/?(?:b|i|em|strong|u|sup|sub|span)\b[^>]*>/g, '').replace(/<[^>]*>/g, ' ')
  return foldSpace(plain(marks))
}

const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/**
 * The pieces of a text that stand in the source one after the other, each as long as can be: one where nothing was joined,
 * one more for each break of a page or row that was. Undefined where a word of it is not there.
 */
function piecesOf(text: string, source: string): readonly string[] | undefined {
  const pieces: string[] = []
  // A break stands between words, or after a hyphen, where no blank is put in.
  let rest = foldSpace(text).split(/(?<= )|(?<=\p{L}-)/u)
  while (rest.length > 0) {
    let n = rest.length
    while (n > 0 && !source.includes(rest.slice(0, n).join('').trimEnd())) n--
    if (n === 0) return undefined
    pieces.push(rest.slice(0, n).join('').trimEnd())
    rest = rest.slice(n)
  }
  return pieces
}

describe('every result', () => {
  it('is of a table that is known to lead to lines of the plans, or not to', () => {
    expect([...Object.keys(leads), ...others].toSorted()).toEqual([...tableNames].toSorted())
  })

  it.each(Object.entries(leads))('of %s leads to lines of the sources', (name, columns) => {
    const rows: readonly AnyRow[] = tables[name as TableName]
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows)
      for (const column of columns) {
        const cell = row[column] as string | null
        if (cell === null && (mayBeEmpty.has(column) || mayBeEmpty.has(`${name}.${column}`))) continue
        for (const id of (cell ?? '').split('; ')) {
          const place = places.get(id)
          expect(place, `${name}.${column}: ${id}`).toBeDefined()
          expect(lines.has(place!.file), id).toBe(true)
          expect(place!.from, id).toBeGreaterThan(0)
          expect(place!.to, id).toBeGreaterThanOrEqual(place!.from)
          expect(place!.to, id).toBeLessThanOrEqual(lines.get(place!.file)!.length)
        }
      }
  })

  it('about two concerns leads to two different plans', () => {
    const planOf = (id: string): string => id.replace(/#.*/, '')
    const pairs = [
      ...tables.recurrences.map((row) => [row.earlier_concern_id, row.later_concern_id]),
      ...tables.shared_issues.map((row) => [row.concern_a, row.concern_b]),
      ...tables.repeated_actions.map((row) => [row.earlier_action_id, row.later_action_id]),
    ]
    for (const [a, b] of pairs) expect(planOf(a!)).not.toBe(planOf(b!))
  })

  it('that counts promises can be counted again from its rows', () => {
    const tested = tables.promises.filter(({ concern_outcome: outcome }) =>
      ['recurring', 'related', 'not raised again'].includes(outcome ?? ''),
    )
    const all = tables.promise_rates.filter(({ by }) => by === 'all')
    const rate = (measure: string) => {
      const row = all.find((one) => one.measure === measure)
      return [row?.numerator, row?.denominator]
    }
    expect(rate('tested, concern raised again')).toEqual([
      tested.filter((row) => row.concern_outcome === 'recurring').length,
      tested.length,
    ])
    expect(rate('said complete')).toEqual([
      tables.promises.filter((row) => row.reported_complete).length,
      tables.promises.length,
    ])
    const again = new Set(
      tables.repeated_actions.filter(({ verdict }) => verdict === 'same').map((row) => row.earlier_action_id),
    )
    expect(rate('tested, promised again')).toEqual([again.size, tested.length])
  })
})

describe('every quoted text', () => {
  it('stands in its source, in as many pieces as breaks were joined at most', () => {
    const joined: string[] = []
    for (const [id, { file, from, to, text }] of places) {
      const source = seen(file, from, to)
      // A text's own lines are paragraphs and items of lists, whose marks the source may lack.
      for (const line of text.split('\n')) {
        const pieces = piecesOf(line.replace(/^• /, ''), source)
        expect(pieces, `${id}: ${line}`).toBeDefined()
        expect(pieces!.length, `${id}: ${pieces!.join(' | ')}`).toBeLessThanOrEqual(to - from + 1)
        if (pieces!.length > 1) joined.push(id)
      }
    }
    // Few texts run over a break.
    expect(new Set(joined).size).toBeLessThan(places.size / 5)
  })

  it('would be missed if a word of it were another', () => {
    const misread = [...places.values()].filter(({ file, from, to, text }) => {
      const words = foldSpace(text.split('\n')[0]!).split(' ')
      const changed = words.with(Math.floor(words.length / 2), 'xylophones').join(' ')
      return piecesOf(changed, seen(file, from, to)) !== undefined
    })
    expect(misread).toEqual([])
  })

  it('of a failure is that of the concern that stands for it', () => {
    for (const row of tables.recurring_failures)
      expect(row.quote).toBe(places.get(row.representative_concern_id)?.text)
  })

  it('of the report is the beginning of a text at the place given beside it', () => {
    const found = [...report.matchAll(/“([^“]*?)” `([^`:]+):(\d+)(?:-(\d+))?`/g)]
    expect(found.length).toBeGreaterThan(80)
    const byPlace = new Map<string, string[]>()
    for (const { file, from, to, text } of places.values()) {
      const key = `${file}:${from}${to === from ? '' : `-${to}`}`
      byPlace.set(key, [...(byPlace.get(key) ?? []), foldSpace(text)])
    }
    for (const [, quote, file, from, to] of found) {
      const words = foldSpace(plain(quote!).replace(/\\([^\p{L}\p{N}\s])/gu, '$1')).replace(
        /(?:…|\.{3})$/u,
        '',
      )
      const texts = byPlace.get(`${file!}:${from!}${to === undefined ? '' : `-${to}`}`) ?? []
      expect(
        texts.some((text) => text.includes(words)),
        `${file!}:${from!}: ${words}`,
      ).toBe(true)
    }
  })
})

describe('every number of the report', () => {
  it('is in no words of ours, but a figure, or in a table', () => {
    const document = documentOf(tables)
    expect(ownNumbers(document)).toEqual([])
    expect(wrongFigures(document, tables)).toEqual([])
    expect(strayNumbers(document, tables)).toEqual({ markdown: [], html: [] })
    expect(countFigures(document)).toBeGreaterThan(500)
  })

  it('that is a figure is what its query gives again', async () => {
    const reader = await openTables(out)
    const queries = new Map(tables.figures.map(({ name, sql }) => [name, sql]))
    for (const [name, sql] of queries) {
      const answers = rowObjects(
        await reader.query(
          `SELECT CAST(key AS VARCHAR) AS key, CAST(value AS DOUBLE) AS value FROM (${sql})`,
        ),
      ).map(({ key, value }) => [textOf(key), Number(value)])
      const kept = tables.figures.filter((row) => row.name === name)
      expect(new Map(answers as [string, number][]), name).toEqual(
        new Map(kept.map(({ key, value }) => [key, value])),
      )
    }
    reader.close()
  })

  it('answers what somebody would ask of the five plans', () => {
    // Counted by hand in the plans of Maidstone of 2022 and 2025.
    expect(report).toContain(
      'HMP Maidstone, Language support: October 2022 (1.2) and December 2025 (3); 6 actions had been promised',
    )
    expect(report).toMatch(/Raised at the most establishments, 3 of 4: Quality of education, skills and work/)
    expect(report).toMatch(/at three or more: 5, by establishments: Quality, skills, education \(3\); Cells/)
    expect(report).toMatch(
      /- 2023: 56 actions, .* 4 had been said to be complete, and for 0 of these the concern was raised again/,
    )
  })
})
