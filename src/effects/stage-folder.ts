import { rmSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { restoreFailed } from '../domain/faults/effects.ts'
import type { Clock } from './clock.ts'
import { errorCode, fileFault } from './file-fault.ts'
import type { StagedFolder } from './files.ts'
import { makeFolder } from './make-folder.ts'
import { onInterrupt } from './on-interrupt.ts'
import { withFolderLock, type LockOptions } from './folder-lock.ts'

const PREFIX = '.crossplan-run-'
const LOCK = '.crossplan-lock'
/** Longer than any run takes: what is older was left by one that was killed. */
const LEFT_BEHIND_MS = 48 * 3_600_000

/** Makes `Files.stageFolder`'s folder. */
export async function stageFolder(
  target: string,
  clock: Clock,
  lock: LockOptions = {},
): Promise<StagedFolder> {
  let path: string
  let isNewTarget: boolean
  try {
    isNewTarget = await makeFolder(target)
    await removeLeftBehind(target, clock)
    path = await mkdtemp(join(target, PREFIX))
  } catch (cause) {
    throw fileFault(target, 'written', cause)
  }

  const lockFile = join(target, LOCK)
  let holdsLock = false
  const interruption = onInterrupt(() => {
    rmSync(path, { recursive: true, force: true })
    if (holdsLock) rmSync(lockFile, { force: true })
  })
  const discard = async (): Promise<void> => {
    interruption.release()
    await rm(path, { recursive: true, force: true })
    // Only an empty folder goes: a failed first run leaves nothing behind.
    if (isNewTarget) await rmdir(target).catch(() => undefined)
  }
  const publish = async (): Promise<void> => {
    const move = async (): Promise<void> => {
      holdsLock = true
      await interruption.putOff(() => moveAll(path, target))
      holdsLock = false
    }
    await withFolderLock(lockFile, clock, move, lock)
    await discard()
  }
  return { path, publish, discard }
}

/** Moves every entry into the target, the entries of the same name out of it; undoes all of it when one fails. */
async function moveAll(staged: string, target: string): Promise<void> {
  const names = (await readdir(staged)).toSorted()
  const previous = await mkdtemp(join(target, PREFIX))
  const undo: (() => Promise<void>)[] = []
  const move = async (from: string, to: string): Promise<void> => {
    await rename(from, to)
    undo.unshift(() => rename(to, from))
  }
  try {
    for (const name of names) {
      if (await exists(join(target, name))) await move(join(target, name), join(previous, name))
      await move(join(staged, name), join(target, name))
    }
  } catch (cause) {
    try {
      for (const step of undo) await step()
    } catch (second) {
      // The previous results may lie there still, so that folder stays.
      throw restoreFailed(target, previous, second)
    }
    await rm(previous, { recursive: true, force: true })
    throw fileFault(target, 'written', cause)
  }
  await rm(previous, { recursive: true, force: true })
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (cause: unknown) => {
      if (errorCode(cause) === 'ENOENT') return false
      throw cause
    },
  )
}

async function removeLeftBehind(target: string, clock: Clock): Promise<void> {
  for (const name of await readdir(target)) {
    if (!name.startsWith(PREFIX)) continue
    const path = join(target, name)
    // Another run may be removing it too.
    const age = await stat(path).then(
      ({ mtimeMs }) => clock.now() - mtimeMs,
      () => 0,
    )
    if (age > LEFT_BEHIND_MS) await rm(path, { recursive: true, force: true })
  }
}
