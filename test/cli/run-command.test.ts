import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTables } from '../../src/tables/read-tables.ts'
import { formatDataDictionary } from '../../src/tables/format-data-dictionary.ts'
import { tableNames, schema, type TableDefinition } from '../../src/tables/schema.ts'
import { afterAllTests, temporaryFolder } from '../support/temporary-folder.ts'
import { withoutPrivileges } from '../support/without-privileges.ts'
import { alpha2022, alpha2025, bravo2024, corpusFolder } from './corpus-folder.ts'
import { crossplan, type Ended } from './crossplan.ts'

const csvFiles = async (out: string): Promise<Readonly<Record<string, string>>> => {
  const names = (await readdir(join(out, 'tables'))).filter((name) => name.endsWith('.csv'))
  const contents = await Promise.all(names.map((name) => readFile(join(out, 'tables', name), 'utf8')))
  return Object.fromEntries(names.map((name, i) => [name, contents[i] ?? '']))
}

describe('crossplan run', () => {
  const after = afterAllTests()
  let out: string
  let corpus: string
  let ended: Ended
  beforeAll(async () => {
    ;({ corpus, out } = await corpusFolder(undefined, after))
    await mkdir(out)
    await writeFile(join(out, 'README.md'), 'ours')
    ended = await crossplan('run', corpus, '--out', out)
  })

  it('ends with a summary on standard output and nothing on standard error', () => {
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).toMatch(/^Read 3 plans of 2 establishments: 6 concerns, 6 actions, \d+ notices?\.\n/)
    expect(ended.stdout.replace(/\s+/g, ' ')).toMatch(
      /HMP Alpha 2022 1 → 2025 2 recurring \((?:> )?0\.\d\d\): Professional interpreting services were still not used enough\./,
    )
    expect(ended.stdout).toContain(
      `Report  ${out}/report.html (also report.md, report.xlsx, report-tables/)\n`,
    )
  })

  it('writes database, tables and report, and leaves the rest of the folder', async () => {
    expect((await readdir(out)).toSorted()).toEqual([
      'README.md',
      'crossplan.duckdb',
      'redactions.csv',
      'report-tables',
      'report.html',
      'report.md',
      'report.xlsx',
      'run.json',
      'tables',
    ])
    expect(Object.keys(await csvFiles(out)).toSorted()).toEqual(
      [...tableNames, 'data-dictionary'].map((name) => `${name}.csv`).toSorted(),
    )
    expect(await readFile(join(out, 'report.md'), 'utf8')).toContain('HMP Alpha')
  })

  it('writes tables that refer to one another without a gap', async () => {
    const tables = await readTables(out)
    const known = {
      plan_id: new Set(tables.plans.map((row) => row.plan_id)),
      concern_id: new Set(tables.concerns.map((row) => row.concern_id)),
      action_id: new Set(tables.actions.map((row) => row.action_id)),
      theme_id: new Set(tables.themes.map((row) => row.theme_id)),
      cluster_id: new Set(tables.clusters.map((row) => row.cluster_id)),
    } as Readonly<Record<string, ReadonlySet<unknown>>>
    const kindOf = (column: string) =>
      /^concern_[ab]$/.test(column) ? 'concern_id' : column.replace(/^(earlier|later|representative)_/, '')
    for (const name of tableNames) {
      const definition: TableDefinition = schema[name]
      const rows: readonly Readonly<Record<string, unknown>>[] = tables[name]
      for (const column of Object.keys(definition.columns)) {
        const ids = known[kindOf(column)]
        if (!ids) continue
        const lost = rows.map((row) => row[column]).filter((id) => id !== null && !ids.has(id))
        expect(lost, `${name}.${column}`).toEqual([])
      }
    }
    expect(tables.concern_themes.filter(({ rank }) => rank === 1)).toHaveLength(6)
    expect(tables.concern_clusters).toHaveLength(6)
    expect(tables.concern_outcomes).toHaveLength(6)
  })

  it('prints one JSON object when asked', async () => {
    const { stdout, code } = await crossplan('run', corpus, '--out', out, '--json', '--quiet')
    const summary = JSON.parse(stdout) as Record<string, unknown>
    const { runs } = await readTables(out)
    expect(code).toBe(0)
    expect(summary).toMatchObject({
      run_id: runs[0]?.run_id,
      files: { found: 3, read: 3, failed: [] },
      plans: 3,
      establishments: 2,
      concerns: 6,
      actions: 6,
      report: `${out}/report.html`,
    })
    expect(summary['recurrences']).toContainEqual(
      expect.objectContaining({ earlier_concern_id: 'alpha-2022#1', later_concern_id: 'alpha-2025#2' }),
    )
    expect((summary['stages'] as { stage: string }[]).map(({ stage }) => stage)).toEqual([
      'read plans',
      'embed passages',
      'find themes',
      'type actions',
      'match concerns',
      'write tables',
      'write report',
    ])
  })

  it('says nothing when asked to be quiet and all is well', async () => {
    expect(await crossplan('run', corpus, '--out', out, '--quiet')).toEqual({
      stdout: '',
      stderr: '',
      code: 0,
    })
  })

  it('gives the same tables and report again, whatever the files are called', async () => {
    const again = await corpusFolder({ 'x.txt': alpha2025, 'y.txt': bravo2024, 'z.txt': alpha2022 })
    await crossplan('run', again.corpus, '--out', again.out)
    const rename = (text: string) =>
      text.replaceAll('a.txt', 'z.txt').replaceAll('b.txt', 'x.txt').replaceAll('c.md', 'y.txt')
    const [before, after] = [await csvFiles(out), await csvFiles(again.out)]
    for (const [name, content] of Object.entries(before)) expect(after[name], name).toBe(rename(content))
  })

  it('gives whole results when several runs write into one folder', async () => {
    const ends = await Promise.all(
      ['1', '2', '3'].map((seed) => crossplan('run', corpus, '--out', out, '--seed', seed)),
    )
    expect(ends.map(({ code, stderr }) => [code, stderr])).toEqual([0, 0, 0].map((code) => [code, '']))
    expect((await readdir(out)).toSorted()).toEqual([
      'README.md',
      'crossplan.duckdb',
      'redactions.csv',
      'report-tables',
      'report.html',
      'report.md',
      'report.xlsx',
      'run.json',
      'tables',
    ])
    const [run] = (await readTables(out)).runs
    expect((await csvFiles(out))['runs.csv']).toContain(run?.run_id)
    expect(await readFile(join(out, 'report.md'), 'utf8')).toContain(run?.run_id)
  })

  it('reads a single plan', async () => {
    const one = await corpusFolder()
    const { code, stdout } = await crossplan('run', join(one.corpus, 'a.txt'), '--out', one.out)
    expect([code, stdout.split('\n')[0]]).toEqual([
      0,
      expect.stringContaining('Read 1 plan of 1 establishment'),
    ])
    expect(stdout).toContain('No concern was found to recur')
  })
})

