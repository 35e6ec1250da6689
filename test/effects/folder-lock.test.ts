import { spawnSync } from 'node:child_process'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/effects/clock.ts'
import { withFolderLock } from '../../src/effects/folder-lock.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const newLock = async (): Promise<string> => join(await temporaryFolder(), 'lock')

describe('withFolderLock(lock, clock, work, options)', () => {
  it('lets one work at a time and gives what the work gives', async () => {
    const lock = await newLock()
    let inside = 0
    let most = 0
    const work = async (): Promise<string> => {
      inside += 1
      most = Math.max(most, inside)
      await sleep(5)
      inside -= 1
      return 'done'
    }
    const results = await Promise.all([1, 2, 3, 4].map(() => withFolderLock(lock, systemClock, work)))
    expect(results).toEqual(['done', 'done', 'done', 'done'])
    expect(most).toBe(1)
  })

  it('is free again after work that failed', async () => {
    const lock = await newLock()
    const work = (): Promise<never> => Promise.reject(new TypeError('alpha'))
    await expect(withFolderLock(lock, systemClock, work)).rejects.toThrow('alpha')
    expect(await withFolderLock(lock, systemClock, () => Promise.resolve(1))).toBe(1)
    expect(await readdir(join(lock, '..'))).toEqual([])
  })

  it('gives up when another holds it too long, and says what to delete', async () => {
    const lock = await newLock()
    await writeFile(lock, `elsewhere 1`)
    const waiting = withFolderLock(lock, systemClock, () => Promise.resolve(1), { waitMs: 60 })
    await expect(waiting).rejects.toMatchObject({
      code: 'E008',
      remedy: `Wait for it to end and run again; if no other run is going on, delete ${lock}.`,
    })
  })

  it('takes over from a process that died, and from any that left a lock long ago', async () => {
    const lock = await newLock()
    const dead = spawnSync(process.execPath, ['--version']).pid
    await writeFile(lock, `${hostname()} ${dead}`)
    expect(await withFolderLock(lock, systemClock, () => Promise.resolve(1), { waitMs: 60 })).toBe(1)
    await writeFile(lock, 'elsewhere 1')
    const longAgo = systemClock.now() / 1000 - 120
    await utimes(lock, longAgo, longAgo)
    expect(await withFolderLock(lock, systemClock, () => Promise.resolve(2), { waitMs: 60 })).toBe(2)
    expect(await readdir(join(lock, '..'))).toEqual([])
  })
})
