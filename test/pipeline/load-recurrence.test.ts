import { describe, expect, it, vi } from 'vitest'
import { systemClock } from '../../src/effects/clock.ts'
import { coloursFor } from '../../src/effects/colours-for.ts'
import { createLog } from '../../src/effects/log.ts'
import { noProgress } from '../../src/effects/progress.ts'
import { noThreads } from '../../src/effects/threads.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import * as analyse from '../../src/pipeline/analyse-recurrence.ts'
import { loadEmbedding } from '../../src/pipeline/load-embedding.ts'
import { loadRecurrence } from '../../src/pipeline/load-recurrence.ts'
import { loadThemes } from '../../src/pipeline/load-themes.ts'
import { readModels } from '../../src/pipeline/read-models.ts'
import { writeOutPassages } from '../../src/text/write-out-passages.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { readCorpusPlan } from '../support/read-plan.ts'

vi.mock(import('../../src/pipeline/analyse-recurrence.ts'), async (original) => {
  const { analyseRecurrence } = await original()
  return { analyseRecurrence: vi.fn(analyseRecurrence) }
})

describe('loadRecurrence(plans, embedded, themes, model, effects)', { timeout: 60_000 }, () => {
  it('gives the same from the cache, and finds anew what other weights change', async () => {
    const files = realFiles(systemClock)
    const { cache } = memoryCache()
    const log = createLog(() => undefined, { colours: coloursFor({}, {}), clock: systemClock })
    const models = await readModels(files)
    const names = ['hmp-maidstone-2022.txt', 'hmp-maidstone-2025.txt', 'hmp-stafford-2024.txt'] as const
    const plans = await Promise.all(names.map(async (name) => (await readCorpusPlan(name)).plan!))
    const { passages } = writeOutPassages(plans, models.glossary)
    const effects = { files, cache, log, progress: noProgress, threads: noThreads }
    const embedded = await loadEmbedding(passages, models.concepts, effects)
    const themes = await loadThemes(embedded, models.codebook, { seed: 1 }, effects)
    const matching = { model: models.evidence, guards: models.guards }
    const analysed = vi.mocked(analyse.analyseRecurrence)

    const found = await loadRecurrence(plans, embedded, themes, matching, effects)
    expect(found.recurrences.length).toBeGreaterThan(0)
    expect(await loadRecurrence(plans, embedded, themes, matching, effects)).toEqual(found)
    expect(analysed).toHaveBeenCalledTimes(1)

    const { comparisons } = models.evidence
    const theme = { ...comparisons.theme, weight: 0 }
    const other = { ...models.evidence, comparisons: { ...comparisons, theme } }
    await loadRecurrence(plans, embedded, themes, { ...matching, model: other }, effects)
    await loadRecurrence(plans.slice(1), embedded, themes, matching, effects)
    expect(analysed).toHaveBeenCalledTimes(3)
  })
})
