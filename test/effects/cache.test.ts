import { mkdir, readFile, readdir, utimes, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cacheFolder } from '../../src/effects/cache-folder.ts'
import { folderCache, type Cache } from '../../src/effects/cache.ts'
import { systemClock } from '../../src/effects/clock.ts'
import { createLog } from '../../src/effects/log.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { coloursFor } from '../../src/effects/colours-for.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

function cacheIn(folder: string): { cache: Cache; said: string[] } {
  const said: string[] = []
  const log = createLog((line) => said.push(line), { colours: coloursFor({}, {}), clock: systemClock })
  return { cache: folderCache(folder, realFiles(systemClock), log), said }
}

const bytes = new TextEncoder().encode('bravo')

describe('folderCache(folder, files, log)', () => {
  it('gives back what was written, and nothing for another key', async () => {
    const { cache, said } = cacheIn(join(await temporaryFolder(), 'new'))
    expect(await cache.read('alpha-1')).toBeUndefined()
    await cache.write('alpha-1', bytes)
    expect(new TextDecoder().decode(await cache.read('alpha-1'))).toBe('bravo')
    expect(await cache.read('alpha-2')).toBeUndefined()
    expect(said).toEqual([])
  })

  it.each([
    ['cut off', (whole: Buffer) => whole.subarray(0, -1)],
    ['changed', (whole: Buffer) => Buffer.concat([whole.subarray(0, -1), Buffer.from('x')])],
    ['empty', () => Buffer.alloc(0)],
  ])('notices a file that is %s', async (_, damage) => {
    const folder = await temporaryFolder()
    const { cache, said } = cacheIn(folder)
    await cache.write('alpha', bytes)
    const path = join(folder, 'alpha.bin')
    await writeFile(path, damage(await readFile(path)))
    expect(await cache.read('alpha')).toBeUndefined()
    expect(said).toEqual([`warning: ${path} is damaged and is made anew.\n`])
  })

  it('keeps the newest few of a kind', async () => {
    const folder = await temporaryFolder()
    const { cache } = cacheIn(folder)
    await cache.write('other-1', bytes)
    for (const i of [1, 2, 3, 4, 5, 6]) {
      await cache.write(`alpha-${i}`, bytes)
      // File times differ by milliseconds at best.
      await utimes(join(folder, `alpha-${i}.bin`), i, i)
    }
    expect((await readdir(folder)).toSorted()).toEqual([
      ...['alpha-3.bin', 'alpha-4.bin', 'alpha-5.bin', 'alpha-6.bin', 'other-1.bin'],
    ])
  })

  it('has folders for things in a form of their own', async () => {
    const folder = await temporaryFolder()
    expect(cacheIn(folder).cache.folder('alpha')).toBe(join(folder, 'alpha'))
  })

  it('goes on without a folder that cannot be used, and says so', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'file'), '')
    await mkdir(join(folder, 'alpha.bin'))
    const unwritable = cacheIn(join(folder, 'file'))
    await unwritable.cache.write('alpha', bytes)
    expect(await unwritable.cache.read('alpha')).toBeUndefined()
    expect(unwritable.said).toEqual([
      expect.stringMatching(/^warning: The cache is not kept, .* expected a folder\.\n$/),
    ])
    const unreadable = cacheIn(folder)
    expect(await unreadable.cache.read('alpha')).toBeUndefined()
    expect(unreadable.said).toEqual([
      expect.stringMatching(/^warning: The cache is not used: .* expected a file\.\n$/),
    ])
  })
})

describe('cacheFolder(env, platform)', () => {
  it('is where the system keeps such files, or where CROSSPLAN_CACHE says', () => {
    expect(cacheFolder({ CROSSPLAN_CACHE: '/alpha' }, 'linux')).toBe('/alpha')
    expect(cacheFolder({}, 'linux')).toBe(join(homedir(), '.cache', 'crossplan'))
    expect(cacheFolder({ XDG_CACHE_HOME: '/var/cache' }, 'linux')).toBe(join('/var/cache', 'crossplan'))
    expect(cacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux')).toBe(join(homedir(), '.cache', 'crossplan'))
    expect(cacheFolder({}, 'darwin')).toBe(join(homedir(), 'Library', 'Caches', 'crossplan'))
    expect(cacheFolder({ LOCALAPPDATA: 'C:/Local' }, 'win32')).toBe(join('C:/Local', 'crossplan', 'cache'))
    expect(cacheFolder({}, 'win32')).toBe(join(homedir(), 'crossplan', 'cache'))
  })
})
