import { reportTableIds } from '../../src/domain/report-setup.ts'
import { namedQueries } from '../../src/report/figures/named-queries.ts'
import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { diskFull } from '../../src/domain/faults/effects.ts'
import { ToolkitError } from '../../src/domain/toolkit-error.ts'
import { systemClock } from '../../src/effects/clock.ts'
import type { Files } from '../../src/effects/files.ts'
import type { LogDetails } from '../../src/effects/log.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { stageFolder } from '../../src/effects/stage-folder.ts'
import { writeReport, type WriteReportOptions } from '../../src/pipeline/write-report.ts'
import { inNewDatabase, writeTables } from '../../src/tables/write-tables.ts'
import { concern, sampleTables } from '../report/sample-tables.ts'
import { afterAllTests, temporaryFolder } from '../support/temporary-folder.ts'
import { withoutPrivileges } from '../support/without-privileges.ts'
import { resultsFolder } from '../tables/results-folder.ts'

interface Told extends LogDetails {
  readonly message: string
}

const files = realFiles(systemClock)
const OLD = 'the report of last week'

const after = afterAllTests()
let made: string
beforeAll(async () => {
  made = await resultsFolder(after)
  const used = concern('alpha-2022#1.1', 'Interpreters were seldom used by Mr Smith.', {
    priority: 'priority',
  })
  await writeTables(
    { ...sampleTables, concerns: [...sampleTables.concerns.slice(1), used] },
    made,
    undefined,
    {
      queries: namedQueries,
    },
  )
})

let reports: string
let told: Told[]
beforeEach(async () => {
  reports = await temporaryFolder()
  told = []
  await copyFile(join(made, 'crossplan.duckdb'), join(reports, 'crossplan.duckdb'))
  await mkdir(join(reports, 'tables'))
  await writeFile(join(reports, 'report.md'), OLD)
})

const write = (options: Partial<WriteReportOptions> = {}, given: Files = files) =>
  writeReport(
    { reports, ...options },
    {
      files: given,
      office: { toOds: () => Promise.resolve(new TextEncoder().encode('a workbook')) },
      log: {
        debug: () => undefined,
        info: () => undefined,
        error: () => undefined,
        warn: (message, details) => void told.push({ message, ...details }),
      },
    },
  )

const faultOf = async (work: Promise<unknown>): Promise<ToolkitError> => {
  const fault: unknown = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  if (fault instanceof ToolkitError) return fault
  throw new RangeError('expected a fault, and there was none', { cause: fault })
}

const report = (folder = reports): Promise<string> => readFile(join(folder, 'report.md'), 'utf8')
/** What is in the folder besides tables; a run that failed leaves nothing of its own. */
const left = async (): Promise<readonly string[]> =>
  (await readdir(reports)).filter((name) => name !== 'tables' && name !== 'crossplan.duckdb').toSorted()

