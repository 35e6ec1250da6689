import { systemClock } from '../../src/effects/clock.ts'
import type { Files } from '../../src/effects/files.ts'
import type { Log } from '../../src/effects/log.ts'
import { noProgress, type Progress } from '../../src/effects/progress.ts'
import { realFiles } from '../../src/effects/real-files.ts'

export interface QuietEffects {
  readonly files: Files
  readonly log: Log
  readonly progress: Progress
  /** What the log was told to warn of. */
  readonly warnings: string[]
}

/** The real disk, and a log that keeps warnings to itself. */
export function quietEffects(changes: Partial<Files> = {}): QuietEffects {
  const warnings: string[] = []
  const say = (): undefined => undefined
  return {
    files: { ...realFiles(systemClock), ...changes },
    log: { debug: say, info: say, error: say, warn: (message) => void warnings.push(message) },
    progress: noProgress,
    warnings,
  }
}
