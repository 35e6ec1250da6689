import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tinyModel, writeTinyModel } from '../../scripts/make-tiny-model.mjs'
import { systemClock } from '../../src/effects/clock.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { readModelFolder } from '../../src/models/read-model-folder.ts'
import { sha256 } from '../../src/util/sha256.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const files = realFiles(systemClock)

/** A folder with the tiny model, some of its JSON files changed. */
async function modelWith(changes: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await temporaryFolder()
  await writeTinyModel(folder)
  for (const [path, value] of Object.entries(changes)) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value))
  }
  return folder
}

describe('readModelFolder(path, files)', () => {
  it('tells what a model is, and the sum of each file that counts', async () => {
    const folder = await modelWith({ 'README.md': 'alpha' })
    const model = await readModelFolder(folder, files)
    expect(model).toMatchObject({ path: folder, id: basename(folder), weights: 'full', dims: 32, maxTokens: 48 })
    expect(model.files.map(({ path }) => path)).toEqual([
      'config.json',
      'onnx/model.onnx',
      'onnx/model_quantized.onnx',
      'tokenizer.json',
      'tokenizer_config.json',
    ])
    const bytes = tinyModel()['onnx/model.onnx'] ?? ''
    expect(model.files[1]).toEqual({ path: 'onnx/model.onnx', size: bytes.length, sha256: sha256(bytes) })
  })

  it('takes quantised weights where there are no others, and its name from the folder', async () => {
    const folder = await modelWith({})
    await rm(join(folder, 'onnx/model.onnx'))
    const copied = join(await temporaryFolder(), 'Alpha--tiny')
    await rename(folder, copied)
    expect(await readModelFolder(copied, files)).toMatchObject({ id: 'Alpha/tiny', weights: 'quantised' })
  })

  it.each([
    [{ hidden_size: 8, max_position_embeddings: 514, model_type: 'xlm-roberta' }, 1e30, { dims: 8, maxTokens: 512 }],
    [{ dim: 16, max_position_embeddings: 128 }, 100, { dims: 16, maxTokens: 100 }],
    [{ d_model: 4 }, 1e30, { dims: 4, maxTokens: 512 }],
  ])('reads size and length of a model from %j', async (config, model_max_length, expected) => {
    const folder = await modelWith({ 'config.json': config, 'tokenizer_config.json': { model_max_length } })
    expect(await readModelFolder(folder, files)).toMatchObject(expected)
  })

  it('reads how the model pools, where it says so', async () => {
    const pooling = { word_embedding_dimension: 32, pooling_mode_cls_token: true, pooling_mode_mean_tokens: false }
    const asked = { '1_Pooling/config.json': pooling }
    expect(await readModelFolder(await modelWith(asked), files)).toMatchObject({ pooling: 'cls' })
    const silent = { '1_Pooling/config.json': { word_embedding_dimension: 32 } }
    expect(await readModelFolder(await modelWith(silent), files)).not.toHaveProperty('pooling')
    const other = { '1_Pooling/config.json': { pooling_mode_lasttoken: true } }
    await expect(readModelFolder(await modelWith(other), files)).rejects.toMatchObject({
      code: 'M007',
      message: expect.stringContaining('"pooling_mode_lasttoken"') as string,
      remedy: expect.stringContaining('Use another model') as string,
    })
  })

  it('says which files are missing', async () => {
    const folder = await temporaryFolder()
    await expect(readModelFolder(join(folder, 'none'), files)).rejects.toMatchObject({ code: 'M002' })
    await writeTinyModel(folder, ['tokenizer.json', 'onnx/model.onnx', 'onnx/model_quantized.onnx'])
    await expect(readModelFolder(folder, files)).rejects.toMatchObject({
      code: 'M002',
      message: expect.stringContaining(
        'holds no tokenizer.json, no onnx/model.onnx or onnx/model_quantized.onnx',
      ) as string,
      remedy: expect.stringContaining('crossplan models pull') as string,
    })
  })

  it.each([
    ['{', 'it is no JSON'],
    [{ model_type: 'bert' }, 'it names no hidden_size'],
    [{ hidden_size: 'many' }, 'hidden_size'],
  ])('says what is wrong with a config.json of %j', async (config, message) => {
    await expect(readModelFolder(await modelWith({ 'config.json': config }), files)).rejects.toMatchObject({
      code: 'M003',
      message: expect.stringMatching(new RegExp(`config\\.json: .*${message}`)) as string,
      remedy: expect.stringContaining('pull the model again') as string,
    })
  })
})
