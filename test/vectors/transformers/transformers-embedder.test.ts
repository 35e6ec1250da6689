import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeTinyModel } from '../../../scripts/make-tiny-model.mjs'
import { textCut } from '../../../src/domain/faults/transformers.ts'
import type { ModelFolder } from '../../../src/domain/model-folder.ts'
import { systemClock } from '../../../src/effects/clock.ts'
import { realFiles } from '../../../src/effects/real-files.ts'
import { readModelFolder } from '../../../src/models/read-model-folder.ts'
import { matrixRow, type Matrix } from '../../../src/vectors/matrix.ts'
import { createTransformersEmbedder } from '../../../src/vectors/transformers/transformers-embedder.ts'
import type { TransformersPackage } from '../../../src/vectors/transformers/transformers-package.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { describeInstalled } from './installed-package.ts'

const TEXTS = [
  'Prisoners did not have enough time out of cell.',
  'Violence had risen; staff did not know why, and leaders had no plan to reduce it.',
  'Time out of cell was poor.',
]

/** The tiny model in a folder of its own. */
async function tinyFolder(weights: 'full' | 'quantised' = 'full'): Promise<ModelFolder> {
  const folder = await temporaryFolder()
  await writeTinyModel(folder, weights === 'quantised' ? ['onnx/model.onnx'] : [])
  return readModelFolder(folder, realFiles(systemClock))
}

const rowsOf = (matrix: Matrix): readonly (readonly number[])[] =>
  Array.from({ length: matrix.rows }, (_, i) => [...matrixRow(matrix, i)])
const dot = (a: readonly number[] = [], b: readonly number[] = []): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? NaN), 0)

describeInstalled('createTransformersEmbedder(model, options)', () => {
  it.each(['full', 'quantised'] as const)(
    'gives rows of length 1, the same to the bit alone and among others: %s weights',
    async (weights) => {
      const embedder = createTransformersEmbedder(await tinyFolder(weights))
      const together = rowsOf(await embedder.embed([...TEXTS, ...TEXTS.toReversed()]))
      expect(together).toHaveLength(6)
      for (const row of together) expect(dot(row, row)).toBeCloseTo(1, 6)
      for (const [i, text] of TEXTS.entries()) {
        const [alone] = rowsOf(await embedder.embed([text]))
        expect(alone).toEqual(together[i])
        expect(alone).toEqual(together[5 - i])
      }
      expect(dot(together[0], together[2])).toBeGreaterThan(dot(together[1], together[2]))
    },
  )

  it('gives nothing for nothing', async () => {
    const embedder = createTransformersEmbedder(await tinyFolder())
    expect(await embedder.embed([])).toMatchObject({ rows: 0, dims: 32 })
    const [blank] = rowsOf(await embedder.embed([' \n']))
    expect(blank).toEqual(new Array(32).fill(0))
  })

  it('pools a long text from its sentences, and counts those that were cut', async () => {
    const sentence = 'Leaders did not have a plan to reduce violence in the prison.'
    const endless = 'prison '.repeat(60)
    const embedder = createTransformersEmbedder(await tinyFolder())
    const few = 'Safety was good.'
    const long = `${sentence} ${sentence} ${sentence} ${sentence} ${sentence}`
    const { vectors, split, cut } = await embedder.embedTexts([
      few,
      long,
      endless,
      `${few} ${endless}. ${few}`,
    ])
    expect([split, cut]).toEqual([
      [1, 3],
      [2, 3],
    ])
    const rows = rowsOf(vectors)
    for (const row of rows) expect(dot(row, row)).toBeCloseTo(1, 6)
    const [one] = rowsOf(await embedder.embed([sentence]))
    expect(dot(rows[1], one)).toBeGreaterThan(0.9)
    // What comes after the first 48 tokens is gone.
    expect(rowsOf(await embedder.embed([`${endless} violence`]))).toEqual([rows[2]])
  })

  it('tells how far it has come, each text once', async () => {
    const seen: string[] = []
    const onProgress = (done: number, total: number): void => void seen.push(`${done}/${total}`)
    await createTransformersEmbedder(await tinyFolder(), { onProgress }).embed([...TEXTS, ...TEXTS])
    expect(seen).toEqual(['1/3', '2/3', '3/3'])
  })

  it('puts before questions and texts what the model was trained with, and pools as it was', async () => {
    const model = { ...(await tinyFolder()), id: 'Bravo/Tiny' }
    const entry = { model: 'Alpha/tiny', pooling: 'mean', queryPrefix: 'need: ', passagePrefix: '' } as const
    const plain = createTransformersEmbedder(model)
    const prefixed = createTransformersEmbedder(model, { entries: [entry] })
    expect(await prefixed.embed(TEXTS)).toEqual(await plain.embed(TEXTS))
    expect(await prefixed.embedQueries(['safety'])).toEqual(await plain.embed(['need: safety']))
    expect(await plain.embedQueries(['safety'])).toEqual(await plain.embed(['safety']))
    const first = createTransformersEmbedder(model, { entries: [{ ...entry, pooling: 'cls' }] })
    expect(await first.embed(TEXTS)).not.toEqual(await plain.embed(TEXTS))
    expect(await createTransformersEmbedder({ ...model, pooling: 'cls' }).embed(TEXTS)).toEqual(
      await first.embed(TEXTS),
    )
  })

  it('says which file the runtime refuses', async () => {
    const model = await tinyFolder()
    await writeFile(join(model.path, 'onnx/model.onnx'), 'alpha')
    await expect(createTransformersEmbedder(model).embed(TEXTS)).rejects.toMatchObject({
      code: 'N003',
      message: expect.stringContaining(`The model in ${model.path} cannot be loaded or run: `) as string,
      remedy: expect.stringContaining('crossplan models verify') as string,
    })
    await rm(model.path, { recursive: true })
    await expect(createTransformersEmbedder(model).embed(TEXTS)).rejects.toMatchObject({ code: 'N003' })
  })

  it('goes to no network for what is not in the folder', async () => {
    const model = await tinyFolder()
    await rm(join(model.path, 'tokenizer.json'))
    const { fetch } = globalThis
    const asked: string[] = []
    globalThis.fetch = (url) => {
      asked.push(String(url instanceof Request ? url.url : url))
      return Promise.reject(new TypeError('no network'))
    }
    try {
      await expect(createTransformersEmbedder(model).embed(TEXTS)).rejects.toMatchObject({ code: 'N003' })
    } finally {
      globalThis.fetch = fetch
    }
    expect(asked).toEqual([])
  })
})

