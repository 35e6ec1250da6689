import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTables } from '../../src/tables/read-tables.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { alpha2022, alpha2025, bravo2024, corpusFolder } from './corpus-folder.ts'
import { crossplan } from './crossplan.ts'

describe('crossplan run --previous', () => {
  it('keeps ids and labels of clusters that are in essence the same, and the fingerprint tells', async () => {
    const { corpus, out } = await corpusFolder({ 'a.txt': alpha2022, 'c.md': bravo2024 })
    const before = join(out, 'before')
    expect(await crossplan('run', corpus, '--out', before, '--quiet', '--clusters', '3')).toMatchObject({
      code: 0,
    })
    const more = await corpusFolder({ 'a.txt': alpha2022, 'b.txt': alpha2025, 'c.md': bravo2024 })
    const options = ['run', more.corpus, '--quiet', '--clusters', '4']
    const runs = await Promise.all(
      [[], ['--previous', before]].map(async (extra, i) => {
        const folder = join(more.out, String(i))
        expect(await crossplan(...options, '--out', folder, ...extra)).toMatchObject({ code: 0 })
        return readTables(folder)
      }),
    )
    const earlier = await readTables(before)
    const clusterOf = (tables: typeof earlier, concern: string) => {
      const id = tables.concern_clusters.find((row) => row.concern_id === concern)?.cluster_id
      return tables.clusters.find((row) => row.cluster_id === id)
    }
    const [drugs, same] = [earlier, runs[1]!].map((tables) => clusterOf(tables, 'bravo-2024#1'))
    expect([same?.cluster_id, same?.label]).toEqual([drugs?.cluster_id, drugs?.label])
    expect(runs[1]!.runs[0]?.fingerprint).not.toBe(runs[0]!.runs[0]?.fingerprint)
    expect(runs[1]!.runs[0]?.settings).toContain('earlier_clusters')
  })

  it('says so when there are no earlier results', async () => {
    const { corpus, out } = await corpusFolder()
    const ended = await crossplan('run', corpus, '--out', out, '--previous', await temporaryFolder())
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/^error Q004/) as string })
  })
})