describe('crossplan run with files that are no plans', () => {
  it('reads the others, tells of each, and ends with 1', async () => {
    const { corpus, out } = await corpusFolder({
      'a.txt': alpha2022,
      'binary.txt': Uint8Array.from({ length: 2000 }, (_, i) => (i * 7) % 256),
      'empty.txt': '',
      'letter.txt': 'Dear Sir,\nthis is no plan.\n',
      'README.md': 'a corpus has one',
      'sheet.xyz': 'x',
    })
    const { code, stdout, stderr } = await crossplan('run', corpus, '--out', out)
    expect(code).toBe(1)
    expect(stdout).toContain('Read 1 plan of 1 establishment')
    for (const name of ['binary.txt', 'empty.txt', 'letter.txt', 'sheet.xyz'])
      expect(stderr).toMatch(new RegExp(`^error [A-Z]\\d{3}: .*${name}.*\\n  \\S`, 'm'))
    expect(stderr).toContain(
      'warning: 4 of 5 files could not be read as a plan and are in no result: binary.txt, empty.txt, letter.txt, sheet.xyz.',
    )
    const { notices } = await readTables(out)
    expect(
      notices.filter(({ level }) => level === 'fatal').map((row) => [row.plan_id, row.source_file]),
    ).toEqual([
      [null, 'binary.txt'],
      [null, 'empty.txt'],
      [null, 'letter.txt'],
      [null, 'sheet.xyz'],
    ])
  })

  it('counts what may not be read among them', async () => {
    if (process.platform === 'win32') return
    const { corpus, out } = await corpusFolder({ 'a.txt': alpha2022, 'b.txt': alpha2025 })
    await mkdir(out)
    for (const path of [join(corpus, '..'), corpus, out]) await chmod(path, 0o777)
    await chmod(join(corpus, 'b.txt'), 0)
    const { code, stderr } = await withoutPrivileges(() => crossplan('run', corpus, '--out', out))
    expect(code).toBe(1)
    expect(stderr).toContain(
      `error E002: ${corpus}/b.txt could not be read: permission was refused.\n  Ask its owner`,
    )
  })

  it('fails when none can be read, and leaves the last results', async () => {
    const { corpus, out } = await corpusFolder({ 'a.txt': 'Dear Sir,\n' })
    await mkdir(out)
    await writeFile(join(out, 'report.md'), 'the last one')
    const { code, stdout, stderr } = await crossplan('run', corpus, '--out', out)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(
      `error K003: Nothing in ${corpus} could be read as an action plan; the reason stands above.`,
    )
    expect(await readdir(out)).toEqual(['report.md'])
    expect(await readFile(join(out, 'report.md'), 'utf8')).toBe('the last one')
  })

  it('takes a plan that is there twice once, and tells two inspections of one year apart', async () => {
    const { corpus, out } = await corpusFolder({
      'a.txt': alpha2025,
      'again.txt': `${alpha2025}\n`,
      'b.txt': alpha2025.replace('3 – 7 March 2025', '10 – 14 November 2025'),
    })
    const { code } = await crossplan('run', corpus, '--out', out)
    const { plans, notices } = await readTables(out)
    expect(code).toBe(0)
    expect(plans.map((row) => [row.plan_id, row.source_file])).toEqual([
      ['alpha-2025-03', 'a.txt'],
      ['alpha-2025-11', 'b.txt'],
    ])
    expect(notices.map((row) => [row.code, row.source_file])).toEqual(
      expect.arrayContaining([
        ['K006', 'again.txt'],
        ['K007', 'a.txt'],
        ['K007', 'b.txt'],
      ]),
    )
  })
})