describe('createTransformersEmbedder(model, options): without running it', () => {
  const model: ModelFolder = {
    path: '/models/tiny',
    id: 'Alpha/tiny',
    files: [{ path: 'onnx/model.onnx', size: 1, sha256: 'a'.repeat(64) }],
    weights: 'full',
    dims: 2,
    maxTokens: 8,
  }
  const embedWith = (importPackage: () => Promise<TransformersPackage>) =>
    createTransformersEmbedder(model, { importPackage }).embed(['alpha'])
  /** A package whose model puts this out for every text. */
  const packageWith = (
    output: Awaited<ReturnType<Awaited<ReturnType<TransformersPackage['AutoModel']['from_pretrained']>>>>,
  ) => {
    const tensor = { dims: [1, 3], data: [1, 2, 3] }
    const tokenizer = Object.assign(() => ({ input_ids: tensor }), { encode: () => [1, 2, 3] })
    return Promise.resolve<TransformersPackage>({
      env: { allowRemoteModels: true, useFSCache: true, logLevel: 30 },
      AutoTokenizer: { from_pretrained: () => Promise.resolve(tokenizer) },
      AutoModel: { from_pretrained: () => Promise.resolve(() => Promise.resolve(output)) },
    })
  }

  it('has a fingerprint of everything that its vectors depend on, and of nothing else', () => {
    const fingerprint = (changes: Partial<ModelFolder>, entries = {}): string =>
      createTransformersEmbedder({ ...model, ...changes }, entries).fingerprint
    const entry = { model: 'tiny', pooling: 'mean', queryPrefix: '', passagePrefix: '' } as const
    expect(fingerprint({ path: '/elsewhere', id: 'Bravo/tiny' })).toBe(fingerprint({}))
    expect(fingerprint({}, { entries: [entry] })).toBe(fingerprint({}))
    const others = [
      fingerprint({}),
      fingerprint({ files: [{ path: 'onnx/model.onnx', size: 1, sha256: 'b'.repeat(64) }] }),
      fingerprint({ weights: 'quantised' }),
      fingerprint({ pooling: 'cls' }),
      fingerprint({ maxTokens: 7 }),
      fingerprint({}, { entries: [{ ...entry, maxTokens: 6 }] }),
      fingerprint({}, { entries: [{ ...entry, passagePrefix: 'passage: ' }] }),
      fingerprint({}, { entries: [{ ...entry, queryPrefix: 'query: ' }] }),
    ]
    expect(new Set(others).size).toBe(others.length)
  })

  it('advises in one line where the package is missing', async () => {
    const missing = Object.assign(
      new TypeError("Cannot find package '@huggingface/transformers' imported from /alpha.js"),
      { code: 'ERR_MODULE_NOT_FOUND' },
    )
    await expect(embedWith(() => Promise.reject(missing))).rejects.toMatchObject({
      code: 'N001',
      message: expect.stringMatching(/^[^\n]*is not installed\.$/) as string,
      remedy: expect.stringMatching(
        /^[^\n]*npm install @huggingface\/transformers[^\n]*--embedder concepts$/,
      ) as string,
    })
  })

  it('tells a package that is broken from one that is missing', async () => {
    const broken = Object.assign(new TypeError("Cannot find package 'sharp'\nat alpha"), {
      code: 'ERR_MODULE_NOT_FOUND',
    })
    await expect(embedWith(() => Promise.reject(broken))).rejects.toMatchObject({
      code: 'N002',
      message: expect.stringMatching(/cannot be loaded: Cannot find package 'sharp'$/) as string,
      remedy: expect.stringContaining('npm ci') as string,
    })
  })

  it.each([
    [{}, 'nothing'],
    [{ logits: { dims: [1, 2], data: [0, 0] } }, '"logits" (1 × 2)'],
    [{ last_hidden_state: { dims: [1, 1, 3], data: [0, 0, 0] } }, '"last_hidden_state" (1 × 1 × 3)'],
  ])('refuses a model of another kind, that puts out %j', async (output, found) => {
    await expect(embedWith(() => packageWith(output))).rejects.toMatchObject({
      code: 'N004',
      message: `The model in /models/tiny puts out ${found}, expected "last_hidden_state" with 2 numbers for each token.`,
      remedy: expect.stringContaining('feature extraction') as string,
    })
  })

  it('keeps a row of zeros as it is', async () => {
    const output = { last_hidden_state: { dims: [1, 1, 2], data: [0, 0] } }
    expect((await embedWith(() => packageWith(output))).data).toEqual(new Float32Array(2))
  })
})

describe('textCut(place, model, maxTokens)', () => {
  it('names the text and the limit', () => {
    expect(textCut({ file: 'a.txt', line: 3 }, 'Alpha/tiny', 48)).toMatchObject({
      code: 'N005',
      level: 'warning',
      message: expect.stringContaining(
        'a.txt:3 has a sentence of more than the 48 tokens that Alpha/tiny takes',
      ) as string,
    })
  })
})
