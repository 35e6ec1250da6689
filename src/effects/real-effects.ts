import { cacheFolder } from './cache-folder.ts'
import { folderCache } from './cache.ts'
import { systemClock } from './clock.ts'
import { coloursFor } from './colours-for.ts'
import type { Effects } from './effects.ts'
import { createLog, type LogLevel } from './log.ts'
import { processMemory } from './memory.ts'
import { noProgress, terminalProgress } from './progress.ts'
import { realFiles } from './real-files.ts'
import { realOffice } from './real-office.ts'
import { realThreads } from './real-threads.ts'

export interface RealEffectsOptions {
  /** The least level that is logged; default `info`. */
  readonly logLevel?: LogLevel
  /** Default `text`. */
  readonly logFormat?: 'text' | 'json'
  /** Whether progress may be shown (on a terminal, and beside a log in text); default true. */
  readonly showProgress?: boolean
}

/** The real world: this disk, this clock, and standard error for log and progress. */
export function realEffects(options: RealEffectsOptions = {}): Effects {
  const { logLevel = 'info', logFormat = 'text', showProgress = true } = options
  const { stderr } = process
  const clock = systemClock
  const colours = coloursFor(stderr, process.env)
  const writeError = (text: string): void => void stderr.write(text)
  const isShown = showProgress && logFormat === 'text' && stderr.isTTY
  const progress = isShown ? terminalProgress(writeError, colours, clock) : noProgress
  const log = createLog(
    (text) => {
      progress.clear()
      writeError(text)
    },
    { level: logLevel, format: logFormat, colours, clock },
  )
  const files = realFiles(clock)
  const cache = folderCache(cacheFolder(process.env, process.platform), files, log)
  return {
    files,
    cache,
    clock,
    memory: processMemory,
    office: realOffice(),
    log,
    progress,
    threads: realThreads,
  }
}
