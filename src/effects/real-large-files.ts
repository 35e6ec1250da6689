import { createReadStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Clock } from './clock.ts'
import { errorCode, fileFault } from './file-fault.ts'
import { withFolderLock } from './folder-lock.ts'
import { guarded } from './guarded.ts'
import { makeFolder } from './make-folder.ts'
import type { LargeFiles } from './large-files.ts'

/** The file system, for large files. */
export function realLargeFiles(clock: Clock): LargeFiles {
  return {
    readSize: (path) =>
      guarded(path, 'read', async () => {
        const found = await stat(path).catch((cause: unknown) => {
          if (['ENOENT', 'ENOTDIR'].includes(errorCode(cause))) return undefined
          throw cause
        })
        return found?.isFile() ? found.size : undefined
      }),
    async *readChunks(path) {
      try {
        // A read stream gives buffers as long as it is given no encoding.
        yield* createReadStream(path) as AsyncIterable<Uint8Array>
      } catch (cause) {
        throw fileFault(path, 'read', cause)
      }
    },
    async appendChunks(path, chunks) {
      const handle = await guarded(path, 'written', async () => {
        await makeFolder(dirname(path))
        return open(path, 'a')
      })
      try {
        for await (const chunk of chunks) await guarded(path, 'written', () => handle.appendFile(chunk))
      } finally {
        await handle.close()
      }
    },
    move: (from, to) =>
      guarded(to, 'written', async () => {
        await makeFolder(dirname(to))
        await rename(from, to)
      }),
    remove: (path) => guarded(path, 'written', () => rm(path, { recursive: true, force: true })),
    async whileLocked(lock, work, options) {
      await guarded(lock, 'written', () => makeFolder(dirname(lock)))
      return withFolderLock(lock, clock, work, options)
    },
  }
}
