import { describe, expect, it } from 'vitest'
import { modelsBuildCommand } from '../../src/cli/models-build-command.ts'
import type { World } from '../../src/cli/world.ts'
import { noCache } from '../support/no-cache.ts'
import { systemClock } from '../../src/effects/clock.ts'
import type { Files } from '../../src/effects/files.ts'
import { createLog } from '../../src/effects/log.ts'
import { coloursFor } from '../../src/effects/colours-for.ts'
import { processMemory } from '../../src/effects/memory.ts'
import { noProgress } from '../../src/effects/progress.ts'
import { noThreads } from '../../src/effects/threads.ts'
import { realOffice } from '../../src/effects/real-office.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { buildModels } from '../../src/pipeline/built-models.ts'
import { parseWordNetGraph } from '../../src/vectors/wordnet/parse-wordnet-graph.ts'

/** The real disk for reading; what is written and removed is only noted, since runs use the folder of built models. */
function notingFiles(): { files: Files; written: Map<string, Uint8Array>; removed: string[] } {
  const real = realFiles(systemClock)
  const written = new Map<string, Uint8Array>()
  const removed: string[] = []
  const files: Files = {
    ...real,
    readFolder: (path) =>
      path.endsWith('built')
        ? Promise.resolve([
            { name: 'wordnet-0000000000000000.bin', kind: 'file' },
            { name: 'notes.txt', kind: 'file' },
          ])
        : real.readFolder(path),
    writeFile: (path, content) => {
      written.set(path, content as Uint8Array)
      return Promise.resolve()
    },
    remove: (path) => {
      removed.push(path)
      return Promise.resolve()
    },
  }
  return { files, written, removed }
}

describe('buildModels(files)', () => {
  it('builds the graph under a name of its content, the same each time, and removes older ones', async () => {
    const { files, written, removed } = notingFiles()
    const first = await buildModels(files)
    const again = await buildModels(files)
    expect(again).toEqual(first)
    expect(first.path).toMatch(/models[\\/]built[\\/]wordnet-[0-9a-f]{16}\.bin$/)
    const bytes = written.get(first.path)!
    expect(bytes.length).toBe(first.bytes)
    expect(parseWordNetGraph(bytes).sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(removed.every((path) => path.endsWith('wordnet-0000000000000000.bin'))).toBe(true)
    expect(removed).toHaveLength(2)
  })
})

describe('crossplan models build', () => {
  it('says what was built, unless it is to be quiet', async () => {
    const { files } = notingFiles()
    let said = ''
    const log = createLog(() => undefined, { colours: coloursFor({}, {}), clock: systemClock })
    const world: World = {
      stdout: { write: (text) => void (said += text), hasColours: false },
      stderr: { write: () => undefined, hasColours: false },
      effects: () => ({
        files,
        cache: noCache,
        clock: systemClock,
        memory: processMemory,
        office: realOffice(),
        log,
        progress: noProgress,
        threads: noThreads,
      }),
      setExitCode: () => undefined,
    }
    await modelsBuildCommand(world).parseAsync(['--quiet'], { from: 'user' })
    expect(said).toBe('')
    await modelsBuildCommand(world).parseAsync([], { from: 'user' })
    expect(said).toMatch(/wordnet-[0-9a-f]{16}\.bin {2}\d+\.\d MB {2}sha256 [0-9a-f]{64}\n$/)
  })
})
