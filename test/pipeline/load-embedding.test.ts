import type { TransformersEmbedder } from '../../src/vectors/transformers/transformers-embedder.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { passagesOf } from '../../src/domain/passage.ts'
import { systemClock } from '../../src/effects/clock.ts'
import { coloursFor } from '../../src/effects/colours-for.ts'
import { createLog } from '../../src/effects/log.ts'
import { noProgress } from '../../src/effects/progress.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { createKeyMaker } from '../../src/pipeline/code-key.ts'
import { loadEmbedding, type LoadedEmbedding } from '../../src/pipeline/load-embedding.ts'
import { loadProfiles } from '../../src/pipeline/load-profiles.ts'
import { loadWordNetGraph } from '../../src/pipeline/load-wordnet-graph.ts'
import { fitOfflineEmbedder } from '../../src/vectors/offline-embedder.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { samplePlan } from '../support/sample-plan.ts'

const files = realFiles(systemClock)
const passages = passagesOf([samplePlan()])
/** The rows of all passages, as each view sees them. */
const rowsOf = ({ vectors }: LoadedEmbedding) => Object.values(vectors).map((view) => view.take([0, 1]))
const theme = ['Interpreting. Prisoners who speak little English']

describe('loadEmbedding(passages, concepts, effects)', () => {
  const { cache, kept } = memoryCache()
  const said: string[] = []
  const log = createLog((line) => said.push(line), {
    level: 'debug',
    colours: coloursFor({}, {}),
    clock: systemClock,
  })
  const load = (of = passages): Promise<LoadedEmbedding> =>
    loadEmbedding(of, [], { files, cache, log, progress: noProgress })
  let made: LoadedEmbedding
  beforeAll(async () => {
    made = await load()
    for (const view of made.views) view.embed(theme)
    await made.keep()
  })

  it('gives each view and all together, a row for each passage, and phrases', () => {
    expect(made.views.map(({ name }) => name)).toEqual(['lexical', 'lsa', 'concepts'])
    expect(Object.values(made.vectors).map(({ rows }) => rows)).toEqual([2, 2, 2])
    expect(made.embedded.rows).toBe(2)
    expect(made.phrases[0]!.length).toBeGreaterThan(0)
    expect(made.phrases[1]).toEqual([])
  })

  it('takes the vectors of a model where one is given, and tells what it cut', async () => {
    const model = {
      model: 'org/model',
      fingerprint: 'f1',
      dims: 1,
      embedTexts: (texts: readonly string[]) =>
        Promise.resolve({
          vectors: { rows: texts.length, dims: 1, data: new Float32Array(texts.length).fill(1) },
          cut: [1],
        }),
    } as unknown as TransformersEmbedder
    const modelled = await loadEmbedding(passages, [], { files, cache, log, progress: noProgress }, model)
    expect(modelled.embedder).toBe('org/model (f1)')
    expect(modelled.embedded.dims).toBe(1)
    expect(modelled.cut).toEqual([passages[1]])
    expect(rowsOf(modelled)).toEqual(rowsOf(made))
  })

  it('keeps dictionary, phrases and vectors, and gives the same from there', async () => {
    const kinds = [...kept.keys()].map((key) => key.split('-')[0])
    expect(kinds.toSorted()).toEqual(['embedding', 'encoder', 'phrases', 'profiles', 'wordnet'])
    expect(said).toEqual(['debug: The WordNet graph is not in the cache and is built.\n'])
    const before = new Map(kept)
    const again = await load()
    expect(again).toMatchObject({ embedder: made.embedder, phrases: made.phrases })
    expect(rowsOf(again)).toEqual(rowsOf(made))
    expect(again.embedded).toEqual(made.embedded)
    for (const [i, view] of again.views.entries())
      expect(view.embed(theme)).toEqual(made.views[i]?.embed(theme))
    await again.keep()
    // Bytes of megabytes: compared as the same arrays, not one by one.
    expect([...kept].filter(([key, bytes]) => before.get(key) !== bytes)).toEqual([])
    expect(said).toHaveLength(1)
  })

  it('keeps other passages apart', async () => {
    const other = await load(passages.slice(0, 1))
    expect(other.embedder).not.toBe(made.embedder)
    await other.keep()
    // Profiles and dictionary are the same for all passages.
    const kinds = [...kept.keys()].map((key) => key.split('-')[0])
    const twice = ['embedding', 'encoder', 'phrases']
    expect(kinds.toSorted()).toEqual([...twice, ...twice, 'profiles', 'wordnet'].toSorted())
  })

  it('embeds other texts to be compared with the passages', async () => {
    expect(await made.embedMore([passages[1]!.text])).toEqual(
      await (await load()).embedMore([passages[1]!.text]),
    )
  })

  it('has concept profiles made of new words alone when a plan joins', async () => {
    const { cache: own } = memoryCache()
    const profilesOf = async (of: typeof passages): Promise<{ given: number; made: number }> => {
      const keyOf = await createKeyMaker(files)
      const graph = await loadWordNetGraph([], keyOf, { files, cache, log })
      const known = await loadProfiles(graph, keyOf, own)
      const given = known.profiles.known().profiles.size
      const texts = of.map(({ text }) => text)
      await fitOfflineEmbedder(texts, graph, known).embed(texts)
      await known.keep()
      return { given, made: known.profiles.made() }
    }
    const first = await profilesOf(passages.slice(0, 1))
    expect(first).toMatchObject({ given: 0 })
    const both = await profilesOf(passages)
    expect(both.given).toBe(first.made)
    expect(both.made).toBeGreaterThan(0)
    expect(await profilesOf(passages)).toEqual({ given: first.made + both.made, made: 0 })
  })
})

describe('createKeyMaker(files)', () => {
  it('makes keys that change with kind, content and code', async () => {
    const keyOf = await createKeyMaker(files)
    expect(keyOf('alpha', 'bravo')).toMatch(/^alpha-[0-9a-f]{16}$/)
    expect(keyOf('alpha', 'bravo')).toBe(keyOf('alpha', 'bravo'))
    expect(keyOf('alpha', 'bravo')).not.toBe(keyOf('alpha', 'charlie'))
    const changed = await createKeyMaker({ ...files, readFile: () => Promise.resolve(Uint8Array.of(1)) })
    expect(changed('alpha', 'bravo')).not.toBe(keyOf('alpha', 'bravo'))
  })
})
