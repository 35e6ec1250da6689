import { beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../src/effects/clock.ts'
import { coloursFor } from '../../src/effects/colours-for.ts'
import { createLog } from '../../src/effects/log.ts'
import { noProgress } from '../../src/effects/progress.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { analyseThemes, type ThemeAnalysis } from '../../src/pipeline/analyse-themes.ts'
import type { EmbeddedPassages } from '../../src/pipeline/embedded-passages.ts'
import { loadEmbedding, type LoadedEmbedding } from '../../src/pipeline/load-embedding.ts'
import { readModels, type Models } from '../../src/pipeline/read-models.ts'
import { writeOutPassages } from '../../src/text/write-out-passages.ts'
import { clusterConcerns } from '../../src/themes/cluster-concerns.ts'
import { seededRandom } from '../../src/util/seeded-random.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { corpusFiles, readCorpusPlan } from '../support/read-plan.ts'

const files = realFiles(systemClock)
const { cache } = memoryCache()
const log = createLog(() => undefined, { colours: coloursFor({}, {}), clock: systemClock })
let models: Models
let plans: readonly Plan[]
beforeAll(async () => {
  models = await readModels(files)
  plans = await Promise.all(corpusFiles.map(async (name) => (await readCorpusPlan(name)).plan!))
})

const embed = (of: readonly Plan[]): Promise<LoadedEmbedding> =>
  loadEmbedding(writeOutPassages(of, models.glossary).passages, models.concepts, {
    files,
    cache,
    log,
    progress: noProgress,
  })

/** The rows of the passages in another order. */
function shuffled(
  embedded: EmbeddedPassages,
  seed: number,
): Pick<EmbeddedPassages, 'passages' | 'embedded' | 'phrases'> {
  const random = seededRandom(seed)
  const order = embedded.passages
    .map((_, i) => ({ i, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ i }) => i)
  const { rows, dims, data } = embedded.embedded
  const moved = new Float32Array(data.length)
  for (const [to, from] of order.entries())
    moved.set(data.subarray(from * dims, (from + 1) * dims), to * dims)
  return {
    passages: order.map((i) => embedded.passages[i]!),
    phrases: order.map((i) => embedded.phrases[i]!),
    embedded: { rows, dims, data: moved },
  }
}

describe('clusterConcerns(input, options) on the plans of the corpus', { timeout: 120_000 }, () => {
  let embedded: LoadedEmbedding
  let themes: ThemeAnalysis
  beforeAll(async () => {
    embedded = await embed(plans)
    themes = analyseThemes(embedded, models.codebook, { seed: 1 })
  }, 60_000)

  it.each([1, 2, 3, 4, 5])('gives the same clusters and labels in 20 orders of the rows, seed %i', (seed) => {
    const { posteriors } = themes
    const first = clusterConcerns({ ...embedded, posteriors }, { seed })
    for (let order = 1; order <= 20; order++)
      expect(clusterConcerns({ ...shuffled(embedded, order), posteriors }, { seed })).toEqual(first)
  })

  it('holds together what may be cited when it is repeated on samples', () => {
    const citable = themes.clusters.map(({ stability }) => stability).filter((stability) => stability >= 0.75)
    expect(citable.length).toBeGreaterThan(themes.clusters.length / 2)
    expect(citable.reduce((sum, stability) => sum + stability, 0) / citable.length).toBeGreaterThanOrEqual(
      0.85,
    )
  })

  it.each(corpusFiles)(
    'keeps ids and labels of the clusters that persist when %s is added',
    async (added) => {
      const before = plans.filter(({ sourceFile }) => sourceFile !== added)
      expect(before).toHaveLength(plans.length - 1)
      const earlier = analyseThemes(await embed(before), models.codebook, { seed: 1 }).clusters.map(
        ({ id, label, members }) => ({ id, label, members: members.map(({ concernId }) => concernId) }),
      )
      const now = analyseThemes(embedded, models.codebook, { seed: 1, earlier }).clusters
      const known = new Set(earlier.flatMap(({ members }) => members))
      const persisting = earlier.filter(({ members }) =>
        now.some((cluster) => {
          const own = cluster.members.map(({ concernId }) => concernId).filter((id) => known.has(id))
          const both = own.filter((id) => members.includes(id)).length
          return both / (own.length + members.length - both) > 0.5
        }),
      )
      expect(persisting.length).toBeGreaterThan(0.8 * earlier.length)
      const names = new Map(now.map(({ id, label }) => [String(id), label]))
      for (const { id, label } of persisting) expect(names.get(id)).toBe(label)
      expect(new Set(names.keys()).size).toBe(now.length)
    },
  )
})
