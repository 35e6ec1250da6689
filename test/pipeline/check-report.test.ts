import { appendFile, cp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatCheck, formatCheckJson } from '../../src/cli/format-check.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { systemClock } from '../../src/effects/clock.ts'
import { checkReport, type CheckOptions } from '../../src/pipeline/check-report.ts'
import { reportFiles } from '../../src/pipeline/report-files.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings/report-settings.ts'
import { readTables } from '../../src/tables/read-tables.ts'
import type { Tables } from '../../src/tables/schema.ts'
import { corpusFolder } from '../cli/corpus-folder.ts'
import { crossplan } from '../cli/crossplan.ts'
import { afterAllTests, temporaryFolder } from '../support/temporary-folder.ts'

const files = realFiles(systemClock)
/** One file of the report is enough to be compared. */
const makeAnew = async (tables: Tables) =>
  new Map([...(await reportFiles(tables, DEFAULT_SETTINGS))].filter(([path]) => path === 'report.md'))
const plain = { write: () => undefined, hasColours: false }
const check = (reports: string, more: Partial<CheckOptions> = {}) =>
  checkReport({ reports, makeAnew, ...more }, { files })

/** Runs statements on the database of a folder, as no part of the program would. */
async function tamper(folder: string, ...statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(join(folder, 'crossplan.duckdb'))
  const connection = await instance.connect()
  for (const statement of statements) await connection.run(statement)
  connection.closeSync()
  instance.closeSync()
}
async function edit(folder: string, file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8')
  expect(text.replace(from, to)).not.toBe(text)
  await writeFile(join(folder, file), text.replace(from, to))
}

