import { beforeAll, describe, expect, it, vi } from 'vitest'
import { passagesOf } from '../../src/domain/passage.ts'
import { systemClock } from '../../src/effects/clock.ts'
import { coloursFor } from '../../src/effects/colours-for.ts'
import { createLog } from '../../src/effects/log.ts'
import { noProgress } from '../../src/effects/progress.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import * as analyse from '../../src/pipeline/analyse-themes.ts'
import { loadEmbedding, type LoadedEmbedding } from '../../src/pipeline/load-embedding.ts'
import { loadThemes } from '../../src/pipeline/load-themes.ts'
import { readModels, type Models } from '../../src/pipeline/read-models.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { samplePlan } from '../support/sample-plan.ts'

vi.mock(import('../../src/pipeline/analyse-themes.ts'), async (original) => {
  const { analyseThemes } = await original()
  return { analyseThemes: vi.fn(analyseThemes) }
})

describe('loadThemes(embedded, codebook, options, effects)', () => {
  const files = realFiles(systemClock)
  const { cache } = memoryCache()
  const effects = { files, cache }
  const analysed = vi.mocked(analyse.analyseThemes)
  let embedded: LoadedEmbedding
  let models: Models
  beforeAll(async () => {
    const log = createLog(() => undefined, { colours: coloursFor({}, {}), clock: systemClock })
    models = await readModels(files)
    embedded = await loadEmbedding(passagesOf([samplePlan()]), [], {
      ...effects,
      log,
      progress: noProgress,
    })
  })

  it('gives the same from the cache as when it was found', async () => {
    const found = await loadThemes(embedded, models.codebook, { seed: 1 }, effects)
    expect(found.assignments.length).toBeGreaterThan(0)
    const kept = await loadThemes(embedded, models.codebook, { seed: 1 }, effects)
    expect(analysed).toHaveBeenCalledTimes(1)
    expect(kept).toEqual(found)
  })

  it('finds anew what other passages, codebook or options may change', async () => {
    analysed.mockClear()
    await loadThemes(embedded, models.codebook, { seed: 2 }, effects)
    await loadThemes(embedded, models.codebook, { seed: 2, k: 1 }, effects)
    await loadThemes(embedded, models.codebook.slice(1), { seed: 2 }, effects)

    await loadThemes(
      { ...embedded, passages: embedded.passages.toReversed() },
      models.codebook,
      { seed: 2 },
      effects,
    )
    expect(analysed).toHaveBeenCalledTimes(4)
  })
})
