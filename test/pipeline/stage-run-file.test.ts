import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realFiles } from '../../src/effects/real-files.ts'
import { systemClock } from '../../src/effects/clock.ts'
import { packageVersion } from '../../src/effects/package-files.ts'
import { listPublished } from '../../src/pipeline/list-published.ts'
import { stageRunFile } from '../../src/pipeline/stage-run-file.ts'
import { parseRunFile } from '../../src/report/run-file/parse-run-file.ts'
import type { Row } from '../../src/tables/schema.ts'
import { sha256 } from '../../src/util/sha256.ts'
import { plan, tablesWith } from '../tables/sample-tables.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const files = realFiles(systemClock)
const run = (fingerprint: string): Row<'runs'> => ({
  run_id: 'run-1',
  crossplan_version: '1.0.0',
  embedder: 'concepts (1)',
  seed: 1,
  corpus_sha256: 'a'.repeat(64),
  fingerprint: fingerprint.repeat(64),
  settings: '{}',
})
const tablesOf = (fingerprint: string) =>
  tablesWith({ runs: [run(fingerprint)], plans: [plan('alpha-2025', { source_sha256: 'b'.repeat(64) })] })

async function folderWith(contents: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder()
  for (const [path, content] of Object.entries(contents)) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}
const written = async (folder: string) => {
  const file = join(folder, 'run.json')
  return parseRunFile(await readFile(file, 'utf8'), file)
}

describe('listPublished(folder, files)', () => {
  it('leaves out database, hidden files and reports of their own', async () => {
    const folder = await folderWith({
      'report.md': '',
      'csv/a.csv': '',
      'csv/more/b.csv': '',
      'crossplan.duckdb': '',
      'run.json': '',
      '.hidden': '',
      '.folder/a': '',
      'scoped/run.json': '',
      'scoped/report.md': '',
    })
    expect(await listPublished(folder, files)).toEqual(['report.md', 'csv/a.csv', 'csv/more/b.csv'])
  })
})

describe('stageRunFile(options, files)', () => {
  it('says what the tables were made of, and sums up tables and files', async () => {
    const folder = await folderWith({ 'report.md': 'alpha', 'tables/plans.csv': '' })
    await stageRunFile({ tables: tablesOf('f'), folder, report: { where: 'x' } }, files)
    expect(await written(folder)).toMatchObject({
      runId: 'run-1',
      fingerprint: 'f'.repeat(64),
      code: { version: packageVersion() },
      inputs: { plans: [{ planId: 'alpha-2025' }] },
      report: { where: 'x' },
      duckdb: 'v1.5.5',
      tables: { plans: { rows: 1 }, concerns: { rows: 0 } },
      files: {
        'report.md': { bytes: 5, sha256: sha256('alpha') },
        'tables/plans.csv': { bytes: 0, sha256: sha256('') },
      },
    })
    const before = await readFile(join(folder, 'run.json'), 'utf8')
    await stageRunFile({ tables: tablesOf('f'), folder, report: { where: 'x' } }, files)
    expect(await readFile(join(folder, 'run.json'), 'utf8')).toBe(before)
  })

  it('keeps the sums of tables that a run wrote, and does not take an edit for them', async () => {
    const results = await folderWith({ 'report.md': 'alpha', 'tables/plans.csv': 'as made' })
    await stageRunFile({ tables: tablesOf('f'), folder: results }, files)
    await writeFile(join(results, 'tables/plans.csv'), 'edited')
    const kept = async (fingerprint: string) => {
      const folder = await folderWith({ 'report.md': 'bravo' })
      await stageRunFile({ tables: tablesOf(fingerprint), folder, keptFrom: results }, files)
      return (await written(folder)).files
    }
    expect(await kept('f')).toEqual({
      'report.md': { bytes: 5, sha256: sha256('bravo') },
      'tables/plans.csv': { bytes: 7, sha256: sha256('as made') },
    })
    expect((await kept('e'))['tables/plans.csv']?.sha256).toBe(sha256('edited'))
  })

  it('sums up the tables of results without a run.json as they lie there', async () => {
    const results = await folderWith({ 'report.md': 'alpha', 'tables/plans.csv': 'bravo' })
    const folder = await folderWith({ 'report.md': 'charlie' })
    await stageRunFile({ tables: tablesOf('f'), folder, keptFrom: results }, files)
    expect(Object.keys((await written(folder)).files)).toEqual(['report.md', 'tables/plans.csv'])
  })

  it('writes a file also where there was no run', async () => {
    const folder = await folderWith({ 'report.md': '' })
    await stageRunFile({ tables: tablesWith({}), folder }, files)
    expect(JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'))).toMatchObject({ run_id: '' })
  })
})
