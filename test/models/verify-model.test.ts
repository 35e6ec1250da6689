import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeTinyModel } from '../../scripts/make-tiny-model.mjs'
import { systemClock } from '../../src/effects/clock.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { findModel } from '../../src/models/find-model.ts'
import { listModels } from '../../src/models/list-models.ts'
import { formatManifest } from '../../src/models/manifest.ts'
import { readEmbeddingModel } from '../../src/models/read-embedding-model.ts'
import { readModelFolder } from '../../src/models/read-model-folder.ts'
import { verifyModel } from '../../src/models/verify-model.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const files = realFiles(systemClock)

/** A folder of models with the tiny one, as if it had been pulled. */
async function withPulled(): Promise<{ readonly models: string; readonly path: string }> {
  const models = await temporaryFolder()
  const path = join(models, 'Alpha--tiny')
  await writeTinyModel(path, ['onnx/model.onnx'])
  const { files: sums } = await readModelFolder(path, files)
  await writeFile(
    join(path, 'manifest.json'),
    formatManifest({ id: 'Alpha/tiny', revision: 'main', files: sums }),
  )
  return { models, path }
}

const listed = (path: string) => ({ id: 'Alpha/tiny', path })

describe('verifyModel(listed, files)', () => {
  it('finds nothing wrong with a model as it was pulled', async () => {
    const { path } = await withPulled()
    const verified = await verifyModel(listed(path), files)
    expect(verified).toMatchObject({ id: 'Alpha/tiny', path, model: { weights: 'quantised' } })
    expect(verified.fault).toBeUndefined()
    expect((await readEmbeddingModel(path, files)).id).toBe('Alpha/tiny')
  })

  it('names every file that changed, is missing, or came later', async () => {
    const { path } = await withPulled()
    await writeTinyModel(path, ['onnx/model_quantized.onnx'], { seed: 2 })
    await writeTinyModel(path, ['onnx/model.onnx'], { seed: 2 })
    await writeFile(join(path, 'tokenizer_config.json'), '{}')
    const { fault } = await verifyModel(listed(path), files)
    expect(fault).toMatchObject({ code: 'M004', remedy: expect.stringContaining('--again') as string })
    expect(fault?.message).toMatch(
      /model_quantized\.onnx has SHA-256 \w+, expected \w+; tokenizer_config\.json has 2 bytes, expected \d+; onnx\/model\.onnx was not pulled with it\.$/,
    )
    await expect(readEmbeddingModel(path, files)).rejects.toMatchObject({ code: 'M004' })
    await rm(join(path, 'onnx/model_quantized.onnx'))
    expect((await verifyModel(listed(path), files)).fault?.message).toContain('model_quantized.onnx is missing')
  })

  it('tells a copy without a manifest, which can be used, from one that is damaged', async () => {
    const { path } = await withPulled()
    await rm(join(path, 'manifest.json'))
    expect((await verifyModel(listed(path), files)).fault).toMatchObject({
      code: 'M005',
      remedy: expect.stringContaining('can be used, but not verified') as string,
    })
    expect((await readEmbeddingModel(path, files)).dims).toBe(32)
    await writeFile(join(path, 'manifest.json'), '{"id": "Alpha/tiny"}')
    expect((await verifyModel(listed(path), files)).fault).toMatchObject({
      code: 'M003',
      message: expect.stringMatching(/manifest\.json: .*revision/) as string,
    })
  })

  it('passes on what is a bug', async () => {
    const bug = new TypeError('alpha')
    const broken = { ...files, readSize: () => Promise.reject(bug) }
    await expect(verifyModel(listed('/none'), broken)).rejects.toBe(bug)
  })
})

describe('listModels(folder, files)', () => {
  it('lists models by folder, without those on their way', async () => {
    const { models, path } = await withPulled()
    await writeTinyModel(join(models, 'Bravo--tiny'))
    await writeTinyModel(join(models, '.Alpha--tiny.unfinished'))
    await writeFile(join(models, 'Bravo--tiny', 'manifest.json'), '{')
    await writeFile(join(models, 'note.txt'), 'alpha')
    expect(await listModels(models, files)).toEqual([
      { id: 'Alpha/tiny', path },
      { id: 'Bravo/tiny', path: join(models, 'Bravo--tiny') },
    ])
    expect(await listModels(join(models, 'none'), files)).toEqual([])
  })
})

describe('findModel(wish, pulled, files)', () => {
  it('finds a model by name, then by folder', async () => {
    const { models, path } = await withPulled()
    const pulled = await listModels(models, files)
    expect(await findModel('Alpha/tiny', pulled, files)).toEqual({ id: 'Alpha/tiny', path })
    expect(await findModel(path, [], files)).toEqual({ id: 'Alpha--tiny', path })
    await expect(findModel('Bravo/tiny', pulled, files)).rejects.toMatchObject({
      code: 'M006',
      message: '"Bravo/tiny" is neither a pulled model (Alpha/tiny) nor a folder.',
    })
  })
})
