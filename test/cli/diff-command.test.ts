import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTables } from '../../src/tables/read-tables.ts'
import { writeTables } from '../../src/tables/write-tables.ts'
import { textFingerprint } from '../../src/util/text-fingerprint.ts'
import { projectRoot } from '../docs/markdown.ts'
import { afterAllTests, temporaryFolder } from '../support/temporary-folder.ts'
import { resultsFolder } from '../tables/results-folder.ts'
import { tablesWith } from '../tables/sample-tables.ts'
import { alpha2022, alpha2025, corpusFolder } from './corpus-folder.ts'
import { crossplan } from './crossplan.ts'

/** The five plans of the corpus, and what becomes of their report when something is otherwise. */
const after = afterAllTests()
let folder: string
const at = (name: string): string => join(folder, name)
const LATER = 'hmp-maidstone-2025.txt'

interface Moved {
  readonly recurrences: readonly Readonly<Record<string, unknown>>[]
  readonly outcomes: readonly Readonly<Record<string, unknown>>[]
  readonly failures: readonly Readonly<Record<string, unknown>>[]
  readonly promises: readonly unknown[]
  readonly themes: readonly unknown[]
  readonly codebook: { readonly themes: readonly unknown[]; readonly concerns: readonly unknown[] }
}
interface Diff {
  readonly is_same: boolean
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
  readonly causes: Readonly<Record<string, readonly unknown[]>>
  readonly moved: Moved
  readonly tables: readonly { readonly name: string }[]
}

async function diff(before: string, later: string): Promise<Diff> {
  const { stdout, stderr, code } = await crossplan('diff', at(before), at(later), '--format', 'json')
  expect([stderr, code]).toEqual(['', 0])
  return JSON.parse(stdout) as Diff
}
const text = async (before: string, later: string): Promise<string> =>
  (await crossplan('diff', at(before), at(later))).stdout
const run = async (corpus: string, out: string, ...more: readonly string[]): Promise<void> => {
  expect(await crossplan('run', at(corpus), '--out', at(out), '--quiet', ...more)).toMatchObject({ code: 0 })
}
/** A copy of the corpus with one of its files edited. */
async function editedCorpus(name: string, file: string, from: string, to: string): Promise<void> {
  await cp(at('five'), at(name), { recursive: true })
  const content = await readFile(join(at(name), file), 'utf8')
  expect(content).toContain(from)
  await writeFile(join(at(name), file), content.replace(from, to))
}
/** Runs statements on the database of a folder, as no part of the program would. */
async function tamper(name: string, ...statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(join(at(name), 'crossplan.duckdb'))
  const connection = await instance.connect()
  for (const statement of statements) await connection.run(statement)
  connection.closeSync()
  instance.closeSync()
}
const NOTHING = { recurrences: [], outcomes: [], failures: [], promises: [], themes: [] }

beforeAll(async () => {
  folder = await temporaryFolder(after)
  await cp(join(projectRoot, 'corpus'), at('five'), { recursive: true })
  await run('five', 'all')
}, 60_000)

