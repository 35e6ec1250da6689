import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { queryTables } from '../../src/tables/query-tables.ts'
import { formatCsv } from '../../src/util/format-csv.ts'
import { seededRandom } from '../../src/util/seeded-random.ts'
import { afterAllTests, temporaryFolder } from '../support/temporary-folder.ts'
import { crossplan } from './crossplan.ts'

const SUBJECTS = [
  'Illicit drugs came over the fence and drug testing found little',
  'Evening meals were cold and the kitchen served small portions of food',
  'Prisoners waited weeks for the dentist and dental pain was common',
]
const FILLERS = ['although', 'often', 'reported', 'wings', 'survey', 'again', 'winter', 'morning']

/** Passages of three subjects in turn, ids p00, p01 …; each with most words of its subject and two of any. */
function made(count: number): readonly (readonly [string, string])[] {
  const random = seededRandom(3)
  const filler = () => FILLERS[Math.floor(random() * FILLERS.length)]!
  return Array.from({ length: count }, (_, i) => {
    const words = SUBJECTS[i % 3]!.split(' ').filter(() => random() < 0.8)
    return [`p${String(i).padStart(2, '0')}`, `${words.join(' ')} ${filler()} ${filler()}.`] as const
  })
}

const after = afterAllTests()
let folder: string
let file: string
beforeAll(async () => {
  folder = await temporaryFolder(after)
  file = join(folder, 'own.csv')
  await writeFile(file, formatCsv([['id', 'text'], ...made(60), ['=empty', ' '], ['=1+1', made(1)[0]![1]]]))
})

const cluster = (...args: readonly string[]) => crossplan('cluster', ...args)

describe('crossplan cluster', () => {
  it('finds subjects, and writes tables and report', async () => {
    const out = join(folder, 'first')
    const { stdout, stderr, code } = await cluster('--input', file, '--k', '3', '--out', out)
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^Read 62 rows: 61 passages in 3 clusters\.\n\ncluster +passages +stability +label\ncluster-01 +21 +1\.00 /,
    )
    expect(stderr).toMatch(
      /L020.*1 passage has an empty text and is in no cluster: "=empty"[^]*Fill in the texts/,
    )
    const { rows } = await queryTables(
      out,
      `SELECT count(DISTINCT cluster_id), count(*) FROM passage_clusters WHERE passage_id LIKE 'p%'
       GROUP BY CAST(substr(passage_id, 2) AS INTEGER) % 3`,
    )
    expect(rows).toEqual([1, 1, 1].map((one) => [one, 20]))
    expect((await readdir(join(out, 'tables'))).toSorted()).toEqual(
      ['clusters', 'cluster_quality', 'notices', 'passage_clusters', 'runs']
        .flatMap((name) => [`${name}.csv`, `${name}.parquet`])
        .toSorted(),
    )
    const report = await readFile(join(out, 'clusters.md'), 'utf8')
    expect(report).toMatch(/61 passages in 3 clusters.*The number of clusters was given/)
    expect(report).toMatch(/\| cluster-01 \| [A-Z][^|]+ \| 21 \| 1\.00 \|  \|/)
    expect(report).toMatch(/- “[^”]+” \(p\d\d\)/)
    expect(report).toMatch(/seed 1, .*fingerprint [0-9a-f]{64}\.\n$/)
  })

  it('guards CSV files against formulas, and leaves ids in the database as they are', async () => {
    const out = join(folder, 'guarded')
    await cluster('--input', file, '--k', '3', '--out', out, '--quiet')
    const csv = await readFile(join(out, 'tables', 'passage_clusters.csv'), 'utf8')
    expect(csv).toMatch(/^'=1\+1,cluster-0\d,/m)
    const { rows } = await queryTables(
      out,
      "SELECT passage_id FROM passage_clusters WHERE passage_id LIKE '=%'",
    )
    expect(rows).toEqual([['=1+1']])
  })

  it('gives the same for the same passages in another order and form', async () => {
    const json = join(folder, 'own.jsonl')
    const rows = [...made(60), ['=empty', ' '], ['=1+1', made(1)[0]![1]]].toReversed()
    await writeFile(json, rows.map(([name, body]) => `${JSON.stringify({ body, name })}\n`).join(''))
    const outs = [join(folder, 'one'), join(folder, 'two')] as const
    await cluster('--input', file, '--out', outs[0], '--quiet')
    const args = ['--text-column', 'body', '--id-column', 'name', '--out', outs[1], '--quiet']
    await cluster('--input', json, ...args)
    for (const name of [
      'clusters.md',
      'tables/clusters.csv',
      'tables/passage_clusters.parquet',
      'tables/runs.csv',
    ])
      expect(await readFile(join(outs[1], name)), name).toEqual(await readFile(join(outs[0], name)))
  })

  it('prints one JSON object', async () => {
    const { stdout } = await cluster(
      '--input',
      file,
      '--k',
      '3',
      '--json',
      '--quiet',
      '--out',
      join(folder, 'json'),
    )
    const summary = JSON.parse(stdout) as Record<string, unknown>
    expect(summary).toMatchObject({
      rows: 62,
      passages: 61,
      seed: 1,
      quality: {
        label_diversity: expect.any(Number) as number,
        variance_explained: expect.any(Number) as number,
      },
      notices: [{ code: 'L020' }],
      run_id: expect.stringMatching(/^run-/) as string,
    })
    const [first] = summary['clusters'] as { keywords: string[]; is_citable: boolean; group_id: string }[]
    expect([first?.is_citable, first?.group_id, first?.keywords.length]).toEqual([
      true,
      'group-01',
      expect.any(Number),
    ])
  })

  it('groups few passages too, and tells of those that share no word', async () => {
    const few = join(folder, 'few.csv')
    await writeFile(few, 'id,text\na,drug tests\nb,drug testing\nc,42\n')
    const { stderr, code } = await cluster('--input', few, '--out', join(folder, 'few'))
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/L021.*1 passage has no word that another one has.*"c"/),
    ])
  })

  it.each([
    ['missing.csv', undefined, [], /L001: .*missing\.csv is no file[^]*Check how it is spelt/],
    ['none.csv', 'id,text\n', [], /L007: .*has no rows, expected passages[^]*Add passages/],
    ['one.csv', 'id,text\na,Alpha\nb,\n', [], /L007: .*one passage with a text.*cannot be grouped/],
    ['empty.csv', 'id,text\na,\nb,\n', [], /L007: .*no passage with a text.*nothing to group/],
    [
      'two.csv',
      'id,text\na,Alpha\nb,Bravo\n',
      ['--k', '3'],
      /L008: .*3 clusters were asked for of 2 passages[^]*--k/,
    ],
  ])('refuses %s', async (name, content, args, message) => {
    const input = join(folder, name)
    if (content !== undefined) await writeFile(input, content)
    const out = join(folder, `out-${name}`)
    const { stderr, code } = await cluster('--input', input, '--out', out, ...args)
    expect([code, stderr]).toEqual([1, expect.stringMatching(message)])
    expect(await readdir(folder)).not.toContain(`out-${name}`)
  })

  it('wants a file, and no folder', async () => {
    await mkdir(join(folder, 'dir.csv'))
    expect((await cluster('--input', join(folder, 'dir.csv'))).stderr).toMatch(/L001/)
    expect((await cluster()).code).toBe(2)
  })
})
