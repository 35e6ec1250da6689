import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { folderLocked } from '../domain/faults/effects.ts'
import type { Clock } from './clock.ts'
import { errorCode, fileFault } from './file-fault.ts'

export interface LockOptions {
  /** How long to wait for another run; default 30 s. */
  readonly waitMs?: number
  /** A lock older than this was left by a run that died: moving files takes milliseconds. Default 60 s. */
  readonly staleMs?: number
}

const POLL_MS = 25

/**
 * Does `work` while no other process holds the lock file.
 *
 * @throws ToolkitError E008 when another still holds it after `waitMs`
 */
export async function withFolderLock<T>(
  lock: string,
  clock: Clock,
  work: () => Promise<T>,
  { waitMs = 30_000, staleMs = 60_000 }: LockOptions = {},
): Promise<T> {
  const owner = `${hostname()} ${process.pid}`
  const started = clock.now()
  while (!(await tryLock(lock, owner))) {
    if (await isAbandoned(lock, clock, staleMs)) await takeAway(lock)
    else if (clock.now() - started > waitMs) throw folderLocked(lock, waitMs)
    else await sleep(POLL_MS)
  }
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

/** The file system lets only one of several processes make the file. */
async function tryLock(lock: string, owner: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx')
    await handle.writeFile(owner)
    await handle.close()
    return true
  } catch (cause) {
    if (errorCode(cause) === 'EEXIST') return false
    throw fileFault(lock, 'written', cause)
  }
}

async function isAbandoned(lock: string, clock: Clock, staleMs: number): Promise<boolean> {
  try {
    const [owner, { mtimeMs }] = await Promise.all([readFile(lock, 'utf8'), stat(lock)])
    if (clock.now() - mtimeMs > staleMs) return true
    const [host, pid] = owner.split(' ')
    return host === hostname() && Number(pid) > 0 && !isAlive(Number(pid))
  } catch {
    // It went away meanwhile: try again.
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return errorCode(cause) !== 'ESRCH'
  }
}

/** Renaming first lets only one of several waiting processes remove it. */
async function takeAway(lock: string): Promise<void> {
  const aside = `${lock}.${crypto.randomUUID()}`
  try {
    await rename(lock, aside)
    await rm(aside, { force: true })
  } catch {
    // Another process was quicker.
  }
}