describe('crossplan diff', () => {
  it('says that two runs of the same are the same, by which fingerprint', async () => {
    const { stdout, code } = await crossplan('diff', at('all'), at('all'))
    expect(code).toBe(0)
    const fingerprint = (await readTables(at('all'))).runs[0]?.fingerprint
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /^The two reports are the same\. .* 5 plans of 4 establishments, 59 concerns \(run-[0-9a-f]{12}, Crossplan \S+\) Fingerprint [0-9a-f]{64} $/,
    )
    expect(stdout).toContain(fingerprint)
    expect(await diff('all', 'all')).toMatchObject({ is_same: true, moved: NOTHING, tables: [] })
  })

  it('traces what came back to a plan that is new, and back', async () => {
    await cp(at('five'), at('four'), { recursive: true })
    await rm(join(at('four'), LATER))
    await run('four', 'fewer')
    const found = await diff('fewer', 'all')
    expect(found.causes).toMatchObject({
      plans: [{ change: 'added', plan_id: 'maidstone-2025', file: LATER, file_before: null }],
      ingredients: [],
      edits: [],
      answers: [],
    })
    expect(found.moved.recurrences).toContainEqual(
      expect.objectContaining({
        change: 'now',
        earlier: 'maidstone-2022#1.2',
        later: 'maidstone-2025#3',
        before: null,
        after: { verdict: 'recurring', probability: expect.any(Number) as number, decided_by: 'model' },
        reason: 'plan maidstone-2025 is new',
      }),
    )
    expect(new Set(found.moved.outcomes.map((row) => row['before']))).toEqual(
      new Set(['not yet re-inspected']),
    )
    expect(found.moved.outcomes).toHaveLength(14)
    expect(found.moved.failures.some((row) => row['change'] === 'grew')).toBe(true)
    const told = await text('fewer', 'all')
    expect(told).toContain('  1 plan is new: maidstone-2025 (hmp-maidstone-2025.txt).\n')
    expect(told).toMatch(/\nConcerns that came back \(recurring pairs 0 → \d, related 0 → \d\)\n/)
    expect(told).toMatch(
      / {4}Now recurring, 0\.\d\d: maidstone-2022#1\.2 and maidstone-2025#3\n {6}“Professional/,
    )
    expect(told).toContain('  Not raised again is not resolved.\n')
    const back = await text('all', 'fewer')
    expect(back).toMatch(/ {4}No longer recurring, 0\.\d\d \(now not listed\): maidstone-2022#1\.2 and/)
    expect(back).toMatch(/\n {2}Plan maidstone-2025 is gone:\n/)
  }, 30_000)

  it('traces themes to the edit that moved them', async () => {
    const log = at('log.yaml')
    await writeFile(log, 'edits: []\n')
    const edit = (...args: readonly string[]) =>
      crossplan('themes', ...args, '--reason', 'a reason', '--codebook', log, '--reports', at('all'))
    await edit('merge', 'family-contact', 'early-days', '--into', 'outside', '--label', 'Outside')
    await edit('pin', 'maidstone-2025#3', 'leadership')
    await run('five', 'edited', '--codebook', log)
    const found = await diff('all', 'edited')
    expect(found.causes).toMatchObject({
      plans: [],
      ingredients: [{ name: 'edits', before: null }],
      edits: [
        { id: 1, change: 'now in force', why_not: null },
        { id: 2, change: 'now in force', reason: 'a reason' },
      ],
    })
    expect(found.moved.codebook.themes).toContainEqual(
      expect.objectContaining({ theme_id: 'outside', change: 'new', edit_id: 1 }),
    )
    expect(found.moved.recurrences).toEqual([
      expect.objectContaining({
        change: 'otherwise',
        later: 'maidstone-2025#3',
        reason: expect.stringMatching(
          /^the evidence moved \(in bits: theme −\d\.\d\d\), since maidstone-2025#3 has another primary theme \(edit 2: /,
        ) as string,
      }),
    ])
    const told = await text('all', 'edited')
    expect(told).toMatch(
      /\n {2}Log of edits of the codebook: none → [0-9a-f]{8}\n {4}edit 1 is now in force: /,
    )
    expect(told).toMatch(/\n {2}Outside: prisons 0 → 3, concerns 0 → 3 \(3 from other themes\)\n/)
    expect(told).toMatch(/\n {4}maidstone-2025#3: language-support → leadership\n/)
  }, 30_000)

  it('traces a verdict to the reviewer who decided it', async () => {
    const concerns = new Map((await readTables(at('all'))).concerns.map((row) => [row.concern_id, row.text]))
    const pair = ['maidstone-2022#1.13', 'maidstone-2025#5'] as const
    const prints = pair.map((id) => `"${textFingerprint(concerns.get(id) ?? '')}"`).join(', ')
    await writeFile(
      at('review.yaml'),
      `answers:\n  - {a: "${pair[0]}", b: "${pair[1]}", answer: none, date: 2026-03-31, fingerprints: [${prints}]}\n`,
    )
    await run('five', 'reviewed', '--reviews', at('review.yaml'))
    const found = await diff('all', 'reviewed')
    expect(found.causes).toMatchObject({
      ingredients: [{ name: 'answers' }],
      answers: [
        { concerns: pair, kind: 'recurrence', before: 'recurring (model)', after: 'none (reviewer)' },
      ],
    })
    expect(found.moved).toMatchObject({
      recurrences: [{ change: 'no longer', reason: 'a reviewer decided it' }],
      outcomes: [
        { concern_id: pair[0], before: 'recurring', after: 'not raised again' },
        { concern_id: pair[1], after: 'new' },
      ],
      failures: [],
      themes: [],
    })
    const told = await text('all', 'reviewed')
    expect(told).toMatch(
      / {4}No longer recurring, 0\.\d\d \(now none by a reviewer\): maidstone-2022#1\.13 and/,
    )
    expect(told).toMatch(/ {2}It is not linked to maidstone-2025#5 any more: a reviewer decided it:\n/)
  }, 30_000)

  it('says that another seed moves no finding, and which tables it does move', async () => {
    await run('five', 'seeded', '--seed', '2')
    const found = await diff('all', 'seeded')
    expect(found.causes).toMatchObject({
      plans: [],
      ingredients: [{ name: 'seed', before: '1', after: '2' }],
    })
    expect(found.moved).toMatchObject(NOTHING)
    expect(found.tables.map(({ name }) => name)).toEqual(['clusters', 'concern_clusters'])
    expect(await text('all', 'seeded')).toContain(
      '  Seed: 1 → 2\n  Nothing else that is on record differs.\n',
    )
  }, 30_000)

  it('tells a corrected plan by its concerns that read otherwise, in the file or by corrections beside it', async () => {
    const words = 'Professional interpreting services were not used enough'
    await editedCorpus('corrected', LATER, words, 'Telephones were not used for interpreting')
    await run('corrected', 'other')
    const found = await diff('all', 'other')
    expect(found.causes['plans']).toEqual([
      {
        change: 'changed',
        plan_id: 'maidstone-2025',
        file: LATER,
        plan_id_before: null,
        file_before: null,
        concerns: { changed: ['maidstone-2025#3'], added: [], gone: [] },
      },
    ])
    expect(await text('all', 'other')).toMatch(
      / {2}Plan maidstone-2025 \(hmp-maidstone-2025\.txt\) is another file: maidstone-2025#3 reads otherwise\.\n/,
    )
    const sum = (await readTables(at('all'))).plans.find((row) => row.source_file === LATER)?.source_sha256
    await writeFile(
      join(at('five'), `${LATER}.corrections.yaml`),
      `source_sha256: "${sum ?? ''}"\ncorrections:\n  - {id: maidstone-2025#3, leave_out: true}\n`,
    )
    await run('five', 'beside')
    await rm(join(at('five'), `${LATER}.corrections.yaml`))
    const beside = await diff('all', 'beside')
    expect(beside.causes).toMatchObject({
      plans: [{ change: 'read otherwise', concerns: { changed: [], gone: ['maidstone-2025#3'] } }],
      ingredients: [{ name: 'corrections' }],
    })
    expect(beside.moved.recurrences).toMatchObject([
      { change: 'no longer', reason: 'maidstone-2025#3 is gone from its plan' },
    ])
    expect(await text('all', 'beside')).toMatch(/ {2}maidstone-2025#3 is gone from its plan:\n/)
  }, 30_000)

  it('finds the same in files of other names and another order', async () => {
    await cp(at('five'), at('renamed'), { recursive: true })
    const names = (await readdir(at('renamed'))).filter((name) => name.startsWith('hmp-'))
    for (const [i, name] of names.toReversed().entries())
      await rename(join(at('renamed'), name), join(at('renamed'), `${i}.txt`))
    await run('renamed', 'names')
    const found = await diff('all', 'names')
    expect(found.causes).toMatchObject({ ingredients: [] })
    expect(found.causes['plans']).toHaveLength(5)
    expect(found).toMatchObject({ is_same: false, moved: NOTHING })
    expect(found.before['fingerprint']).toBe(found.after['fingerprint'])
    expect(found.tables.map(({ name }) => name)).toEqual(['notices', 'plans'])
    const told = (await text('all', 'names')).replace(/\s+/g, ' ')
    expect(told).toContain('5 plans have other names, with the same content: hmp-elmley-2025.txt → 4.txt,')
    expect(told).toContain('Nothing: the findings are the same, by the same fingerprint')
  }, 30_000)

  it('follows a plan whose id gets longer as another of its year joins', async () => {
    const { corpus } = await corpusFolder({ 'a.txt': alpha2022, 'b.txt': alpha2025 }, after)
    const [one, two] = ['one', 'two'].map((name) => join(corpus, '..', name)) as [string, string]
    await crossplan('run', corpus, '--out', one, '--quiet')
    await writeFile(join(corpus, 'x.txt'), alpha2022.replace('7 – 11 March 2022', '3 – 7 October 2022'))
    await crossplan('run', corpus, '--out', two, '--quiet')
    const found = JSON.parse((await crossplan('diff', one, two, '--json')).stdout) as Diff
    expect(found.causes['plans']).toMatchObject([
      { change: 'renamed', plan_id: 'alpha-2022-03', plan_id_before: 'alpha-2022' },
      { change: 'added', plan_id: 'alpha-2022-10' },
    ])
    expect(found.moved.recurrences.length).toBeGreaterThan(0)
    expect(found.moved.recurrences.filter((row) => row['change'] !== 'now')).toEqual([])
    expect((await crossplan('diff', one, two)).stdout).toContain(
      '  1 plan has another name, with the same content: alpha-2022 → alpha-2022-03.\n',
    )
  }, 30_000)

  it('compares what an older version wrote, and says what cannot be compared', async () => {
    await cp(at('all'), at('older'), { recursive: true })
    await rm(join(at('older'), 'run.json'))
    await tamper('older', 'DROP VIEW chain_overview', 'DROP TABLE concern_chains')
    expect(await text('older', 'all')).toMatch(
      /^The two reports are the same\.\n[\s\S]*\n\nNot compared, since not both results have them: concern_chains\.\n$/,
    )
    await tamper(
      'older',
      "UPDATE concern_outcomes SET outcome = 'new' WHERE concern_id = 'maidstone-2022#1.2'",
    )
    expect(await text('older', 'all')).toMatch(
      /\n {2}Nothing that is on record differs, yet the tables do: ask "crossplan report --check" of each\.\n/,
    )
    await tamper('older', 'DROP TABLE theme_edits CASCADE')
    const { code, stderr } = await crossplan('diff', at('older'), at('all'))
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^error F006: The results in .*older lack theme_edits, expected those of this version\.\n/,
    )
  })

  it('compares the numbers of the report where both results have them', async () => {
    for (const [name, value] of [
      ['few', 4],
      ['many', 5],
    ] as const) {
      await cp(at('all'), at(name), { recursive: true })
      await tamper(
        name,
        'CREATE OR REPLACE TABLE figures (name VARCHAR, key VARCHAR, value DOUBLE, description VARCHAR, sql VARCHAR)',
        `INSERT INTO figures VALUES ('plans', '', ${value}, 'plans read', ''), ('themes', '', 7, 'themes', '')`,
      )
    }
    expect((await diff('few', 'many')).moved).toMatchObject({
      figures: [{ name: 'plans', key: '', before: 4, after: 5 }],
    })
    expect(await text('few', 'many')).toContain('\nNumbers of the report\n  plans: 4 → 5 (plans read)\n')
  })

  it('asks for results where there are none', async () => {
    expect(await crossplan('diff', at('all'), at('nowhere'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^error Q004: .*nowhere holds no crossplan\.duckdb/) as string,
    })
    expect((await crossplan('diff', at('all'))).code).toBe(2)
    const empty = await resultsFolder(after)
    await writeTables(tablesWith({}), empty)
    expect((await crossplan('diff', empty, empty, '--json')).stdout).toMatch(/^\{\n {2}"is_same": true/)
  })
})