describe('writeReport(options, effects)', () => {
  it('makes the report anew from the tables, and leaves them and the rest of the folder', async () => {
    await writeFile(join(reports, 'notes.txt'), 'ours')
    const written = await write()
    expect({ ...written, files: written.files.toSorted() }).toEqual({
      folder: reports,
      files: [
        'report.html',
        'report.md',
        'report.xlsx',
        ...reportTableIds.map((id) => `report-tables/${id}.csv`),
        'report-tables/data-dictionary.csv',
        'run.json',
      ].toSorted(),
      found: 1,
      redactions: `${reports}/redactions.csv`,
    })
    expect(await report()).toMatch(/^# What runs through the action plans\n\n3 action plans/)
    expect(await left()).toEqual([
      'notes.txt',
      'redactions.csv',
      'report-tables',
      'report.html',
      'report.md',
      'report.xlsx',
      'run.json',
    ])
    expect(told).toEqual([
      {
        message: 'One likely name or number of a person was found and not masked.',
        remedy: `Look at ${reports}/redactions.csv, and put on the list (--redact) what must not be read.`,
      },
    ])
  })

  it("keeps what somebody put among its tables, and none of an earlier report's own", async () => {
    const folder = join(reports, 'report-tables')
    await mkdir(join(folder, 'drafts'), { recursive: true })
    for (const name of ['mine.csv', 'drafts/mine.csv', 'themes.csv', 'data-dictionary.csv'])
      await writeFile(join(folder, name), OLD)
    await writeFile(join(reports, 'crossplan.yaml'), 'tables: [came_back]\n')
    await write({ settings: join(reports, 'crossplan.yaml') })
    expect(await readdir(folder)).toEqual(['came_back.csv', 'data-dictionary.csv', 'drafts', 'mine.csv'])
    expect(await readFile(join(folder, 'drafts', 'mine.csv'), 'utf8')).toBe(OLD)
    expect(await readFile(join(folder, 'data-dictionary.csv'), 'utf8')).not.toBe(OLD)
  })

  it('gives the same bytes again', async () => {
    await write()
    const first = await report()
    await write()
    expect(await report()).toBe(first)
  })

  it('writes the workbook as ODS where that is asked for, and tells of one that is left', async () => {
    expect((await write({ ods: true })).files).toContain('report.ods')
    expect(await readFile(join(reports, 'report.ods'), 'utf8')).toBe('a workbook')
    expect(await readFile(join(reports, 'run.json'), 'utf8')).toContain('"report.ods"')
    told = []
    await write()
    expect(told).toContainEqual({
      message: `${reports}/report.ods is of an earlier report.`,
      remedy: 'Make that report again with "crossplan report" and --ods, or delete it.',
    })
  })

  it('writes the report of a part into a folder of its own', async () => {
    const where = [{ field: 'establishment' as const, values: ['bravo'] }]
    const written = await write({ where })
    expect(written).toMatchObject({
      folder: `${reports}/scoped`,
      scope: { plans: { kept: 1, all: 3 } },
      found: 0,
    })
    expect(await report()).toBe(OLD)
    expect(await report(join(reports, 'scoped'))).toContain('. This report has only HMP/YOI Bravo: 1 of 2')
    const out = join(reports, 'elsewhere')
    expect(await write({ where, out })).toMatchObject({ folder: out })
    expect(await report(out)).toBe(await report(join(reports, 'scoped')))
  })

  it('masks names of a list, and says what was not found', async () => {
    const redact = join(reports, 'names.txt')
    await writeFile(redact, '# staff\nAlpha Nobody\n')
    expect(await write({ redact, title: 'Ours' })).toMatchObject({ masked: 1, found: 0 })
    expect(await report()).toContain('# Ours\n')
    expect(await report()).toContain(String.raw`seldom used by Mr \[name\].`)
    expect(told.map(({ message }) => message)).toEqual([
      'Of the list of names, "Alpha Nobody" (line 2) was found nowhere.',
    ])
    expect(await readFile(join(reports, 'redactions.csv'), 'utf8')).toContain(
      'do not publish,[name],name behind a title,Smith,alpha-2022.txt:20-22,concerns,alpha-2022#1.1,text,',
    )
  })

  it('says which names are words too, and which prisons have no region', async () => {
    const [redact, regions] = [join(reports, 'names.txt'), join(reports, 'regions.yaml')]
    await writeFile(redact, 'Used\nAnother\nThird\n')
    await writeFile(regions, 'alpha: Kent\n')
    await write({ redact, regions, where: [{ field: 'region', values: ['kent'] }] })
    expect(told.map(({ message }) => message)).toEqual([
      'The file of regions does not have HMP/YOI Bravo; they count as in no region.',
      '"Used" (line 1 of the list of names) was also masked in small letters, 2 times: it may be a word there.',
    ])
  })
})

describe('writeReport(options, effects): nothing is touched when it fails', () => {
  it.each([
    [
      'there is no run',
      'Q004',
      'Make them with "crossplan run"',
      async () => {
        await rm(join(reports, 'crossplan.duckdb'))
      },
    ],
    [
      'tables are of an older version',
      'F006',
      'Make them again with "crossplan run"',
      async () => {
        await rm(join(reports, 'crossplan.duckdb'))
        await inNewDatabase(reports, async (_, connection) => {
          await connection.run('CREATE TABLE plans (plan_id VARCHAR)')
        })
      },
    ],
    [
      'the database is damaged',
      'Q005',
      'make it again with "crossplan run"',
      async () => {
        await writeFile(join(reports, 'crossplan.duckdb'), 'x'.repeat(5000))
      },
    ],
  ])('because %s', async (_, code, remedy, spoil) => {
    await spoil()
    const fault = await faultOf(write())
    expect(fault.code).toBe(code)
    expect(fault.remedy).toContain(remedy)
    expect(await report()).toBe(OLD)
    expect(await left()).toEqual(['report.md'])
  })

  it('names the tables and columns that are missing, not all of many', async () => {
    await rm(join(reports, 'crossplan.duckdb'))
    await inNewDatabase(reports, async (_, connection) => {
      await connection.run('CREATE TABLE plans (plan_id VARCHAR)')
    })
    expect((await faultOf(write())).message).toMatch(
      /lack plans\.kind, plans\.establishment, .*, \d+ more, expected/,
    )
  })

  it('because there is no folder of results, which is not made', async () => {
    const nowhere = join(reports, 'nowhere')
    expect((await faultOf(write({ reports: nowhere }))).code).toBe('Q004')
    expect(await left()).toEqual(['report.md'])
  })

  it('because the folder is read-only', async () => {
    if (process.platform === 'win32') return
    await chmod(reports, 0o555)
    const fault = await withoutPrivileges(() => faultOf(write()))
    await chmod(reports, 0o755)
    expect(fault).toMatchObject({
      code: 'E002',
      remedy: expect.stringContaining('Choose another folder') as string,
    })
    expect(await report()).toBe(OLD)
    expect(await left()).toEqual(['report.md'])
  })

  it('because another program holds the folder', async () => {
    await writeFile(join(reports, '.crossplan-lock'), 'elsewhere 1')
    const fault = await faultOf(
      write({}, { ...files, stageFolder: (target) => stageFolder(target, systemClock, { waitMs: 50 }) }),
    )
    expect(fault).toMatchObject({ code: 'E008', remedy: expect.stringContaining('delete') as string })
    expect(await report()).toBe(OLD)
    expect(await left()).toEqual(['.crossplan-lock', 'report.md'])
  })

  it('because the disk is full', async () => {
    const full: Files = { ...files, writeFile: (path) => Promise.reject(diskFull(path)) }
    const fault = await faultOf(write({}, full))
    expect(fault).toMatchObject({ code: 'E003', remedy: expect.stringContaining('Make room') as string })
    expect(await report()).toBe(OLD)
    expect(await left()).toEqual(['report.md'])
  })

  it('because the limits leave nothing, or mean nothing', async () => {
    const fault = await faultOf(write({ where: [{ field: 'year', values: ['1999'] }] }))
    expect(fault).toMatchObject({
      code: 'O023',
      remedy: expect.stringContaining('Widen the limits') as string,
    })
    expect((await faultOf(write({ where: [{ field: 'theme', values: ['chess'] }] }))).code).toBe('O020')
    expect(await left()).toEqual(['report.md'])
  })

  it('because the report of a part, or of another run, would take the place of one of everything', async () => {
    const fault = await faultOf(write({ where: [{ field: 'year', values: ['2022'] }], out: `${reports}/` }))
    expect(fault).toMatchObject({ code: 'O024', remedy: expect.stringContaining('--out') as string })
    const other = await temporaryFolder()
    await writeFile(join(other, 'crossplan.duckdb'), '')
    expect((await faultOf(write({ out: other }))).code).toBe('O024')
    expect(await report()).toBe(OLD)
    expect(await write({ out: join(reports, '.') })).toMatchObject({
      files: expect.arrayContaining(['report.md', 'report.html']) as string[],
    })
  })

  it('because the settings, the regions or the list are not sound', async () => {
    const [settings, regions, redact] = ['c.yaml', 'r.csv', 'n.txt'].map((name) => join(reports, name)) as [
      string,
      string,
      string,
    ]
    await writeFile(settings, 'titel: x\n')
    await writeFile(regions, 'a,b\n')
    await writeFile(redact, Uint8Array.of(0x5a, 0x6f, 0xeb))
    expect((await faultOf(write({ settings }))).message).toContain(`${settings}:1: unknown key "titel"`)
    expect((await faultOf(write({ regions }))).message).toContain(
      `${regions}:1: the first line has no column`,
    )
    expect(await faultOf(write({ redact }))).toMatchObject({
      code: 'S002',
      message: `${redact} is not UTF-8, expected a text file.`,
      remedy: expect.stringContaining('Save it as UTF-8') as string,
    })
    expect((await faultOf(write({ redact: join(reports, 'nothing') }))).code).toBe('E001')
    expect(await report()).toBe(OLD)
  })
})
