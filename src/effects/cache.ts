import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ToolkitError } from '../domain/toolkit-error.ts'
import { sha256 } from '../util/sha256.ts'
import type { Files } from './files.ts'
import type { Log } from './log.ts'

/** What took long to make and can be made again. Never fails a run: whatever is wrong with it is logged. */
export interface Cache {
  /** @returns the bytes last written under this key; nothing when there are none or they are damaged */
  read(key: string): Promise<Uint8Array | undefined>
  /** @param key the kind of thing, a hyphen, and which one it is; of a kind the newest few are kept */
  write(key: string, bytes: Uint8Array): Promise<void>
  /**
   * A folder of the cache for things that are kept in a form of their own; it need not exist yet.
   *
   * @returns nothing when nothing is kept
   */
  folder(name: string): string | undefined
}

/** Hex digits of the SHA-256 that stands before the content. */
const CHECK_LENGTH = 64

/** So many things of one kind are kept: the versions and corpora that a person works with in a week. */
const MOST_KEPT = 4

/** A cache of files in a folder that several processes may share: files are put there whole, and checked when read. */
export function folderCache(folder: string, files: Files, log: Log): Cache {
  const pathOf = (key: string): string => join(folder, `${key}.bin`)
  return {
    async read(key) {
      const path = pathOf(key)
      try {
        if ((await files.readKind(path)) === undefined) return undefined
        const bytes = await files.readFile(path)
        const content = bytes.subarray(CHECK_LENGTH)
        const check = new TextDecoder().decode(bytes.subarray(0, CHECK_LENGTH))
        if (check === sha256(content)) return content
        log.warn(`${path} is damaged and is made anew.`)
      } catch (fault) {
        log.warn(`The cache is not used: ${messageOf(fault)}`)
      }
      return undefined
    },
    async write(key, bytes) {
      try {
        await files.writeFile(pathOf(key), Buffer.concat([Buffer.from(sha256(bytes)), bytes]))
        await removeOldest(folder, key.replace(/-[^-]*$/, '-'))
      } catch (fault) {
        log.warn(`The cache is not kept, so the next run takes as long: ${messageOf(fault)}`)
      }
    },
    folder: (name) => join(folder, name),
  }
}

async function removeOldest(folder: string, kind: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(kind) && name.endsWith('.bin'))
  const aged = await Promise.all(
    // What another run removes meanwhile is old enough to be removed again.
    names.map(async (name) => ({
      name,
      mtimeMs: await stat(join(folder, name)).then(
        (found) => found.mtimeMs,
        () => 0,
      ),
    })),
  )
  const old = aged.toSorted((a, b) => b.mtimeMs - a.mtimeMs).slice(MOST_KEPT)
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })))
}

function messageOf(fault: unknown): string {
  if (fault instanceof ToolkitError) return fault.message
  throw fault
}
