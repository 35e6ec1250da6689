import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises'
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
import { alpha2022, corpusFolder } from './corpus-folder.ts'
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

  it('traces a theme to the edit that moved it, and a verdict to the reviewer who decided it', async () => {
    const log = at('log.yaml')
    await writeFile(log, 'edits: []\n')
    const edit = (...args: readonly string[]) =>
      crossplan('themes', ...args, '--reason', 'a reason', '--codebook', log, '--reports', at('all'))
    await edit('merge', 'family-contact', 'early-days', '--into', 'outside', '--label', 'Outside')
    await edit('pin', 'maidstone-2025#3', 'leadership')
    const concerns = new Map((await readTables(at('all'))).concerns.map((row) => [row.concern_id, row.text]))
    const pair = ['maidstone-2022#1.13', 'maidstone-2025#5'] as const
    const prints = pair.map((id) => `"${textFingerprint(concerns.get(id) ?? '')}"`).join(', ')
    await writeFile(
      at('review.yaml'),
      `answers:\n  - {a: "${pair[0]}", b: "${pair[1]}", answer: none, date: 2026-03-31, fingerprints: [${prints}]}\n`,
    )
    await run('five', 'edited', '--codebook', log, '--reviews', at('review.yaml'))
    const found = await diff('all', 'edited')
    expect(found.causes).toMatchObject({
      plans: [],
      ingredients: [{ name: 'edits', before: null }, { name: 'answers' }],
      edits: [
        { id: 1, change: 'now in force', why_not: null },
        { id: 2, change: 'now in force', reason: 'a reason' },
      ],
      answers: [
        { concerns: pair, kind: 'recurrence', before: 'recurring (model)', after: 'none (reviewer)' },
      ],
    })
    expect(found.moved.codebook.themes).toContainEqual(
      expect.objectContaining({ theme_id: 'outside', change: 'new', edit_id: 1 }),
    )
    expect(found.moved.recurrences).toEqual([
      expect.objectContaining({ change: 'no longer', later: pair[1], reason: 'a reviewer decided it' }),
      expect.objectContaining({
        change: 'otherwise',
        later: 'maidstone-2025#3',
        reason: expect.stringMatching(
          /^the evidence moved \(in bits: theme −\d\.\d\d\), since maidstone-2025#3 has another primary theme \(edit 2: /,
        ) as string,
      }),
    ])
    expect(found.moved.outcomes).toMatchObject([
      { concern_id: pair[0], before: 'recurring', after: 'not raised again' },
      { concern_id: 'maidstone-2022#1.2', before: 'recurring', after: 'related' },
      { concern_id: pair[1], after: 'new' },
    ])
    const told = await text('all', 'edited')
    expect(told).toMatch(
      /\n {2}Log of edits of the codebook: none → [0-9a-f]{8}\n {4}edit 1 is now in force: /,
    )
    expect(told).toMatch(/\n {2}Outside: prisons 0 → 3, concerns 0 → 3 \(3 from other themes\)\n/)
    expect(told).toMatch(/\n {4}maidstone-2025#3: language-support → leadership\n/)
    expect(told).toMatch(
      / {4}No longer recurring, 0\.\d\d \(now none by a reviewer\): maidstone-2022#1\.13 and/,
    )
    expect(told).toMatch(/ {2}It is not linked to maidstone-2025#5 any more: a reviewer decided it:\n/)
  }, 30_000)

  it('tells a corrected plan by its concerns that read otherwise, in the file or by corrections beside it', async () => {
    await cp(at('five'), at('corrected'), { recursive: true })
    const inside = (name: string): string => join(at('corrected'), name)
    const words = 'Professional interpreting services were not used enough'
    const content = await readFile(inside(LATER), 'utf8')
    expect(content).toContain(words)
    await writeFile(inside('new.txt'), content.replace(words, 'Telephones were not used for interpreting'))
    await rm(inside(LATER))
    const earlier = (await readTables(at('all'))).plans.find((row) => row.plan_id === 'maidstone-2022')
    await writeFile(
      inside(`${earlier?.source_file ?? ''}.corrections.yaml`),
      `source_sha256: "${earlier?.source_sha256 ?? ''}"\ncorrections:\n  - {id: "maidstone-2022#1.13", leave_out: true}\n`,
    )
    await run('corrected', 'other')
    const found = await diff('all', 'other')
    expect(found.causes).toMatchObject({
      plans: [
        {
          change: 'read otherwise',
          plan_id: 'maidstone-2022',
          concerns: { changed: [], added: [], gone: ['maidstone-2022#1.13'] },
        },
        {
          change: 'changed',
          plan_id: 'maidstone-2025',
          file: 'new.txt',
          plan_id_before: null,
          file_before: LATER,
          concerns: { changed: ['maidstone-2025#3'], added: [], gone: [] },
        },
      ],
      ingredients: [{ name: 'corrections' }],
    })
    expect(found.moved.recurrences).toContainEqual(
      expect.objectContaining({
        change: 'no longer',
        earlier: 'maidstone-2022#1.13',
        reason: 'maidstone-2022#1.13 is gone from its plan',
      }),
    )
    const told = await text('all', 'other')
    expect(told.replace(/\s+/g, ' ')).toContain(
      'Plan maidstone-2025 (new.txt) is another file: maidstone-2025#3 reads otherwise; it was called hmp-maidstone-2025.txt. ',
    )
    expect(told).toMatch(/ {2}maidstone-2022#1\.13 is gone from its plan:\n/)
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
    expect(await text('few', 'many')).toContain('\nNumbers of the report\n  plans read: 4 → 5\n')
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

describe('crossplan diff, of a few made plans', () => {
  let corpus: string
  const out = (name: string): string => join(corpus, '..', name)
  const made = async (name: string, ...more: readonly string[]): Promise<void> => {
    expect(await crossplan('run', corpus, '--out', out(name), '--quiet', ...more)).toMatchObject({ code: 0 })
  }
  const from = async (name: string): Promise<readonly [found: Diff, told: string]> => [
    JSON.parse((await crossplan('diff', out('one'), out(name), '--json')).stdout) as Diff,
    (await crossplan('diff', out('one'), out(name))).stdout.replace(/\s+/g, ' '),
  ]

  beforeAll(async () => {
    ;({ corpus } = await corpusFolder(undefined, after))
    await made('one')
  }, 30_000)

  it('says that another seed moves no finding', async () => {
    await made('seeded', '--seed', '2')
    const [found, told] = await from('seeded')
    expect(found.causes).toMatchObject({
      plans: [],
      ingredients: [{ name: 'seed', label: 'seed', before: '1', after: '2' }],
    })
    expect(found).toMatchObject({ is_same: false, moved: NOTHING })
    expect(told).toContain(
      'Why they differ Seed: 1 → 2 Nothing else that is on record differs. What moved Concerns that',
    )
  }, 30_000)

  it('finds the same in files of other names and another order, and follows a plan whose id gets longer', async () => {
    for (const [name, other] of [
      ['a.txt', 'z.txt'],
      ['b.txt', 'y.txt'],
      ['c.md', 'b.md'],
    ] as const)
      await rename(join(corpus, name), join(corpus, other))
    await made('names')
    const [renamed, told] = await from('names')
    expect(renamed.causes['plans']).toMatchObject(
      ['alpha-2022', 'alpha-2025', 'bravo-2024'].map((plan_id) => ({ change: 'renamed', plan_id })),
    )
    expect(renamed).toMatchObject({ is_same: false, moved: NOTHING, causes: { ingredients: [] } })
    expect(renamed.before['fingerprint']).toBe(renamed.after['fingerprint'])
    expect(renamed.tables.map(({ name }) => name)).toContain('plans')
    expect(told).toContain(
      '3 plans have other names, with the same content: a.txt → z.txt, b.txt → y.txt, c.md → b.md.',
    )
    expect(told).toContain('Nothing: the findings are the same, by the same fingerprint')

    await writeFile(join(corpus, 'x.txt'), alpha2022.replace('7 – 11 March 2022', '3 – 7 October 2022'))
    await made('joined')
    const [joined, longer] = await from('joined')
    expect(joined.causes['plans']).toMatchObject([
      { change: 'renamed', plan_id: 'alpha-2022-03', plan_id_before: 'alpha-2022', file_before: 'a.txt' },
      { change: 'added', plan_id: 'alpha-2022-10' },
      {},
      {},
    ])
    expect(joined.moved.recurrences.length).toBeGreaterThan(0)
    expect(joined.moved.recurrences.filter((row) => row['change'] !== 'now')).toEqual([])
    expect(longer).toContain('same content: alpha-2022 (a.txt) → alpha-2022-03 (z.txt),')
  }, 30_000)
})
