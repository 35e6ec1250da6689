import { describe, expect, it } from 'vitest'
import { createStageTimer } from '../../src/pipeline/stage-timer.ts'

describe('createStageTimer(clock, progress)', () => {
  it('shows each stage while it goes on, and keeps how long it took, also when it fails', async () => {
    let now = 1000
    const shown: string[] = []
    const timer = createStageTimer(
      { now: () => now },
      { show: (label) => shown.push(label), clear: () => shown.push('') },
    )
    const work = (ms: number) => () => {
      now += ms
      return Promise.resolve(ms)
    }
    expect(await timer.time('alpha', work(5))).toBe(5)
    const failing = (): never => {
      now += 2
      throw new TypeError('charlie')
    }
    await expect(timer.time('bravo', failing)).rejects.toThrow('charlie')
    expect(timer.times).toEqual([
      { stage: 'alpha', ms: 5 },
      { stage: 'bravo', ms: 2 },
    ])
    expect(shown).toEqual(['alpha', '', 'bravo', ''])
  })
})
