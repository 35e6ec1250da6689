import { describe, expect, it, vi } from 'vitest'
import { coloursFor } from '../../src/effects/colours-for.ts'
import { systemClock } from '../../src/effects/clock.ts'
import { createLog } from '../../src/effects/log.ts'
import type { Threads } from '../../src/effects/threads.ts'
import { analyseRecurrence, type MatchingModels } from '../../src/pipeline/analyse-recurrence.ts'
import type { ThemeResult } from '../../src/themes/assign-themes.ts'
import type { ConcernId } from '../../src/domain/ids.ts'
import { linkedPlans, packedInput } from './packed-input.ts'

const plans = linkedPlans(40, 20)
const { passages, vectors, embedded, themes, guards, model } = packedInput(plans)

/** Analyses a large corpus with a thread that does nothing, and counts how often it is ended. */
async function analysed(decided: MatchingModels['decided'] = []) {
  const end = vi.fn(() => Promise.resolve())
  const thread = { ask: () => Promise.resolve(new Map()), end }
  const log = createLog(() => undefined, { colours: coloursFor({}, {}), clock: systemClock })
  const analysis = analyseRecurrence(
    plans,
    { passages, vectors, embedded, views: [], embedder: '', phrases: passages.map(() => []) },
    { ...themes, assignments: [] } as unknown as ThemeResult,
    { guards, model, decided },
    { threads: { start: (() => thread) as unknown as Threads['start'] }, log },
  )
  const [result] = await Promise.allSettled([analysis])
  return { result, ended: end.mock.calls.length }
}

describe('analyseRecurrence(plans, embedded, themes, models, effects)', () => {
  it('ends the thread when all is done', async () => {
    const { result, ended } = await analysed()
    expect(result).toMatchObject({ status: 'fulfilled' })
    expect(ended).toBe(1)
  })

  it('ends the thread when it fails', async () => {
    const nobody = ['alpha-1900#1', 'alpha-1901#1'] as unknown as readonly [ConcernId, ConcernId]
    const { result, ended } = await analysed([{ concerns: nobody, answer: 'none' }])
    expect(result).toMatchObject({ status: 'rejected' })
    expect(ended).toBe(1)
  })
})
