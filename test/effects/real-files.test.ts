import { chmod, mkdir, readFile, readdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/effects/clock.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { withoutPrivileges } from '../support/without-privileges.ts'

const files = realFiles(systemClock)

describe('readKind(path)', () => {
  it('tells files, folders and nothing apart, also below a file', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'a.txt'), 'alpha')
    expect(await files.readKind(folder)).toBe('folder')
    expect(await files.readKind(join(folder, 'a.txt'))).toBe('file')
    expect(await files.readKind(join(folder, 'none'))).toBeUndefined()
    expect(await files.readKind(join(folder, 'a.txt', 'below'))).toBeUndefined()
  })
})

describe('readFolder(path)', () => {
  it('lists entries by code unit, with their kinds, links as what they point to', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'b'))
    for (const name of ['ä.txt', 'a.txt', 'Z.txt']) await writeFile(join(folder, name), '')
    await symlink(join(folder, 'b'), join(folder, 'link'), 'junction')
    await symlink(join(folder, 'none'), join(folder, 'broken'), 'junction')
    expect(await files.readFolder(folder)).toEqual([
      { name: 'Z.txt', kind: 'file' },
      { name: 'a.txt', kind: 'file' },
      { name: 'b', kind: 'folder' },
      { name: 'broken', kind: 'other', isLink: true },
      { name: 'link', kind: 'folder', isLink: true },
      { name: 'ä.txt', kind: 'file' },
    ])
  })

  it('says that a folder is missing, or none', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'a.txt'), '')
    await expect(files.readFolder(join(folder, 'none'))).rejects.toMatchObject({ code: 'E001' })
    await expect(files.readFolder(join(folder, 'a.txt'))).rejects.toMatchObject({ code: 'E004' })
  })
})

describe('readFile(path)', () => {
  it('gives the bytes', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'a'), Uint8Array.of(0, 255, 10))
    expect([...(await files.readFile(join(folder, 'a')))]).toEqual([0, 255, 10])
  })

  it('says that it is a folder, missing, or too large', async () => {
    const folder = await temporaryFolder()
    await expect(files.readFile(folder)).rejects.toMatchObject({ code: 'E005' })
    await expect(files.readFile(join(folder, 'none'))).rejects.toMatchObject({ code: 'E001' })
    await writeFile(join(folder, 'large'), '')
    await truncate(join(folder, 'large'), 101 * 1024 * 1024)
    await expect(files.readFile(join(folder, 'large'))).rejects.toMatchObject({
      code: 'E007',
      message: expect.stringContaining('105906176 bytes') as string,
    })
  })

  it('says that permission is missing', async () => {
    if (process.platform === 'win32') return
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'a'), 'alpha')
    await chmod(folder, 0o755)
    await chmod(join(folder, 'a'), 0)
    await expect(withoutPrivileges(() => files.readFile(join(folder, 'a')))).rejects.toMatchObject({
      code: 'E002',
      message: `${join(folder, 'a')} could not be read: permission was refused.`,
    })
  })
})

describe('writeFile(path, content)', () => {
  it('makes folders, replaces what was there, and leaves nothing unfinished', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'b', 'c', 'a.txt')
    await files.writeFile(path, 'alpha')
    await files.writeFile(path, 'bravo')
    expect(await readFile(path, 'utf8')).toBe('bravo')
    expect(await readdir(join(folder, 'b', 'c'))).toEqual(['a.txt'])
  })

  it('leaves nothing unfinished when it fails', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'a.txt'))
    await expect(files.writeFile(join(folder, 'a.txt'), 'alpha')).rejects.toMatchObject({ code: 'E005' })
    expect(await readdir(folder)).toEqual(['a.txt'])
  })
})

describe('makeFolder(path)', () => {
  it('makes folders within folders, and minds a file in the way', async () => {
    const folder = await temporaryFolder()
    await files.makeFolder(join(folder, 'a', 'b'))
    await files.makeFolder(join(folder, 'a', 'b'))
    expect(await files.readKind(join(folder, 'a', 'b'))).toBe('folder')
    await writeFile(join(folder, 'c'), '')
    await expect(files.makeFolder(join(folder, 'c'))).rejects.toMatchObject({ code: 'E004' })
  })
})
