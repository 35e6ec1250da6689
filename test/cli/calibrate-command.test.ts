import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { realFiles } from '../../src/effects/real-files.ts'
import { systemClock } from '../../src/effects/clock.ts'
import { fitPriors } from '../../src/pipeline/fit-priors.ts'
import { formatEvidenceModel } from '../../src/pipeline/format-evidence-model.ts'
import { evidenceKinds } from '../../src/recurrence/evidence.ts'
import { parseEvidenceModel } from '../../src/recurrence/parse-evidence-model.ts'
import { readTables } from '../../src/tables/read-tables.ts'
import { textFingerprint } from '../../src/util/text-fingerprint.ts'
import { afterAllTests, temporaryFolder } from '../support/temporary-folder.ts'
import { alpha2022, corpusFolder } from './corpus-folder.ts'
import { crossplan } from './crossplan.ts'

interface Figures {
  readonly average_precision: { readonly recurring_or_related: Figure; readonly recurring: Figure }
  readonly f1: { readonly recurring_or_related: Figure; readonly recurring: Figure }
  readonly calibration_error: Figure
  readonly pairs: number
  readonly recurring: number
}
interface Figure {
  readonly value: number
  readonly low: number
  readonly high: number
}
interface Fitted {
  readonly answers: { readonly reviewers: number; readonly shipped: number; readonly not_listed: number }
  readonly weights: Readonly<Record<string, number>>
  readonly cross_validated: { readonly recurrence: Figures; readonly shared_issue: Figures }
}

const after = afterAllTests()
const released = fileURLToPath(new URL('../../models/evidence.json', import.meta.url))
let out: string
beforeAll(async () => {
  out = join(await temporaryFolder(after), 'reports')
  const corpus = fileURLToPath(new URL('../../corpus', import.meta.url))
  expect(await crossplan('run', corpus, '--out', out, '--quiet')).toMatchObject({ code: 0 })
}, 120_000)

const calibrate = (...args: readonly string[]) =>
  crossplan('calibrate', '--reports', out, '--resamples', '100', ...args)
const calibrateWithoutAnswers = (...args: readonly string[]) =>
  crossplan('calibrate', '--reports', out, '--without-answers', ...args)

