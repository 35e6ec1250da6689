import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tinyModel } from '../../scripts/make-tiny-model.mjs'
import { sha256 } from '../../src/util/sha256.ts'
import { startNode } from '../support/built-program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

describe('tinyModel(changes)', () => {
  it('is the same to the byte every time, on every machine, and tiny', () => {
    const model = tinyModel()
    expect(tinyModel()).toEqual(model)
    const sums = Object.fromEntries(Object.entries(model).map(([path, content]) => [path, sha256(content)]))
    expect(sums).toMatchInlineSnapshot(`
      {
        "config.json": "190b82827926e5978339964acd03e011cd78f6732be509cf12ecdbada70269fe",
        "onnx/model.onnx": "2d8fdd56b93107171ed71d6a34e46ac7ab41f70f0dd74eaf560582b47f14c359",
        "onnx/model_quantized.onnx": "18dcacbf388264e6f5bab7507f54f0053e19b240e80e82ad6d01ae3de74fddc6",
        "tokenizer.json": "8c6d273c20495a4540e5a29edcb5dfbb5117f147c5f1a3e60813f360d5e2dd2d",
        "tokenizer_config.json": "edcdadeaad6e7b0ae325cf056f2555f16597aa79679eeee3d6a4f6839c6e9811",
      }
    `)
    const bytes = Object.values(model).reduce((sum, content) => sum + content.length, 0)
    expect(bytes).toBeLessThan(300_000)
    expect(sha256(tinyModel({ seed: 2 })['onnx/model.onnx'] ?? '')).not.toBe(sums['onnx/model.onnx'])
  })
})

describe('node scripts/make-tiny-model.mjs <folder>', () => {
  it('writes the model, and says what is missing', async () => {
    const folder = await temporaryFolder()
    expect(await startNode(['scripts/make-tiny-model.mjs', folder]).ended).toMatchObject({
      code: 0,
      stderr: '',
    })
    for (const [path, content] of Object.entries(tinyModel()))
      expect(await readFile(join(folder, path))).toEqual(Buffer.from(content))
    expect(await startNode(['scripts/make-tiny-model.mjs']).ended).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Name the folder') as string,
    })
  })
})