describe('checkReport(options, effects)', () => {
  const after = afterAllTests()
  let results: string
  let seeded: string
  let numbers: number

  beforeAll(async () => {
    const { corpus, out } = await corpusFolder(undefined, after)
    ;[results, seeded] = [out, `${out}-seeded`]
    await crossplan('run', corpus, '--out', results, '--quiet')
    await crossplan('run', corpus, '--out', seeded, '--quiet', '--seed', '2')
    numbers = (await readTables(results)).figures.length
  }, 60_000)

  /** A copy of the results of which a test may do what it likes. */
  async function copyOf(folder = results): Promise<string> {
    const copy = await temporaryFolder()
    await cp(folder, copy, { recursive: true })
    return copy
  }
  const findingsOf = async (folder: string, more: Partial<CheckOptions> = {}) =>
    (await check(folder, more)).findings

  it('finds nothing in what a run left, also among files that are nobody’s report', async () => {
    const folder = await copyOf()
    await writeFile(join(folder, 'README.md'), 'ours')
    await writeFile(join(folder, 'notes.txt'), 'ours')
    const checked = await check(folder)
    expect(checked).toMatchObject({ findings: [], remade: 1, figures: numbers })
    expect(checked.files).toBeGreaterThan(40)
    expect(formatCheck(checked, plain).replace(/\s+/g, ' ')).toBe(
      `The report in ${folder} matches its tables. Compared: ${checked.files} files with the hashes of run.json; ` +
        `1 file with what the program makes of the tables; ${numbers} numbers with what their queries count. Fingerprint ${checked.fingerprint} `,
    )
    expect(JSON.parse(formatCheckJson(checked))).toMatchObject({
      report: folder,
      matches: true,
      findings: [],
    })
  })

  it('tells of an edited number with its line (O043)', async () => {
    const folder = await copyOf()
    await edit(folder, 'report.md', '6 concerns', '9 concerns')
    const checked = await check(folder)
    expect(checked.findings).toEqual([
      {
        code: 'O043',
        file: 'report.md',
        others: [],
        problem: 'was changed after it was made',
        found: expect.stringMatching(/^line \d+: “.*9 concerns/) as string,
        expected: expect.stringMatching(/^line \d+: “.*6 concerns/) as string,
        remedy: expect.stringMatching(
          /^Put the published file back, or make the report again with "crossplan report"\./,
        ) as string,
      },
    ])
    const text = formatCheck(checked, { ...plain, columns: 60 })
    expect(text).toMatch(/does not match its\s+tables: 1\s+thing\s+to\s+look\s+at\./)
    expect(text).toMatch(/\nreport\.md was changed after it was made\n {2}found {5}line \d+: “/)
    expect(text).toMatch(/\n {2}to do {5}Put the published file back[\s\S]*\(O043\)\n$/)
    expect(JSON.parse(formatCheckJson(checked))).toMatchObject({
      matches: false,
      findings: [{ code: 'O043', files: ['report.md'] }],
    })
  })

  it('tells of an edited CSV file with its row and column, of a Parquet file with its hash', async () => {
    const folder = await copyOf()
    await edit(folder, 'tables/plans.csv', '2022-03-11', '2021-03-11')
    await appendFile(join(folder, 'tables/plans.parquet'), 'x')
    expect(await findingsOf(folder)).toMatchObject([
      {
        code: 'O043',
        file: 'tables/plans.csv',
        found: 'line 2 (alpha-2022), inspection_end: “2021-03-11”',
        expected: 'line 2 (alpha-2022), inspection_end: “2022-03-11”',
        remedy: expect.stringMatching(/, or make results and report again with "crossplan run"\./) as string,
      },
      {
        code: 'O043',
        file: 'tables/plans.parquet',
        found: expect.stringMatching(/^\d+ bytes, SHA-256 [0-9a-f]{64}$/) as string,
      },
    ])
  })

  it('tells of a database, a report and a run.json of another run (O045), and of nothing that follows from it', async () => {
    for (const file of ['crossplan.duckdb', 'report.md', 'run.json']) {
      const folder = await copyOf()
      await cp(join(seeded, file), join(folder, file))
      expect(await findingsOf(folder)).toMatchObject([
        {
          code: 'O045',
          file,
          problem: 'is of another run',
          found: expect.stringMatching(/^fingerprint [0-9a-f]{64}$/) as string,
          remedy: expect.stringMatching(/^Put the file of that run in its place/) as string,
        },
      ])
    }
  })

  it('tells of files that are missing (O042), the database too', async () => {
    const folder = await copyOf()
    await rm(join(folder, 'report.md'))
    await rm(join(folder, 'tables/plans.csv'))
    const checked = await check(folder)
    expect(checked.findings).toMatchObject([
      {
        code: 'O042',
        file: 'report.md',
        others: ['tables/plans.csv'],
        remedy: expect.stringMatching(/^Put back/) as string,
      },
    ])
    expect(formatCheck(checked, plain)).toContain('\nreport.md, tables/plans.csv are missing\n')
    const without = await copyOf()
    await rm(join(without, 'crossplan.duckdb'))
    expect(await findingsOf(without)).toMatchObject([
      { code: 'O042', file: 'crossplan.duckdb', problem: 'is missing' },
    ])
    await rm(join(without, 'run.json'))
    await expect(check(without)).rejects.toMatchObject({ code: 'Q004' })
  })

  it('tells of files that a reader would take for the report (O044)', async () => {
    const folder = await copyOf()
    await writeFile(join(folder, 'report-old.md'), '')
    expect(await findingsOf(folder)).toMatchObject([
      {
        code: 'O044',
        file: 'report-old.md',
        others: [],
        remedy: expect.stringMatching(/^Move it elsewhere/) as string,
      },
    ])
    await writeFile(join(folder, 'tables/more.csv'), '')
    expect(await findingsOf(folder)).toMatchObject([
      {
        code: 'O044',
        others: ['tables/more.csv'],
        remedy: expect.stringMatching(/^Move them elsewhere/) as string,
      },
    ])
  })

  it('goes by the tables where run.json is missing (O041) or unreadable (O040)', async () => {
    const folder = await copyOf()
    await writeFile(join(folder, 'run.json'), '{')
    expect(await findingsOf(folder)).toMatchObject([
      { code: 'O040', file: 'run.json', problem: 'cannot be read' },
    ])
    await rm(join(folder, 'run.json'))
    const checked = await check(folder)
    expect(checked).toMatchObject({ files: 0, remade: 1, figures: numbers })
    expect(checked.findings).toMatchObject([
      {
        code: 'O041',
        file: 'run.json',
        remedy: expect.stringMatching(/^If an older version made the report/) as string,
      },
    ])
    await edit(folder, 'report.md', '6 concerns', '9 concerns')
    expect(await findingsOf(folder)).toMatchObject([
      { code: 'O041' },
      {
        code: 'O048',
        file: 'report.md',
        problem: expect.stringContaining('since nothing is on record') as string,
      },
    ])
  })

  it('tells of rows that were changed in the database (O047), and of the numbers that no longer hold (O049, O050)', async () => {
    const folder = await copyOf()
    await tamper(
      folder,
      "UPDATE concerns SET text = 'Nothing.' WHERE concern_id = 'alpha-2022#1'",
      "DELETE FROM concerns WHERE plan_id = 'bravo-2024'",
      "UPDATE figures SET value = 4 WHERE name = 'plans'",
      "INSERT INTO figures VALUES ('lost', '', 1, 'Lost.', 'SELECT 1 AS value FROM nowhere')",
    )
    const findings = (await check(folder, { makeAnew: () => Promise.resolve(new Map()) })).findings
    expect(findings[0]).toMatchObject({
      code: 'O047',
      file: 'crossplan.duckdb',
      problem: expect.stringMatching(/^was changed after it was made: table/) as string,
      found: 'line 2 (alpha-2022#1), text: “Nothing.”',
      expected: expect.stringMatching(/text: “Professional interpreting services/) as string,
      remedy: expect.stringMatching(/^Put the published database back/) as string,
    })
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'O049',
          found: '4',
          expected: '3',
          problem: 'gives a number that its query does not count: figure plans',
          remedy: 'Put the published database back, or make results and report again with "crossplan run".',
        }),
        expect.objectContaining({
          code: 'O049',
          found: '6',
          expected: '4',
          problem: expect.stringMatching(/: figure concerns$/) as string,
        }),
        expect.objectContaining({
          code: 'O050',
          problem: 'has a number that cannot be counted again: figure lost',
          found: expect.stringMatching(/nowhere/) as string,
          expected: 'a query over the tables',
          remedy: 'Put the published database back, or make results and report again with "crossplan run".',
        }),
      ]),
    )
    await rm(join(folder, 'tables/concerns.csv'))
    expect(await findingsOf(folder, { makeAnew: () => Promise.resolve(new Map()) })).toContainEqual(
      expect.objectContaining({
        code: 'O047',
        found: 'other rows (4) than were written',
        expected: 'the rows written (6)',
      }),
    )
    expect(
      (await findingsOf(folder, { makeAnew: () => Promise.resolve(new Map([['report.md', 'x']])) })).find(
        ({ code }) => code === 'O048',
      ),
    ).toMatchObject({
      code: 'O048',
      problem: 'is not what the program makes of the tables, since the tables were changed',
    })
  })

  it('tells what run.json says otherwise than the tables (O046), the hash of a file too', async () => {
    const folder = await copyOf()
    await edit(folder, 'run.json', '"seed": 1', '"seed": 3')
    await edit(folder, 'run.json', '"file": "a.txt"', '"file": "b.txt"')
    await edit(folder, 'run.json', /("report\.md": \{\s*"bytes": \d+,\s*"sha256": ")[0-9a-f]{4}/, '$10000')
    expect(await findingsOf(folder)).toMatchObject([
      { code: 'O046', problem: expect.stringContaining('(files.report.md)') as string },
      {
        code: 'O046',
        problem: expect.stringContaining('(plans.alpha-2022.file)') as string,
        found: 'b.txt',
        expected: 'a.txt',
      },
      {
        code: 'O046',
        file: 'run.json',
        found: '3',
        expected: '1',
        remedy: expect.stringMatching(/^Put back file and database/) as string,
      },
    ])
  })

  it('says what may have made another report of the same tables (O048)', async () => {
    const folder = await copyOf()
    const other = {
      makeAnew: () =>
        Promise.resolve(
          new Map<string, string | Uint8Array>([
            ['report.md', 'bravo'],
            ['report.xlsx', Uint8Array.of(1)],
          ]),
        ),
    }
    const since = async (more: Partial<CheckOptions> = {}) => {
      const findings = await findingsOf(folder, { ...other, ...more })
      expect(findings.at(-1)).toMatchObject({
        code: 'O048',
        file: 'report.md',
        others: ['report.xlsx'],
        expected: 'line 1: “bravo”',
      })
      return [findings.at(-1)?.problem, findings.at(-1)?.remedy]
    }
    expect(await since()).toEqual([
      'are not what the program makes of the tables',
      'Report this as a bug, with run.json: nothing that is on record explains it.',
    ])
    expect(await since({ asked: { where: 'x' } })).toEqual([
      expect.stringMatching(/, since it was made with other settings \(where\)$/),
      expect.stringMatching(/^Check it with the version and settings that made it/),
    ])
    await edit(folder, 'run.json', /("code": \{\s*"version": "[^"]*",\s*"sha256": ")[0-9a-f]{4}/, '$10000')
    expect((await since())[0]).toMatch(/, since another build of Crossplan \S+ made it$/)
    await edit(folder, 'run.json', /("code": \{\s*"version": ")[^"]*/, '$10.0.9')
    await tamper(folder, "UPDATE runs SET crossplan_version = '0.0.9'")
    expect((await since())[0]).toMatch(
      /, since Crossplan 0\.0\.9 made it and this is \S+, and the tables were changed$/,
    )
  })

  it('tells of tables of an older version (F006) and of a damaged database (Q005), and compares the files all the same', async () => {
    const folder = await copyOf()
    await tamper(folder, 'DROP TABLE evidence_levels', 'ALTER TABLE plans DROP COLUMN title')
    const checked = await check(folder)
    expect(checked.findings).toMatchObject([
      {
        code: 'F006',
        file: 'crossplan.duckdb',
        found: expect.stringContaining('lack plans.title, evidence_levels,') as string,
      },
    ])
    expect(checked.files).toBeGreaterThan(40)
    await rm(join(folder, 'run.json'))
    await expect(check(folder)).rejects.toMatchObject({ code: 'F006' })
    const damaged = await copyOf()
    await writeFile(join(damaged, 'crossplan.duckdb'), 'no database')
    expect(await findingsOf(damaged)).toMatchObject([{ code: 'Q005', problem: 'cannot be read' }])
  })

  it('checks a report that lies elsewhere than its tables', async () => {
    const folder = await copyOf()
    const report = await temporaryFolder()
    await rename(join(folder, 'report.md'), join(report, 'report.md'))
    const run = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')) as {
      files: Record<string, unknown>
    }
    run.files = { 'report.md': run.files['report.md'] }
    await writeFile(join(report, 'run.json'), JSON.stringify(run))
    expect(await check(folder, { report })).toMatchObject({
      folder: report,
      findings: [],
      files: 1,
      remade: 1,
      figures: numbers,
    })
    await edit(report, 'report.md', '6 concerns', '9 concerns')
    expect(await findingsOf(folder, { report })).toMatchObject([{ code: 'O043', file: 'report.md' }])
  })

  it('says when nothing could be compared, and names a few of many files', () => {
    const text = formatCheck(
      {
        folder: 'x',
        fingerprint: 'ff',
        files: 0,
        remade: 0,
        figures: 0,
        findings: [
          {
            code: 'O042',
            file: 'a',
            others: ['b', 'c', 'd', 'e', 'f', 'g'],
            problem: 'are missing',
            found: '',
            expected: 'e',
            remedy: 'r',
          },
        ],
      },
      plain,
    )
    expect(text).toContain('Nothing could be compared.')
    expect(text).toContain('a, b, c, d, e and 2 more are missing')
  })
})
