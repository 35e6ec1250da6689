import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommandLine } from '../../src/cli/run-command-line.ts'
import type { Output, World } from '../../src/cli/world.ts'
import { folderCache } from '../../src/effects/cache.ts'
import { systemClock } from '../../src/effects/clock.ts'
import { coloursFor } from '../../src/effects/colours-for.ts'
import type { Effects } from '../../src/effects/effects.ts'
import { createLog } from '../../src/effects/log.ts'
import { processMemory } from '../../src/effects/memory.ts'
import { noProgress } from '../../src/effects/progress.ts'
import { realThreads } from '../../src/effects/real-threads.ts'
import type { RealEffectsOptions } from '../../src/effects/real-effects.ts'
import { realOffice } from '../../src/effects/real-office.ts'
import { realFiles } from '../../src/effects/real-files.ts'

/** Kept from test to test, as a person's is from run to run. */
const CACHE = join(tmpdir(), 'crossplan-test-cache')

export interface Ended {
  readonly stdout: string
  readonly stderr: string
  readonly code: number
}

/** Runs one command in this process, with the real disk, and gives what it wrote and how it ended. */
export const crossplan = (...args: readonly string[]): Promise<Ended> => crossplanAnswered(undefined, ...args)

/** The same with a person at the terminal, who types these lines and then ends the input; without lines, nobody is there. */
export async function crossplanAnswered(
  lines: readonly string[] | undefined,
  ...args: readonly string[]
): Promise<Ended> {
  const written = { stdout: '', stderr: '' }
  let code = 0
  const output = (name: keyof typeof written): Output => ({
    write: (text) => {
      written[name] += text
    },
    hasColours: false,
  })
  const effects = ({ logLevel, logFormat }: RealEffectsOptions): Effects => {
    const files = realFiles(systemClock)
    const log = createLog((text) => void (written.stderr += text), {
      ...(logLevel ? { level: logLevel } : {}),
      ...(logFormat ? { format: logFormat } : {}),
      colours: coloursFor({}, {}),
      clock: { now: () => 0 },
    })
    return {
      files,
      cache: folderCache(CACHE, files, log),
      clock: systemClock,
      memory: processMemory,
      office: realOffice(),
      log,
      progress: noProgress,
      threads: realThreads,
    }
  }
  const world: World = {
    stdout: output('stdout'),
    stderr: output('stderr'),
    effects,
    terminal: () => {
      if (lines === undefined) return undefined
      const rest = [...lines]
      return {
        readLine: (prompt) => {
          written.stderr += prompt
          return Promise.resolve(rest.shift())
        },
        close: () => undefined,
      }
    },
    setExitCode: (given) => {
      code = given
    },
  }
  await runCommandLine(args, world)
  return { ...written, code }
}
