import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeTables } from '../../src/tables/write-tables.ts'
import { afterAllTests, temporaryFolder } from '../support/temporary-folder.ts'
import { resultsFolder } from '../tables/results-folder.ts'
import { tablesWith } from '../tables/sample-tables.ts'
import { corpusFolder } from './corpus-folder.ts'
import { crossplan } from './crossplan.ts'

interface Answer {
  readonly query: string
  readonly unknown_words: readonly { readonly word: string; readonly suggestion: string | null }[]
  readonly results: readonly {
    readonly concern_id: string
    readonly passage_id: string
    readonly score: number
    readonly close: boolean
    readonly why: { readonly words: readonly string[]; readonly alike: readonly unknown[] }
  }[]
}

const after = afterAllTests()
let out: string
beforeAll(async () => {
  const folders = await corpusFolder(undefined, after)
  out = folders.out
  expect(await crossplan('run', folders.corpus, '--out', out, '--quiet')).toMatchObject({ code: 0 })
})

const search = (...args: readonly string[]) => crossplan('search', ...args, '--reports', out)

async function answerTo(...args: readonly string[]): Promise<Answer> {
  const { stdout } = await search(...args, '--json')
  return JSON.parse(stdout) as Answer
}
const idsFor = async (...args: readonly string[]): Promise<readonly string[]> =>
  (await answerTo(...args)).results.map((one) => one.concern_id)

