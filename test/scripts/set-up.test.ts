import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isBuilt } from '../../scripts/ensure-built.mjs'
import { reasonToInstall } from '../../scripts/ensure-installed.mjs'
import { hashFiles } from '../../scripts/hash-files.mjs'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'crossplan set-up '))
})

afterEach(async () => {
  await rm(root, { recursive: true })
})

const put = async (path: string, content: unknown): Promise<void> => {
  await mkdir(join(root, path, '..'), { recursive: true })
  await writeFile(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
}

describe('hashFiles(root, paths)', () => {
  it('changes with a content, a name, and a file more', async () => {
    await put('src/a.ts', 'alpha')
    await put('src/deep/b.ts', 'bravo')
    const hashes = [hashFiles(root, ['src'])]
    await put('src/a.ts', 'ALPHA')
    hashes.push(hashFiles(root, ['src']))
    await put('src/c.ts', '')
    hashes.push(hashFiles(root, ['src']))
    await rm(join(root, 'src/c.ts'))
    await put('src/d.ts', '')
    hashes.push(hashFiles(root, ['src']))
    expect(new Set(hashes).size).toBe(4)
  })

  it('stays the same when a file is written again with the same content', async () => {
    await put('src/a.ts', 'alpha')
    const before = hashFiles(root, ['src', 'missing.json'])
    await put('src/a.ts', 'alpha')
    expect(hashFiles(root, ['src', 'missing.json'])).toBe(before)
  })
})

describe('reasonToInstall(root)', () => {
  const here = { optional: true, os: [process.platform], cpu: [process.arch] }
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0', ...here },
    },
  }
  const record = 'node_modules/.package-lock.json'

  it('wants an installation in a fresh clone', async () => {
    await put('package-lock.json', lock)
    expect(reasonToInstall(root)).toBe('node_modules is not there yet')
  })

  it('accepts what a person installed with npm, without the builds for other systems', async () => {
    const other = { version: '1.0.0', optional: true, os: ['amigaos'], cpu: [process.arch] }
    await put('package-lock.json', { packages: { ...lock.packages, 'node_modules/c': other } })
    await put(record, lock)
    expect(reasonToInstall(root)).toBeUndefined()
  })

  it.each([
    [
      'another version',
      { 'node_modules/a': { version: '0.9.0' }, 'node_modules/b': { version: '1.0.0' } },
      'node_modules/a',
    ],
    ['no build for this system', { 'node_modules/a': { version: '1.0.0' } }, 'node_modules/b'],
    ['nothing on record', {}, 'node_modules/a'],
  ])('wants an installation when there is %s', async (_, packages, missing) => {
    await put('package-lock.json', lock)
    await put(record, { packages })
    expect(reasonToInstall(root)).toBe(`${missing} is not installed as package-lock.json says`)
  })
})

describe('isBuilt(root)', () => {
  const sources = [
    'src',
    'models/synonyms.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'node_modules/typescript/package.json',
  ]

  it('holds for exactly the sources that dist was built from', async () => {
    await put('src/a.ts', 'alpha')
    expect(isBuilt(root)).toBe(false)
    await put('dist/.crossplan-built', hashFiles(root, sources))
    expect(isBuilt(root)).toBe(true)
    await put('src/a.ts', 'bravo')
    expect(isBuilt(root)).toBe(false)
  })
})
