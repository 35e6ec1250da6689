import { readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileTooLarge } from '../domain/faults/effects.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import type { Clock } from './clock.ts'
import { errorCode, fileFault } from './file-fault.ts'
import type { FileKind, Files } from './files.ts'
import { guarded } from './guarded.ts'
import { makeFolder } from './make-folder.ts'
import { realLargeFiles } from './real-large-files.ts'
import { stageFolder } from './stage-folder.ts'

/** Far above any plan, far below what would exhaust the memory. */
const MAX_FILE_BYTES = 100 * 1024 * 1024

/** The file system. */
export function realFiles(clock: Clock): Files {
  return {
    ...realLargeFiles(clock),
    readKind,
    readFolder: (path) =>
      guarded(path, 'listed', async () => {
        const entries = await readdir(path, { withFileTypes: true })
        return Promise.all(
          entries
            .toSorted((a, b) => compareCodeUnits(a.name, b.name))
            .map(async (entry) => ({
              name: entry.name,
              // A broken link is there, but it is neither a file nor a folder.
              kind: (await readKind(join(path, entry.name)).catch(() => undefined)) ?? ('other' as const),
              ...(entry.isSymbolicLink() ? { isLink: true as const } : {}),
            })),
        )
      }),
    readFile: (path) =>
      guarded(path, 'read', async () => {
        const { size } = await stat(path)
        if (size > MAX_FILE_BYTES) throw fileTooLarge(path, size, MAX_FILE_BYTES)
        return readFile(path)
      }),
    writeFile: (path, content) =>
      guarded(path, 'written', async () => {
        await makeFolder(dirname(path))
        const unfinished = `${path}.${crypto.randomUUID()}`
        try {
          await writeFile(unfinished, content)
          await rename(unfinished, path)
        } finally {
          await rm(unfinished, { force: true })
        }
      }),
    makeFolder: (path) =>
      guarded(path, 'written', async () => {
        await makeFolder(path)
      }),
    stageFolder: (target) => stageFolder(target, clock),
  }
}

async function readKind(path: string): Promise<FileKind | undefined> {
  try {
    const found = await stat(path)
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
  } catch (cause) {
    // ENOTDIR: a file stands where the path wants a folder, so nothing is there.
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(cause))) return undefined
    throw fileFault(path, 'read', cause)
  }
}