describe('crossplan search', () => {
  it('finds by what a question means, and tells place and reasons', async () => {
    const { stdout, stderr, code } = await search('inmates without a translator')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^\d results? for: inmates without a translator\n\n 1 {2}HMP Alpha 20/)
    expect(stdout).toMatch(/Professional interpreting services/)
    expect(stdout).toMatch(/a\.txt:7\n/)
    expect(stdout).toMatch(/why: .*translator ~ (professional )?interpret/)
  })

  it('gives the same to a program', async () => {
    const { query, results, unknown_words: unknown } = await answerTo('broken', 'windows')
    expect([query, unknown]).toEqual(['broken windows', []])
    expect(results.slice(0, 2).map((one) => one.concern_id)).toEqual(['bravo-2024#2', 'alpha-2022#2'])
    expect(results[1]).toMatchObject({
      close: true,
      establishment: 'HMP Alpha',
      year: 2022,
      priority: 'priority',
      kind: 'concern',
      text: 'The windows of the cells were broken.',
      source_file: 'a.txt',
      line: 8,
      passage_id: 'alpha-2022#2',
      passage_kind: 'concern',
      why: { words: ['broken', 'windows'] },
    })
    expect(results[0]!.score).toBeGreaterThan(results.at(-1)!.score)
  })

  it('says so when nothing is close, and shows what there is on demand', async () => {
    const { stdout, code } = await search('quantum chromodynamics')
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /Nothing is close to: quantum chromodynamics\n\nThe next \d are further off; --all/,
    )
    expect((await search('quantum chromodynamics', '--all')).stdout).toMatch(/ 1 {2}HMP /)
  })

  it('asks back for words that nobody knows', async () => {
    expect((await answerTo('profesional interprating')).unknown_words).toEqual([
      { word: 'profesional', suggestion: 'professional' },
      { word: 'interprating', suggestion: 'interpreting' },
    ])
    expect((await search('zzyzx windows')).stdout).toMatch(
      /^Neither the plans nor the dictionary have the word "zzyzx"\.\n/,
    )
  })

  it('looks for what may have been meant, and says so', async () => {
    expect((await search('brokn windows')).stdout).toMatch(
      /^Neither the plans nor the dictionary have the word "brokn"; looked for "broken"\.\n\d results? for: brokn windows\n[^]*same words broken, windows/,
    )
  })

  it('keeps to an establishment that the question names', async () => {
    const { stdout } = await search('broken windows at Bravo')
    expect(stdout).toMatch(/^Only bravo, which the question names\.\n/)
    expect(stdout).not.toContain('HMP Alpha')
    expect(await idsFor('windows at bravo', '--establishment', 'alpha')).not.toContain('bravo-2024#2')
  })

  it('judges what is close by all plans, whatever the filter, and says when nothing meets it', async () => {
    expect((await search('broken windows', '--since', '2025')).stdout).toMatch(
      /^Nothing is close to: broken windows\n/,
    )
    expect((await search('windows', '--kind', 'recommendation')).stdout).toBe(
      'No concern of the plans meets these options.\n',
    )
  })

  it('keeps to establishments, themes, dates, kinds and numbers', async () => {
    expect(await idsFor('windows', '--establishment', 'bravo')).toEqual(['bravo-2024#2', 'bravo-2024#1'])
    expect(await idsFor('windows', '--establishment', 'HMP Bravo', '--limit', '1')).toEqual(['bravo-2024#2'])
    expect(await idsFor('windows', '--since', '2024')).not.toContain('alpha-2022#2')
    expect(await idsFor('windows', '--since', '2024-12-01', '--priority', 'priority')).toEqual([
      'alpha-2025#2',
      'alpha-2025#1',
    ])
    expect(await idsFor('windows', '--kind', 'recommendation')).toEqual([])
    expect(await idsFor('anything', '--theme', 'language')).toEqual(
      expect.arrayContaining(['alpha-2022#1', 'alpha-2025#2']) as unknown,
    )
  })

  it('answers a file of questions, a line each, the same on every call', async () => {
    const file = join(await temporaryFolder(), 'questions.txt')
    await writeFile(file, 'easy to get drugs\r\n\n  learning  \n')
    const { stdout, code } = await search('--queries', file, '--limit', '3')
    expect(code).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as Answer).query)).toEqual(['easy to get drugs', 'learning'])
    const [drugs, learning] = lines.map((line) => (JSON.parse(line) as Answer).results)
    expect(drugs).toHaveLength(3)
    expect(Object.keys(drugs![0]!)).toEqual(['concern_id', 'score', 'passage_id', 'close'])
    expect(Object.keys(JSON.parse(lines[0]!) as object)).toEqual(['query', 'results', 'unknown_words'])
    expect(drugs![0]!.concern_id).toBe('bravo-2024#1')
    expect(learning![0]!.concern_id).toBe('alpha-2025#1')
    expect((await search('--queries', file, '--limit', '3')).stdout).toBe(stdout)
  })

  it.each<[readonly string[], number, RegExp]>([
    [[], 2, /expected either a question or --queries/],
    [['drugs', '--queries', 'a.txt'], 2, /expected either a question or --queries/],
    [['drugs', '--since', '2024-02-31'], 2, /such as 2024 or 2024-06-01/],
    [['drugs', '--limit', '0'], 2, /whole number from 1 to 1000/],
    [['drugs', '--establishment', 'nowhere'], 1, /F003: --establishment nowhere.*alpha, bravo/],
    [['drugs', '--theme', 'astrology'], 1, /F003: --theme astrology fits nothing/],
    [['drugs', '--embedder', 'gone/model'], 1, /M006/],
    [['--queries', '/none/questions.txt'], 1, /E001/],
  ])('%j ends with %i and says why', async (args, code, message) => {
    const ended = await search(...args)
    expect(ended).toMatchObject({ code, stdout: '' })
    expect(ended.stderr).toMatch(message)
  })

  it('says what to do about questions in another encoding', async () => {
    const file = join(await temporaryFolder(), 'questions.txt')
    await writeFile(file, Uint8Array.from([100, 0xe9, 10]))
    expect((await search('--queries', file)).stderr).toMatch(/F005: .* is not UTF-8[^]*Save it as UTF-8/)
  })

  it('says what to do about an empty file of questions', async () => {
    const file = join(await temporaryFolder(), 'questions.txt')
    await writeFile(file, '\n \n')
    expect((await search('--queries', file)).stderr).toMatch(/F004: .* holds no question/)
  })

  it('says what to do with results that cannot be searched, or no longer', async () => {
    const old = await resultsFolder()
    await writeTables(tablesWith({}), old)
    const { stderr, code } = await crossplan('search', 'drugs', '--reports', old)
    expect([code, stderr]).toEqual([1, expect.stringMatching(/F001: .*no search index[^]*crossplan run/)])

    const stale = await resultsFolder()
    const none = { rows: 0, dims: 0, data: new Float32Array(0) }
    const run = {
      run_id: 'a',
      crossplan_version: '0',
      embedder: 'concepts (offline-0)',
      seed: 1,
      corpus_sha256: 'b',
      fingerprint: 'c',
      settings: '{}',
    }
    await writeTables(tablesWith({ runs: [run] }), stale, {
      passages: [],
      vectors: none,
      facets: [],
      facetVectors: none,
    })
    expect((await crossplan('search', 'drugs', '--reports', stale)).stderr).toMatch(
      /F002: .*concepts \(offline-0\)[^]*crossplan run/,
    )
  })
})
