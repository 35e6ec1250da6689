import { readFile, writeFile, readdir, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { planText } from '../support/plan-text.ts'
import { afterAllTests, temporaryFolder } from '../support/temporary-folder.ts'
import { alpha2022, alpha2025, corpusFolder } from './corpus-folder.ts'
import { crossplan } from './crossplan.ts'

const bravo2024 = planText({
  establishment: 'HMP Bravo',
  inspected: '4 – 8 November 2024',
  concerns: [
    'Illicit drugs were easy to get, as Mr Zubair Khan found.',
    'Too many cells had broken windows.',
  ],
})

const after = afterAllTests()
let out: string
let corpus: string
beforeAll(async () => {
  ;({ corpus, out } = await corpusFolder(
    { 'a.txt': alpha2022, 'b.txt': alpha2025, 'c.txt': bravo2024 },
    after,
  ))
  expect(await crossplan('run', corpus, '--out', out, '--quiet')).toMatchObject({ code: 0 })
})

const read = (...path: readonly string[]): Promise<string> => readFile(join(out, ...path), 'utf8')
const report = (...args: readonly string[]) => crossplan('report', '--reports', out, ...args)

describe('crossplan report', () => {
  it('makes the same report as the run did', async () => {
    const before = await read('report.md')
    expect(await report()).toEqual({
      code: 0,
      stdout: `Report    ${out}/report.html, ${out}/report.md, ${out}/report.xlsx, ${out}/report-tables/, ${out}/run.json\nNames     none masked; 1 likely name or number of persons not masked: see ${out}/redactions.csv, which is not for publication\n`,
      stderr: expect.stringMatching(/^warning: One likely name or number of a person was found/) as string,
    })
    expect(await read('report.md')).toBe(before)
  })

  it('reports on a part in a folder of its own, with all limits met and any of their values', async () => {
    const whole = await read('report.md')
    const { stdout, stderr, code } = await report(
      '--where',
      'establishment=alpha,bravo',
      '--where',
      'year=2022',
      '--where',
      'year = 2024..',
      '--where',
      'theme=language',
    )
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe(
      `Report    ${out}/scoped/report.html, ${out}/scoped/report.md, ${out}/scoped/report.xlsx, ${out}/scoped/report-tables/, ${out}/scoped/run.json\nPart      establishment HMP Alpha, HMP Bravo; theme Language support; year 2022, 2024 and later: 3 of 3 plans, 2 of 6 concerns\nNames     none masked, and none found that looks like one; a program finds only part of them\n`,
    )
    expect(await read('scoped', 'report.md')).toContain('concerns whose main theme is Language support')
    expect(await read('report.md')).toBe(whole)
  })

  it('reports on a region, and masks names', async () => {
    const folder = dirname(out)
    await writeFile(join(folder, 'regions.csv'), 'establishment,region\nHMP Bravo,South East\nalpha,North\n')
    await writeFile(join(folder, 'names.txt'), 'Zubair Khan\n')
    const { stdout, code } = await report(
      '--where',
      'region=South East',
      '--regions',
      join(folder, 'regions.csv'),
      '--redact',
      join(folder, 'names.txt'),
      '--out',
      join(folder, 'south-east'),
      '--title',
      'South East',
    )
    expect(code).toBe(0)
    expect(stdout).toContain(
      'Part      establishment HMP Bravo (region South East): 1 of 3 plans, 2 of 6 concerns\n',
    )
    expect(stdout).toMatch(/\nNames {5}masked in \d+ places: see .*redactions\.csv/)
    const written = await readFile(join(folder, 'south-east', 'report.md'), 'utf8')
    expect(written).toMatch(/^# South East\n/)
    expect(written).toContain(String.raw`as Mr \[name 1\] found`)
    expect(written).not.toMatch(/Khan/i)
  })

  it('takes settings from a file, and everything again by --where all', async () => {
    const settings = join(dirname(out), 'ours.yaml')
    await writeFile(settings, 'title: Ours\nwhere: { establishment: bravo }\nsections: [findings]\n')
    expect((await report('--settings', settings)).stdout).toContain(`Settings  ${settings}\n`)
    expect(await read('scoped', 'report.md')).toMatch(/^# Ours\n\n1 action plan /)
    expect((await report('--settings', settings, '--where', 'all')).stdout).toContain(
      `Report    ${out}/report.html, ${out}/report.md, ${out}/report.xlsx, ${out}/report-tables/, ${out}/run.json\n`,
    )
    expect(await read('report.md')).toMatch(/^# Ours\n\n3 action plans /)
    await report()
  })

  it('tells whether the report matches its tables, and writes nothing', async () => {
    const good = await report('--check')
    expect([good.code, good.stderr]).toEqual([0, ''])
    expect(good.stdout).toContain(`The report in ${out} matches its tables.`)
    await report('--where', 'establishment=bravo')
    expect((await report('--check', '--where', 'establishment=bravo')).stdout).toContain('matches its tables')
    const text = await read('report.md')
    await writeFile(join(out, 'report.md'), text.replace('6 concerns', '9 concerns'))
    const edited = await report('--check', '--json')
    expect(edited.code).toBe(1)
    expect(JSON.parse(edited.stdout)).toMatchObject({
      matches: false,
      findings: [{ code: 'O043', files: ['report.md'] }],
    })
    await writeFile(join(out, 'report.md'), text)
  })

  it('says nothing on standard output when asked to be quiet', async () => {
    expect(await report('--where', 'establishment=alpha', '--quiet')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
  })

  it.each([
    ['prison=alpha', 'Expected establishment=…, theme=…, year=…, region=… or all'],
    ['establishment=', 'Expected establishment=…'],
    ['maidstone', 'Expected establishment=…'],
    ['year=2025..2024', 'expected a year or a span of years'],
  ])('refuses the limit %s', async (where, message) => {
    const { code, stderr } = await report('--where', where)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })

  it('refuses all beside another limit', async () => {
    for (const limits of [
      ['all', 'year=2022'],
      ['year=2022', 'all'],
    ])
      expect((await report(...limits.flatMap((limit) => ['--where', limit]))).stderr).toContain(
        'Expected no other limit beside all.',
      )
  })

  it('ends with 1 and a remedy when there is no run', async () => {
    const { code, stdout, stderr } = await crossplan('report', '--reports', join(out, 'nowhere'))
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^error Q004: .*\n {2}Make them with "crossplan run"/)
  })
})

describe('crossplan run with settings', () => {
  it('writes the report of a part beside that of everything, and keeps what lies there', async () => {
    const settings = join(dirname(out), 'run.yaml')
    await writeFile(settings, 'title: Ours\nwhere: { establishment: bravo }\n')
    const other = await temporaryFolder()
    await mkdir(join(other, 'scoped'))
    await writeFile(join(other, 'scoped', 'notes.txt'), 'mine')
    const { code, stderr } = await crossplan('run', corpus, '--out', other, '--settings', settings, '--quiet')
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^warning: One likely name/)])
    expect(await readFile(join(other, 'report.md'), 'utf8')).toMatch(/^# Ours\n\n3 action plans /)
    expect(await readFile(join(other, 'scoped', 'report.md'), 'utf8')).toMatch(/^# Ours\n\n1 action plan /)
    expect(await readdir(join(other, 'scoped'))).toEqual(
      expect.arrayContaining(['notes.txt', 'redactions.csv', 'report.html', 'report.md', 'run.json']),
    )
    await writeFile(join(other, 'scoped', 'report.ods'), 'of an earlier report')
    const again = await crossplan('run', corpus, '--out', other, '--settings', settings)
    expect(again.stderr).toContain(`The report of the part that ${settings} asks for is in ${other}/scoped.`)
    expect(again.stderr).toContain(`warning: ${other}/scoped/report.ods is of an earlier report.`)
    expect(await readFile(join(other, 'scoped', 'report.ods'), 'utf8')).toBe('of an earlier report')
  })

  it('tells limits that mean nothing before anything is written, and those that leave nothing after', async () => {
    const settings = join(dirname(out), 'odd.yaml')
    const other = join(await temporaryFolder(), 'reports')
    await writeFile(settings, 'where: { establishment: charlie }\n')
    const unknown = await crossplan('run', corpus, '--out', other, '--settings', settings)
    expect([unknown.code, unknown.stderr]).toEqual([
      1,
      expect.stringContaining('O020: establishment=charlie'),
    ])
    await expect(readdir(other)).rejects.toThrow('ENOENT')
    await writeFile(settings, 'where: { theme: food }\n')
    const empty = await crossplan('run', corpus, '--out', other, '--settings', settings)
    expect([empty.code, empty.stderr]).toEqual([
      0,
      expect.stringContaining('warning O023: No concern meets theme=food'),
    ])
    expect((await readdir(other)).includes('scoped')).toBe(false)
  })
})

describe('crossplan init', () => {
  it('writes a file that explains itself, and never over another', async () => {
    const folder = join(await temporaryFolder(), 'ours')
    const first = await crossplan('init', folder)
    expect(first).toEqual({
      code: 0,
      stdout: `${join(folder, 'crossplan.yaml')} is written and sets nothing yet. Open it in an editor: every line is explained there.\n`,
      stderr: '',
    })
    expect(await readFile(join(folder, 'crossplan.yaml'), 'utf8')).toMatch(
      /^## How the report of Crossplan is made/,
    )
    const second = await crossplan('init', folder)
    expect([second.code, second.stderr]).toEqual([1, expect.stringContaining('error O025: ')])
    expect((await crossplan('init', join(folder, 'more'), '--quiet')).stdout).toBe('')
  })
})