describe('crossplan run with folders that cannot be used', () => {
  it.each([
    ['that is missing', async () => join(await temporaryFolder(), 'none'), 'K001'],
    ['that is empty', () => temporaryFolder(), 'K002'],
  ])('says so of a corpus %s', async (_, folder, fault) => {
    const corpus = await folder()
    const { code, stdout, stderr } = await crossplan(
      'run',
      corpus,
      '--out',
      join(await temporaryFolder(), 'out'),
    )
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(new RegExp(`^error ${fault}: ${corpus} .*\\n  .*\\n$`))
  })

  it('says so of a corpus without permission', async () => {
    if (process.platform === 'win32') return
    const { corpus, out } = await corpusFolder()
    await mkdir(out)
    for (const path of [join(corpus, '..'), out]) await chmod(path, 0o777)
    await chmod(corpus, 0)
    const { code, stderr } = await withoutPrivileges(() => crossplan('run', corpus, '--out', out))
    await chmod(corpus, 0o755)
    expect(code).toBe(1)
    expect(stderr).toContain(`error E002: ${corpus} could not be listed: permission was refused.`)
  })

  it('says so of an output folder before any work is done', async () => {
    const { corpus } = await corpusFolder()
    const { code, stderr } = await crossplan('run', corpus, '--out', join(corpus, 'a.txt'))
    expect(code).toBe(1)
    expect(stderr).toMatch(/^error E004: .*a\.txt is a file, expected a folder\.\n/)
  })
})

describe('crossplan run with a plan that holds a formula', () => {
  it('keeps it from acting in CSV files, unless told to leave texts as they are', async () => {
    const formula = '=HYPERLINK(A1) The windows'
    const { corpus, out } = await corpusFolder({ 'a.txt': alpha2022.replace('The windows', formula) })
    await crossplan('run', corpus, '--out', out)
    expect((await csvFiles(out))['concerns.csv']).toContain(`'${formula}`)
    await crossplan('run', corpus, '--out', out, '--raw-csv')
    expect((await csvFiles(out))['concerns.csv']).toContain(formula)
    expect((await csvFiles(out))['concerns.csv']).not.toContain(`'${formula}`)
  })
})

describe('crossplan run beside what others keep', () => {
  it("leaves a person's own file among the tables, and tells of corrections that belong to no plan", async () => {
    const { corpus, out } = await corpusFolder({
      'a.txt': alpha2022,
      'b.corrections.yaml': 'source_sha256: x\n',
    })
    await mkdir(join(out, 'tables', 'drafts'), { recursive: true })
    for (const path of ['tables/mine.csv', 'tables/drafts/mine.csv'])
      await writeFile(join(out, path), 'a\n1\n')
    await writeFile(join(out, 'tables', 'data-dictionary.csv'), 'of an earlier version\n')
    const { stderr, code } = await crossplan('run', corpus, '--out', out)
    expect(code).toBe(0)
    expect(stderr).toMatch(/K012.*b\.corrections\.yaml belongs to no plan/)
    expect(stderr).toContain('Name it as the plan is named')
    for (const path of ['tables/mine.csv', 'tables/drafts/mine.csv'])
      expect(await readFile(join(out, path), 'utf8')).toBe('a\n1\n')
    expect((await csvFiles(out))['data-dictionary.csv']).toBe(formatDataDictionary(schema))
  })

  it('tells of the workbook and of the report of a part that another run left, and leaves them', async () => {
    const { corpus, out } = await corpusFolder({ 'a.txt': alpha2022, 'b.txt': alpha2025 })
    const run = async () => (await crossplan('run', corpus, '--out', out)).stderr
    await run()
    expect((await crossplan('report', '--reports', out, '--where', 'year=2022')).code).toBe(0)
    expect(await run()).not.toContain('earlier')
    await writeFile(join(out, 'report.ods'), 'old')
    await rm(join(corpus, 'b.txt'))
    const told = await run()
    expect(told).toContain(
      `warning: ${out}/report.ods is of an earlier report.\n  Make that report again with "crossplan report" and --ods, or delete it.`,
    )
    expect(told).toContain(
      `warning: ${out}/scoped holds the report of a part of an earlier run.\n  Make it again with "crossplan report --where", or delete it.`,
    )
    expect(await readdir(out)).toEqual(expect.arrayContaining(['report.ods', 'scoped']))
  })

  it('says on the terminal that a plan of the same inspection was left out', async () => {
    const { corpus, out } = await corpusFolder({ 'a.txt': alpha2022, 'z.txt': `${alpha2022}\n` })
    const { stderr } = await crossplan('run', corpus, '--out', out)
    expect(stderr).toMatch(/K006.*z\.txt answers the same inspection as a\.txt/)
  })
})