describe('crossplan calibrate', { timeout: 120_000 }, () => {
  it('does not fall below what the release promises, on establishments it has not seen', async () => {
    const { stdout, code } = await calibrate('--json')
    expect(code).toBe(0)
    const { cross_validated: figures, answers } = JSON.parse(stdout) as Fitted
    expect(answers).toMatchObject({ reviewers: 0, not_listed: 0 })
    expect(figures.recurrence.average_precision.recurring_or_related.value).toBeGreaterThan(0.9)
    expect(figures.shared_issue.average_precision.recurring.value).toBeGreaterThan(0.95)
    expect(figures.shared_issue.f1.recurring.value).toBeGreaterThan(0.88)
    for (const { calibration_error: error } of Object.values(figures)) expect(error.value).toBeLessThan(0.08)
    expect(figures.shared_issue.recurring).toBe(23)
  })

  it('tells weights, intervals, precision and recall, and reliability', async () => {
    const { stdout } = await calibrate()
    expect(stdout).toMatch(
      /^\d+ pairs of 4 establishments: 0 answers of reviewers, \d+ labels of the release\./,
    )
    expect(stdout).toMatch(/\n {2}themes +\d\.\d\d +\d\.\d\d\n/)
    expect(stdout).toMatch(/Fewer than 10 are recurring: read the figures with care/)
    expect(stdout).toMatch(/average precision +\d\.\d{3} \(\d\.\d\d to \d\.\d\d\)/)
    expect(stdout).toMatch(/\n {2}0\.50 {2}\d+ of \d+ \(/)
    expect(stdout).toMatch(/\n {2}0\.0 to 0\.1 +\d+ +0\.0\d +0\.00 \(0\.00 to 0\.\d\d\)/)
  })

  it('writes weights that a run can take, where it is told to', async () => {
    const file = join(await temporaryFolder(after), 'evidence.json')
    expect((await calibrate('--to', file)).stderr).toMatch(/evidence\.json written/)
    const text = await readFile(file, 'utf8')
    const model = parseEvidenceModel(text, file)
    const own = parseEvidenceModel(await readFile(released, 'utf8'), released)
    // What is listed, and so what is fitted, may move a little with the code; the file is written anew at a release.
    for (const kind of evidenceKinds)
      expect(Math.abs(model.comparisons[kind].weight - own.comparisons[kind].weight)).toBeLessThan(0.5)
    expect(model.thresholds).toEqual(own.thresholds)
    expect(text).toMatch(/"from 0\.50": "recurring \d+ of \d+ right, \d+ of \d+ found; recurring or related /)
    expect(text).toMatch(/"theme": \{ "weight": \d\.\d+, "levels": \[0\.05, 0\.\d+, 0\.9\] \}/)
  })

  it('learns from answers, which go before the labels of the release', async () => {
    const { concerns, shared_issues: pairs } = await readTables(out)
    const textOf = new Map(concerns.map((row) => [row.concern_id, row.text]))
    // Whoever calls pairs of one theme unlike makes themes count for less.
    const unlike = pairs.filter((row) => (row.theme ?? 0) > 0.9).slice(0, 20)
    const file = join(await temporaryFolder(after), 'anna.yaml')
    const entry = (a: string, b: string): string =>
      `  - { a: "${a}", b: "${b}", answer: none, date: 2026-03-31, fingerprints: ["${textFingerprint(textOf.get(a) ?? '')}", "${textFingerprint(textOf.get(b) ?? '')}"] }\n`
    await writeFile(
      file,
      `answers:\n${unlike.map((row) => entry(row.concern_a, row.concern_b)).join('')}${entry('alpha-2020#1', 'bravo-2020#1')}`,
    )
    const before = JSON.parse((await calibrate('--json')).stdout) as Fitted
    const { stdout } = await calibrate('--json', '--labels', file)
    const learnt = JSON.parse(stdout) as Fitted
    expect(learnt.answers).toMatchObject({ reviewers: 20, not_listed: 1 })
    expect(learnt.weights['theme']).toBeLessThan(before.weights['theme']! - 0.5)
    expect((await calibrate('--labels', file)).stdout).toMatch(
      /1 answer left out: the results do not list the pair/,
    )
  })

  it('moves the priors alone where nobody has answered', async () => {
    const file = join(await temporaryFolder(after), 'priors.json')
    const { stdout, code } = await calibrateWithoutAnswers('--to', file)
    expect(code).toBe(0)
    expect(stdout).toMatch(/One establishment, two inspections: \d+ pairs listed\./)
    expect(stdout).toMatch(/Prior: -\d\.\d\d bits, before -8\.97\./)
    const [model, own] = await Promise.all(
      [file, released].map(async (path) => parseEvidenceModel(await readFile(path, 'utf8'), path)),
    )
    expect(model!.comparisons).toEqual(own!.comparisons)
    const json = JSON.parse((await calibrateWithoutAnswers('--json')).stdout) as Record<
      'recurrence' | 'shared_issue',
      { readonly prior: number; readonly share: number; readonly fitted_share: number }
    >
    expect(json.recurrence.prior).toBe(model!.priors.recurrence)
    // The weights were fitted on these very plans: a judgement without answers comes near to what people said.
    for (const { share, fitted_share: fitted } of Object.values(json))
      expect(Math.abs(share - fitted)).toBeLessThan(0.08)
  })

  it('moves them to the same place from wherever they were moved before', async () => {
    const files = realFiles(systemClock)
    const movedFrom = async (text: string | undefined): Promise<string> => {
      const readFileOf = (path: string): Promise<Uint8Array> =>
        text !== undefined && path.endsWith('evidence.json')
          ? Promise.resolve(new TextEncoder().encode(text))
          : files.readFile(path)
      return formatEvidenceModel(await fitPriors(out, { files: { ...files, readFile: readFileOf } }))
    }
    const once = await movedFrom(undefined)
    expect(await movedFrom(once)).toBe(once)
    const model = parseEvidenceModel(once, 'once')
    expect(model.moved?.from).toEqual({ recurrence: -8.97, sharedIssue: -8.73 })
    expect(model.priors).not.toEqual(model.moved?.from)
    const elsewhere = formatEvidenceModel({
      model: { ...model, priors: { recurrence: -2, sharedIssue: -20 } },
    })
    expect(await movedFrom(elsewhere)).toBe(once)
  })

  it('says clearly when there is nothing to fit to', async () => {
    const small = await corpusFolder({ 'a.txt': alpha2022 }, after)
    await crossplan('run', small.corpus, '--out', small.out, '--quiet')
    for (const more of [[], ['--without-answers']]) {
      const { code, stderr } = await crossplan('calibrate', '--reports', small.out, ...more)
      expect(code).toBe(1)
      expect(stderr).toMatch(/C005.*list no pair of concerns/)
      expect(stderr).toMatch(/Add plans of the same or of other establishments/)
    }
  })

  it('says clearly when the weights do not tell what they were fitted on', async () => {
    const files = realFiles(systemClock)
    const readFileOf = async (path: string): Promise<Uint8Array> => {
      const bytes = await files.readFile(path)
      if (!path.endsWith('evidence.json')) return bytes
      const { fitted_shares: _, ...rest } = JSON.parse(new TextDecoder().decode(bytes)) as Record<
        string,
        unknown
      >
      return new TextEncoder().encode(JSON.stringify(rest))
    }
    await expect(fitPriors(out, { files: { ...files, readFile: readFileOf } })).rejects.toMatchObject({
      code: 'C006',
      remedy: 'Fit the weights with answers first: crossplan calibrate --to models/evidence.json',
    })
  })

  it('says clearly when there are too few answers', async () => {
    const small = await corpusFolder(undefined, after)
    await crossplan('run', small.corpus, '--out', small.out, '--quiet')
    const { code, stderr } = await crossplan('calibrate', '--reports', small.out)
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /C001.*0 recurring pairs and 0 pairs that are none, of 0 establishments; weights need at least 10 and 20, of 3/,
    )
    expect(stderr).toMatch(
      /Answer more pairs with "crossplan review".*--without-answers moves the priors alone/,
    )
  })
})
