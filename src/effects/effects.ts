import type { Cache } from './cache.ts'
import type { Clock } from './clock.ts'
import type { Files } from './files.ts'
import type { Log } from './log.ts'
import type { Memory } from './memory.ts'
import type { Office } from './office.ts'
import type { Progress } from './progress.ts'
import type { Threads } from './threads.ts'

/** The world as the program sees it; whoever calls the pipeline may bring another one. */
export interface Effects {
  readonly files: Files
  readonly cache: Cache
  readonly clock: Clock
  readonly memory: Memory
  readonly office: Office
  readonly log: Log
  readonly progress: Progress
  readonly threads: Threads
}
