import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTables } from '../../src/tables/read-tables.ts'
import { formatCsv } from '../../src/util/format-csv.ts'
import { parseCsv } from '../../src/util/parse-csv.ts'
import { afterAllTests, temporaryFolder } from '../support/temporary-folder.ts'
import { alpha2022, alpha2025, bravo2024, corpusFolder } from './corpus-folder.ts'
import { crossplan, crossplanAnswered } from './crossplan.ts'

const after = afterAllTests()
let corpus: string
let out: string
beforeAll(async () => {
  const folders = await corpusFolder(undefined, after)
  corpus = folders.corpus
  out = folders.out
  expect(await crossplan('run', corpus, '--out', out, '--quiet')).toMatchObject({ code: 0 })
}, 60_000)

/** A folder with a sheet of all pairs, and a file of answers that is not there yet. */
async function drawn() {
  const folder = await temporaryFolder(after)
  const [sheet, reviews] = [join(folder, 'pairs.csv'), join(folder, 'review.yaml')]
  const drawing = await crossplan('review', '--reports', out, '--reviews', reviews, '--to', sheet)
  expect(drawing.code).toBe(0)
  return { sheet, reviews, drawing }
}

/** Writes answers into a sheet, by the ids of a pair in either order. */
async function fillIn(sheet: string, answers: Readonly<Record<string, string>>): Promise<void> {
  const rows = parseCsv(await readFile(sheet, 'utf8')).rows.map(({ cells }) => [...cells])
  const column = (name: string): number => rows[0]!.indexOf(name)
  for (const row of rows.slice(1)) {
    const ids = [row[column('concern_a')], row[column('concern_b')]].join(' ')
    row[column('answer')] = answers[ids] ?? ''
  }
  await writeFile(sheet, formatCsv(rows))
}

const take = (sheet: string, reviews: string, ...more: readonly string[]) =>
  crossplan('review', '--reports', out, '--reviews', reviews, '--answers', sheet, ...more)

