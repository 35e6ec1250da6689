import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/effects/clock.ts'
import { realLargeFiles } from '../../src/effects/real-large-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const files = realLargeFiles(systemClock)

/** Gives each text as a chunk, then fails if told how. */
async function* chunksOf(texts: readonly string[], fault?: Error): AsyncIterable<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
  if (fault) throw fault
}

describe('appendChunks(path, chunks)', () => {
  it('makes the file with its folder, and goes on with one that is there', async () => {
    const path = join(await temporaryFolder(), 'a', 'b')
    await files.appendChunks(path, chunksOf(['al', 'pha']))
    await files.appendChunks(path, chunksOf(['bravo']))
    expect(await readFile(path, 'utf8')).toBe('alphabravo')
  })

  it('keeps what was written before a failure, and passes the failure on as it is', async () => {
    const path = join(await temporaryFolder(), 'a')
    const fault = new TypeError('broken off')
    await expect(files.appendChunks(path, chunksOf(['alpha'], fault))).rejects.toBe(fault)
    expect(await readFile(path, 'utf8')).toBe('alpha')
  })

  it('says what the system says against it', async () => {
    const folder = await temporaryFolder()
    await expect(files.appendChunks(folder, chunksOf([]))).rejects.toMatchObject({ code: 'E005' })
    // The one file of Linux that is always full.
    if (process.platform === 'linux')
      await expect(files.appendChunks('/dev/full', chunksOf(['alpha']))).rejects.toMatchObject({
        code: 'E003',
      })
  })
})

describe('readSize(path)', () => {
  it('is the number of bytes in a file, and nothing for what is none', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'a'), 'é')
    expect(await files.readSize(join(folder, 'a'))).toBe(2)
    for (const path of [folder, join(folder, 'none'), join(folder, 'a', 'below')])
      expect(await files.readSize(path)).toBeUndefined()
    await expect(files.readSize('a\0')).rejects.toMatchObject({ code: 'E006' })
  })
})

describe('readChunks(path)', () => {
  it('gives all bytes, in parts', async () => {
    const path = join(await temporaryFolder(), 'a')
    await writeFile(path, 'alpha'.repeat(50_000))
    const chunks: Uint8Array[] = []
    for await (const chunk of files.readChunks(path)) chunks.push(chunk)
    expect(chunks.length).toBeGreaterThan(1)
    expect(Buffer.concat(chunks).toString()).toBe('alpha'.repeat(50_000))
  })

  it('says that there is no file', async () => {
    const chunks = files.readChunks(join(await temporaryFolder(), 'none'))
    await expect(chunks[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'E001' })
  })
})

describe('move(from, to), remove(path)', () => {
  it('moves files and folders into folders that are made for them, and removes both', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'a'))
    await writeFile(join(folder, 'a', 'file'), 'alpha')
    await files.move(join(folder, 'a', 'file'), join(folder, 'b', 'c', 'file'))
    await files.move(join(folder, 'b'), join(folder, 'd'))
    expect(await readFile(join(folder, 'd', 'c', 'file'), 'utf8')).toBe('alpha')
    await files.remove(join(folder, 'd'))
    await files.remove(join(folder, 'd'))
    expect(await files.readSize(join(folder, 'd', 'c', 'file'))).toBeUndefined()
    await expect(files.move(join(folder, 'none'), join(folder, 'e'))).rejects.toMatchObject({ code: 'E001' })
  })
})

describe('whileLocked(lock, work, options)', () => {
  it('lets one at a time work, and makes the folder of the lock', async () => {
    const lock = join(await temporaryFolder(), 'a', '.lock')
    await files.whileLocked(lock, async () => {
      await expect(files.whileLocked(lock, () => Promise.resolve(), { waitMs: 0 })).rejects.toMatchObject({
        code: 'E008',
      })
    })
    expect(await files.whileLocked(lock, () => Promise.resolve('alpha'))).toBe('alpha')
  })
})
