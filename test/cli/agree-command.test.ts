import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleId } from '../../src/agreement/sample-id.ts'
import { formatCsv } from '../../src/util/format-csv.ts'
import { afterAllTests } from '../support/temporary-folder.ts'
import { codingTables } from './coding-tables.ts'
import { crossplan } from './crossplan.ts'

const after = afterAllTests()
let reports: string
beforeAll(async () => {
  reports = await codingTables(after)
})

/** A coder's file: the theme of concern 1, 2, …; `food+work` with a second one. */
async function coded(name: string, ...themes: readonly string[]): Promise<string> {
  const rows = themes.map((each, i) => {
    const [theme = '', second = ''] = each.split('+')
    return [sampleId(`alpha-2025#${i + 1}`), theme, second]
  })
  const file = join(reports, `${name}.csv`)
  await writeFile(file, formatCsv([['sample_id', 'theme', 'second_theme'], ...rows]))
  return file
}
const agree = (...args: readonly string[]) => crossplan('agree', ...args, '--reports', reports)

const AI = 'ai:offline-9-abc'

describe('crossplan agree', () => {
  it('compares the model with each coder and coders with one another', async () => {
    const anna = await coded('anna', 'food', 'food', 'food', 'About Work', '', 'food', 'food', 'faith')
    const ben = await coded('ben', 'food', 'food', 'work', 'work', 'work', 'food', 'food+work', 'faith')
    const { stdout, stderr, code } = await agree(ben, anna, '--resamples', '500')
    expect([code, stderr]).toEqual([0, ''])
    const lines = stdout.split('\n')
    expect(lines[0]).toBe(`Coded by anna (7 concerns), ben (8 concerns); the model is ${AI}.`)
    // Concern 8 has its theme from an analyst, so the model has said nothing of it.
    expect(lines[3]).toMatch(/^ai:offline-9-abc and anna +6 +67 % \(\d+–\d+\) +83 % .* -0\.20 \(/)
    expect(lines[4]).toMatch(/^ai:offline-9-abc and ben +7 +43 % /)
    expect(lines[5]).toMatch(/^anna and ben +7 +86 % /)
    expect(lines[6]).toMatch(/^all 2 people +7 +0\.\d\d \(/)
    expect(lines[7]).toMatch(/^all 3, the model one of them +8 +\S/)
    expect(stdout).toContain('percentile bootstrap over concerns, 500 resamples, seed 1.')
    expect(stdout).toContain(
      `Different themes of ${AI} → ben, most frequent first:\n    3  food → work\n    1  work → food\n`,
    )
    expect((await agree(anna, ben, '--resamples', '500')).stdout).toBe(stdout)
  })

  it('gives everything as JSON', async () => {
    const file = await coded('cora', 'food', 'food', '', '', '', '', 'work')
    const { stdout } = await agree(file, '--json')
    expect(JSON.parse(stdout)).toEqual({
      model: AI,
      coders: [{ name: 'cora', concerns: 3 }],
      bootstrap: { method: 'percentile, over concerns', level: 0.95, resamples: 2000, seed: 1 },
      pairs: [
        {
          coders: [AI, 'cora'],
          concerns: 3,
          agreement: { value: 1, low: 1, high: 1, resamples: 2000 },
          agreement_with_seconds: { value: 1, low: 1, high: 1, resamples: 2000 },
          cohens_kappa: { value: 1, low: 1, high: 1, resamples: expect.any(Number) as number },
          krippendorffs_alpha: { value: 1, low: 1, high: 1, resamples: expect.any(Number) as number },
          confusions: [],
        },
      ],
      groups: [],
    })
  })

  it('leaves out what is not defined', async () => {
    const file = await coded('dora', '', '', '', '', '', '', '', 'faith')
    const { stdout } = await agree(file)
    expect(stdout.split('\n')[3]).toBe(`${AI} and dora  0`)
    const { pairs } = JSON.parse((await agree(file, '--json')).stdout) as { pairs: readonly object[] }
    expect(pairs[0]).toMatchObject({ cohens_kappa: { value: null, low: null, high: null, resamples: 0 } })
  })

  it('tells everything that is wrong in all files, and computes nothing', async () => {
    const good = await coded('good', 'food')
    const wrong = await coded('wrong', 'fod', 'food+chess')
    const empty = await coded('empty', '')
    const binary = join(reports, 'binary.csv')
    await writeFile(binary, 'PK\0')
    const { stdout, stderr, code } = await agree(good, wrong, empty, binary)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(`A001: ${wrong}:2: "fod" in theme`)
    expect(stderr).toContain(`${wrong}:3: "chess" in second_theme`)
    expect(stderr).toContain(`${empty}: no row with a theme`)
    expect(stderr).toContain(`${binary}: no text`)
    expect(stderr).toMatch(/Use the ids or labels.*Nothing was computed/)
  })

  it('tells no more than a reader can bear', async () => {
    const many = await coded('many', ...Array<string>(30).fill('fod'))
    expect((await agree(many)).stderr).toMatch(/and \d+ more of the kind\n/)
  })

  it('reads what a spreadsheet on Windows writes', async () => {
    const file = join(reports, 'erin.csv')
    const text = `sample_id;theme;note\r\n${sampleId('alpha-2025#1')};food;caf\xe9\r\n`
    await writeFile(file, Buffer.from(text, 'latin1'))
    expect(await agree(file)).toMatchObject({ code: 0, stderr: '' })
  })

  it('refuses two coders of one name, and files that are not there', async () => {
    const anna = await coded('anna', 'food')
    await mkdir(join(reports, 'other'))
    const twin = await coded('other/anna', 'food')
    const { stderr, code } = await agree(anna, twin)
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/A003: The coder "anna" occurs 2 times[^]*Rename/),
    ])
    expect((await agree(join(reports, 'nobody.csv'))).stderr).toContain('E001')
    expect((await crossplan('agree', anna, '--reports', join(reports, 'other'))).stderr).toContain('Q004')
  })
})
