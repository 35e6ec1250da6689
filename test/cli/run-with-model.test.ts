import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeTinyModel } from '../../scripts/make-tiny-model.mjs'
import { readTables } from '../../src/tables/read-tables.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { describeInstalled } from '../vectors/transformers/installed-package.ts'
import { corpusFolder } from './corpus-folder.ts'
import { crossplan } from './crossplan.ts'

describeInstalled('crossplan run --embedder', () => {
  it('embeds by a pulled model or by a folder alike, and says so in summary, table and report', async () => {
    const { corpus, out } = await corpusFolder()
    const models = await temporaryFolder()
    const folder = join(models, 'Alpha--tiny')
    await mkdir(folder)
    await writeTinyModel(folder, ['onnx/model.onnx'])

    const built = await crossplan('run', corpus, '--out', join(out, 'concepts'), '--models', models)
    expect(built.stdout).toContain('Vectors concepts\n')
    const options = ['run', corpus, '--models', models]
    const asked = [...options, '--embedder', 'Alpha/tiny', '--out', join(out, 'model')]
    const { stdout, stderr, code } = await crossplan(...asked)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Vectors Alpha/tiny\n')

    const [before, after] = [await readTables(join(out, 'concepts')), await readTables(join(out, 'model'))]
    const embedder = after.runs[0]?.embedder
    expect(embedder).toMatch(/^Alpha\/tiny \(transformers-[0-9a-f]{16}\)$/)
    expect(after.runs[0]?.fingerprint).not.toBe(before.runs[0]?.fingerprint)
    expect(await readFile(join(out, 'model', 'report.md'), 'utf8')).toContain(embedder)
    const evidence = (tables: typeof after) =>
      new Map(tables.recurrences.map((row) => [row.earlier_concern_id + row.later_concern_id, row]))
    const both = [...evidence(after)].flatMap(([pair, row]) => {
      const other = evidence(before).get(pair)
      return other ? [[other, row] as const] : []
    })
    expect(both.length).toBeGreaterThan(0)
    for (const [one, other] of both) {
      expect([other.lexical, other.lsa, other.concepts]).toEqual([one.lexical, one.lsa, one.concepts])
      expect(other.context).not.toBe(one.context)
    }

    const found = await crossplan(
      'search',
      'broken windows',
      '--reports',
      join(out, 'model'),
      '--models',
      models,
    )
    expect([found.code, found.stderr]).toEqual([0, ''])
    expect(found.stdout).toMatch(
      /^\d results? for: broken windows\n[^]*The windows of the cells were broken\.[^]*same words broken, windows/,
    )
    const gone = ['search', 'windows', '--reports', join(out, 'model'), '--models', join(out, 'none')]
    expect(await crossplan(...gone)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^error M006/) as string,
    })

    const byFolder = await crossplan(
      'run',
      corpus,
      '--embedder',
      folder,
      '--out',
      join(out, 'folder'),
      '--json',
    )
    expect((JSON.parse(byFolder.stdout) as { embedder: string }).embedder).toBe(embedder)
  })
})

describe('crossplan run --embedder with a model that cannot be had', () => {
  it('fails in one line with its remedy, and writes nothing', async () => {
    const { corpus, out } = await corpusFolder()
    const models = await temporaryFolder()
    const missing = await crossplan(
      'run',
      corpus,
      '--out',
      out,
      '--models',
      models,
      '--embedder',
      'Alpha/none',
    )
    expect([missing.code, missing.stdout]).toEqual([1, ''])
    expect(missing.stderr).toMatch(/^error M006: "Alpha\/none" is neither .*\n {2}Pull it with .*\n$/)
    const folder = join(models, 'Alpha--empty')
    await mkdir(folder)
    await writeFile(join(folder, 'config.json'), '{}')
    const unfit = await crossplan(
      'run',
      corpus,
      '--out',
      out,
      '--models',
      models,
      '--embedder',
      'Alpha/empty',
    )
    expect(unfit.stderr).toMatch(/^error M00\d: .*Alpha--empty.*\n {2}.*\n$/)
    expect(await readdir(join(out, '..'))).toEqual(['corpus'])
  })
})
