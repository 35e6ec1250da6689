import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeTinyModel } from '../../scripts/make-tiny-model.mjs'
import { passagesOf } from '../../src/domain/passage.ts'
import { systemClock } from '../../src/effects/clock.ts'
import { coloursFor } from '../../src/effects/colours-for.ts'
import { createLog } from '../../src/effects/log.ts'
import { noProgress } from '../../src/effects/progress.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { loadEmbedding } from '../../src/pipeline/load-embedding.ts'
import { loadQueryEmbedder, type QueryEmbedder } from '../../src/pipeline/load-query-embedder.ts'
import { readDomainConcepts } from '../../src/pipeline/read-domain-concepts.ts'
import { matrixDot } from '../support/matrix-dot.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { samplePlan } from '../support/sample-plan.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const files = realFiles(systemClock)
const passages = passagesOf([samplePlan()])
const texts = passages.map(({ text }) => text)
const { cache, kept } = memoryCache()
const said: string[] = []
const log = createLog((line) => said.push(line), {
  level: 'debug',
  colours: coloursFor({}, {}),
  clock: systemClock,
})
const effects = { files, cache, log, progress: noProgress }
const open = (options = {}): Promise<QueryEmbedder> => loadQueryEmbedder({ texts }, options, effects)

describe('loadQueryEmbedder(corpus, options, effects)', () => {
  let embedder: QueryEmbedder
  beforeAll(async () => {
    embedder = await open({ embedder: 'concepts' })
  })

  it('learns the corpus where the cache has nothing, and keeps what it learnt', async () => {
    expect([...kept.keys()].map((key) => key.split('-')[0]).toSorted()).toEqual(
      expect.arrayContaining(['encoder', 'profiles']),
    )
    expect(said.some((line) => line.includes('learnt again'))).toBe(true)
    said.length = 0
    const again = await open()
    expect(said).toEqual([])
    expect(await again.embed(['interpreters'])).toEqual(await embedder.embed(['interpreters']))
  })

  it('gives vectors that are comparable with those of the run, in whatever order its texts come', async () => {
    const run = memoryCache()
    const made = await loadEmbedding(passages, await readDomainConcepts(files), {
      ...effects,
      cache: run.cache,
    })
    await made.keep()
    said.length = 0
    const after = await loadQueryEmbedder(
      { texts: [...texts].reverse() },
      {},
      { ...effects, cache: run.cache },
    )
    expect(said).toEqual([])
    expect(after.fingerprint).toBe(made.embedder)
    const queries = await after.embed(texts)
    for (const i of texts.keys()) expect(matrixDot(queries, i, made.embedded, i)).toBeCloseTo(1, 5)
  })

  it('tells how little of a question is about the corpus', async () => {
    const { data } = await embedder.embed(['zzyzx'])
    expect(Math.hypot(...data)).toBe(0)
  })

  it('compares words', () => {
    expect(embedder.knowsWord('translators')).toBe(true)
    expect(embedder.similarWords('translators', 'An interpreter came')).toMatchObject([
      { queryWord: 'translators', textWord: 'interpreter' },
    ])
  })

  it('runs a model where one is asked for', async () => {
    const folder = join(await temporaryFolder(), 'tiny')
    await mkdir(folder)
    await writeTinyModel(folder)
    const byModel = await open({ embedder: folder })
    expect(byModel.fingerprint).toMatch(/^tiny \(transformers-.*\)$/)
    const vectors = await byModel.embed(['interpreters', ''])
    expect(matrixDot(vectors, 0, vectors, 0)).toBeCloseTo(1, 5)
    expect(matrixDot(vectors, 1, vectors, 1)).toBe(0)
    expect(byModel.similarWords('translators', 'An interpreter came')).toHaveLength(1)
  })
})