describe('crossplan review', { timeout: 60_000 }, () => {
  it('draws pairs of both kinds without what the model thinks, the earlier first', async () => {
    const { sheet, drawing } = await drawn()
    const text = await readFile(sheet, 'utf8')
    expect(drawing.stderr).toMatch(/There are no more than \d+ pairs\./)
    expect(drawing.stderr).toMatch(/pairs\.csv holds \d+ pairs/)
    expect(text).toMatch(/alpha-2022#\d,HMP Alpha,2022,[^\n]*alpha-2025#\d/)
    expect(text).toMatch(/bravo-2024#\d/)
    expect(text).not.toMatch(/0\.\d\d|recurring|related|none/)
    expect((await crossplan('review', '--reports', out, '--n', '3')).stdout.match(/^p-/gm)).toHaveLength(3)
    expect((await crossplan('review', '--reports', out, '--to', sheet)).stderr).toMatch(/A004/)
  })

  it('takes answers in, which stand in place of the verdict at the next run', async () => {
    const { sheet, reviews } = await drawn()
    await fillIn(sheet, {
      'alpha-2022#1 alpha-2025#2': 'no',
      'alpha-2022#1 alpha-2025#1': 'Related',
      'alpha-2022#2 bravo-2024#2': 'recurring',
    })
    const taken = await take(sheet, reviews, '--by', 'Anna')
    expect(taken.stdout).toMatch(/^3 answers added to .*review\.yaml; \d+ rows had none\. They are in force/)
    expect(await readFile(reviews, 'utf8')).toMatch(
      /- \{ a: "alpha-2022#1", b: "alpha-2025#2", answer: none, date: \d{4}-\d\d-\d\d, by: "Anna", fingerprints: \["[0-9a-f]{12}", "[0-9a-f]{12}"\] \}/,
    )

    const before = await readTables(out)
    const results = join(await temporaryFolder(after), 'reports')
    const run = await crossplan('run', corpus, '--out', results, '--reviews', reviews, '--quiet')
    expect(run).toMatchObject({ code: 0, stderr: '' })
    const tables = await readTables(results)
    const rows = [
      ...tables.recurrences.map((row) => ({ ...row, ids: [row.earlier_concern_id, row.later_concern_id] })),
      ...tables.shared_issues.map((row) => ({ ...row, ids: [row.concern_a, row.concern_b] })),
    ]
    const decided = rows.filter((row) => row.decided_by === 'reviewer')
    expect(decided.map(({ ids, verdict }) => `${ids.join(' ')} ${verdict}`)).toEqual([
      'alpha-2022#1 alpha-2025#1 related',
      'alpha-2022#1 alpha-2025#2 none',
      'alpha-2022#2 bravo-2024#2 recurring',
    ])
    const known = before.recurrences.find((row) => row.later_concern_id === 'alpha-2025#2')!
    expect(known.verdict).toBe('recurring')
    expect(decided[1]!.probability).toBe(known.probability)
    expect(tables.concern_outcomes.find((row) => row.concern_id === 'alpha-2022#1')?.outcome).toBe('related')
    expect(tables.runs[0]!.fingerprint).not.toBe(before.runs[0]!.fingerprint)

    const told = await crossplan('explain', 'alpha-2022#1', 'alpha-2025#2', '--reports', results)
    expect(told.stdout).toMatch(/recurring \(recurring from .*\n {2}A reviewer has decided: none\./)
    const again = await crossplan('review', '--reports', results, '--reviews', reviews)
    expect(again.stdout).not.toMatch(/alpha-2022#2,[^\n]*bravo-2024#2/)
  })

  it('says so when a text has changed since, and keeps the answer', async () => {
    const { sheet, reviews } = await drawn()
    await fillIn(sheet, { 'alpha-2022#1 alpha-2025#2': 'related' })
    await take(sheet, reviews)
    const changed = await corpusFolder(
      {
        'a.txt': alpha2022.replace('were not used enough', 'were hardly used'),
        'b.txt': alpha2025,
        'c.md': bravo2024,
      },
      after,
    )
    const run = await crossplan('run', changed.corpus, '--out', changed.out, '--reviews', reviews, '--quiet')
    expect(run.stderr).toMatch(/R004.*review\.yaml:\d+: the text of alpha-2022#1 has changed/)
    const { recurrences, notices } = await readTables(changed.out)
    expect(recurrences.find((row) => row.later_concern_id === 'alpha-2025#2')).toMatchObject({
      verdict: 'related',
      decided_by: 'reviewer',
    })
    expect(notices.map(({ code }) => code)).toContain('R004')
  })

  it('takes nothing of a sheet with a fault, and names its lines', async () => {
    const { sheet, reviews } = await drawn()
    await fillIn(sheet, { 'alpha-2022#1 alpha-2025#2': 'related', 'alpha-2022#1 alpha-2025#1': 'maybe' })
    const { code, stderr } = await take(sheet, reviews)
    expect(code).toBe(1)
    expect(stderr).toMatch(/C002.*pairs\.csv:\d+: the answer "maybe", expected recurring, related or none/)
    expect(stderr).toMatch(/Nothing was applied/)
    await expect(readFile(reviews)).rejects.toThrow()
    await writeFile(sheet, new Uint8Array([0xff, 0xfe, 0, 0]))
    expect((await take(sheet, reviews)).stderr).toMatch(/C002.*no text, expected CSV/)
  })

  it('does not touch a file of answers that it cannot add to', async () => {
    const { sheet, reviews } = await drawn()
    await fillIn(sheet, { 'alpha-2022#1 alpha-2025#2': 'related' })
    const brackets =
      'answers: [{ a: "a-2024#1", b: "b-2024#1", answer: none, date: 2026-01-01, fingerprints: ["aaaaaaaaaaaa", "bbbbbbbbbbbb"] }]\n'
    await writeFile(reviews, brackets)
    const { code, stderr } = await take(sheet, reviews)
    expect([code, await readFile(reviews, 'utf8')]).toEqual([1, brackets])
    expect(stderr).toMatch(/C004.*nothing was written/)
    expect(stderr).toMatch(/a line of its own/)
  })

  it('asks on a terminal one by one, and keeps each answer at once', async () => {
    const reviews = join(await temporaryFolder(after), 'review.yaml')
    const { stdout, stderr, code } = await crossplanAnswered(
      ['what?', 'r', 'skip', ' No ', 'q', 'e'],
      ...['review', '--reports', out, '--reviews', reviews, '--by', 'Ben'],
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/── 1 of \d+ ─+\nHMP (Alpha|Bravo) 20\d\d\n {2}/)
    expect(stdout).toMatch(/promised: /)
    expect(stdout).toMatch(/2 answers kept\.\n$/)
    expect(stderr.match(/recurring, related, none, skip or quit\?/g)).toHaveLength(5)
    const kept = await readFile(reviews, 'utf8')
    expect(kept.match(/answer: (recurring|none)/g)).toEqual(['answer: recurring', 'answer: none'])
  })

  it('ends with the input', async () => {
    const reviews = join(await temporaryFolder(after), 'review.yaml')
    const { stdout } = await crossplanAnswered(['n'], ...['review', '--reports', out, '--reviews', reviews])
    expect(stdout).toMatch(/1 answer kept\.\n$/)
  })

  it('does not run without a file of answers that was named', async () => {
    const { code, stderr } = await crossplan('run', corpus, '--out', out, '--reviews', `${corpus}/typo.yaml`)
    expect([code, stderr]).toEqual([1, expect.stringMatching(/E001.*typo\.yaml/) as string])
  })

  it('wants to be told one thing at a time, and needs pairs', async () => {
    expect((await crossplan('review', '--to', 'a.csv', '--answers', 'b.csv')).code).toBe(2)
    const alone = await corpusFolder({ 'a.txt': alpha2022 }, after)
    await crossplan('run', alone.corpus, '--out', alone.out, '--quiet')
    const { code, stderr } = await crossplan('review', '--reports', alone.out)
    expect([code, stderr]).toEqual([1, expect.stringMatching(/C003.*list no pair/) as string])
    expect(stderr).toMatch(/Add plans of the same or of other establishments/)
  })
})
