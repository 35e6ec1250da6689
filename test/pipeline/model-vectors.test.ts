import { readdir, writeFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { ToolkitError } from '../../src/domain/toolkit-error.ts'
import type { Cache } from '../../src/effects/cache.ts'
import { systemClock } from '../../src/effects/clock.ts'
import { coloursFor } from '../../src/effects/colours-for.ts'
import { createLog } from '../../src/effects/log.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { embedByModel } from '../../src/pipeline/model-vectors.ts'
import type { EmbeddedTexts, OnProgress } from '../../src/vectors/transformers/transformers-embedder.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { noCache } from '../support/no-cache.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const files = realFiles(systemClock)

/** An embedder of two numbers by the length of a text; texts with `!` are split, with `!!` cut. Stops after `most`. */
function lengths(most = Infinity) {
  const embedded: string[] = []
  const calls: number[] = []
  return {
    embedded,
    calls,
    fingerprint: 'lengths-1',
    dims: 2,
    embedTexts: (texts: readonly string[], onProgress?: OnProgress): Promise<EmbeddedTexts> => {
      calls.push(texts.length)
      if (embedded.length + texts.length > most) return Promise.reject(new DOMException('interrupted'))
      embedded.push(...texts)
      onProgress?.(texts.length, texts.length)
      const angles = texts.flatMap((text) => [Math.cos(text.length), Math.sin(text.length)])
      return Promise.resolve({
        vectors: { rows: texts.length, dims: 2, data: Float32Array.from(angles) },
        split: texts.flatMap((text, i) => (text.includes('!') ? [i] : [])),
        cut: texts.flatMap((text, i) => (text.includes('!!') ? [i] : [])),
      })
    },
  }
}

const texts = ['alpha', 'bravo bravo!', 'charlie!!', 'alpha']

describe('embedByModel(texts, model, effects)', () => {
  let folder: string
  let cache: Cache
  const said: string[] = []
  const shown: string[] = []
  const log = createLog((line) => said.push(line), { colours: coloursFor({}, {}), clock: systemClock })
  const progress = {
    show: (stage: string, done: number, total: number) => void shown.push(`${stage} ${done}/${total}`),
    clear: () => undefined,
  }
  const embed = (of: readonly string[], model: ReturnType<typeof lengths>, kept = cache) =>
    embedByModel(of, model, { files, cache: kept, log, progress })
  beforeEach(async () => {
    folder = await temporaryFolder()
    cache = memoryCache(folder).cache
    said.length = 0
    shown.length = 0
  })

  it('gives what the model gives, each text embedded once', async () => {
    const model = lengths()
    const expected = await lengths().embedTexts(texts)
    expect(await embed(texts, model)).toEqual(expected)
    expect(model.embedded).toEqual(['alpha', 'bravo bravo!', 'charlie!!'])
    expect(shown).toEqual(['embed passages 3/3'])
    expect(said).toEqual([])
  })

  it('embeds nothing twice, and of a corpus that has grown only what is new; flags stay', async () => {
    const first = await embed(texts, lengths())
    const model = lengths()
    expect(await embed(texts, model)).toEqual(first)
    expect(model.calls).toEqual([])
    expect(await embed(['delta', ...texts], model)).toEqual(await lengths().embedTexts(['delta', ...texts]))
    expect(model.embedded).toEqual(['delta'])
  })

  it('goes on where an interrupted run stopped', async () => {
    const many = Array.from({ length: 1200 }, (_, i) => 'x'.repeat(i))
    await expect(embed(many, lengths(600))).rejects.toThrow('interrupted')
    const model = lengths()
    expect((await embed(many, model)).vectors.rows).toBe(1200)
    expect(model.calls).toEqual([500, 200])
    expect(shown.at(-1)).toBe('embed passages 700/700')
  })

  it('keeps the vectors of each model apart', async () => {
    await embed(texts, lengths())
    const other = { ...lengths(), fingerprint: 'lengths-2' }
    await embed(texts, other)
    expect(other.embedded).toHaveLength(3)
    expect((await readdir(folder)).toSorted()).toEqual(['vectors-lengths-1', 'vectors-lengths-2'])
  })

  it('makes a damaged segment anew, and says so', async () => {
    await embed(texts, lengths())
    const store = `${folder}/vectors-lengths-1`
    const [name] = (await readdir(store)).filter((one) => one.endsWith('.parquet'))
    await writeFile(`${store}/${name!}`, 'half')
    const model = lengths()
    expect(await embed(texts, model)).toEqual(await lengths().embedTexts(texts))
    expect(model.embedded).toHaveLength(3)
    expect(said).toEqual([`warning: ${store}/${name!} is damaged, and its vectors are made anew.\n`])
    const again = lengths()
    await embed(texts, again)
    expect(again.calls).toEqual([])
  })

  it('loses nothing when two runs embed at once', async () => {
    const [one, other] = [lengths(), lengths()]
    await Promise.all([embed(texts, one), embed([...texts, 'delta'], other)])
    const after = lengths()
    await embed([...texts, 'delta'], after)
    expect(after.calls).toEqual([])
    expect(said).toEqual([])
  })

  it('goes on without a store that cannot be used, and says so once', async () => {
    await writeFile(`${folder}/vectors-lengths-1`, 'a file where the folder should be')
    const many = Array.from({ length: 1200 }, (_, i) => 'x'.repeat(i))
    expect((await embed(many, lengths())).vectors.rows).toBe(1200)
    expect(said).toEqual([expect.stringMatching(/^warning: Vectors are not stored, so the next run/)])
  })

  it('goes on without a store that cannot be listed, and says so', async () => {
    await embed(texts, lengths())
    const fault = new ToolkitError('E001', 'The folder may not be read.', 'Allow it.')
    const unlisted = { ...files, readFolder: () => Promise.reject(fault) }
    const effects = { files: unlisted, cache, log, progress }
    expect((await embedByModel(texts, lengths(), effects)).vectors.rows).toBe(4)
    expect(said).toEqual([expect.stringMatching(/^warning: The stored vectors are not used: /)])
  })

  it('keeps nothing where there is no cache', async () => {
    const model = lengths()
    await embed(texts, model, noCache)
    await embed(texts, model, noCache)
    expect(model.embedded).toHaveLength(6)
  })
})
