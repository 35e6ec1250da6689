import type { Clock } from '../effects/clock.ts'
import type { Progress } from '../effects/progress.ts'

export interface StageTime {
  readonly stage: string
  readonly ms: number
}

/** Does the steps of a run one after the other, shows which is going on, and keeps how long each took. */
export interface StageTimer {
  readonly times: readonly StageTime[]
  time<T>(stage: string, work: () => T | Promise<T>): Promise<T>
}

export function createStageTimer(clock: Clock, progress: Progress): StageTimer {
  const times: StageTime[] = []
  return {
    times,
    async time(stage, work) {
      progress.show(stage)
      const started = clock.now()
      try {
        return await work()
      } finally {
        times.push({ stage, ms: clock.now() - started })
        progress.clear()
      }
    },
  }
}
