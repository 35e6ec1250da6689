import { readFile } from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import { packageFile, packageVersion } from '../../src/effects/package-files.ts'
import { realEffects } from '../../src/effects/real-effects.ts'

describe('realEffects(options)', () => {
  it('gives the time, the memory in use and the disk', async () => {
    const { clock, files, memory } = realEffects()
    expect(memory.used()).toBeGreaterThan(1_000_000)
    expect(clock.now()).toBeGreaterThan(Date.UTC(2025, 0))
    expect(await files.readKind(packageFile('package.json'))).toBe('file')
  })
})

describe('realEffects(options) log', () => {
  it('writes to standard error', () => {
    const written: string[] = []
    const write = vi
      .spyOn(process.stderr, 'write')
      .mockImplementation((text) => written.push(String(text)) > 0)
    realEffects({ logLevel: 'debug', logFormat: 'text', showProgress: false }).log.debug('alpha')
    realEffects({ logFormat: 'json' }).log.info('bravo')
    write.mockRestore()
    expect(written[0]).toBe('debug: alpha\n')
    expect(JSON.parse(written[1] ?? '')).toMatchObject({ level: 'info', message: 'bravo' })
  })
})

describe('packageFile(name), packageVersion()', () => {
  it('find what the package brings along', async () => {
    const described = JSON.parse(await readFile(packageFile('package.json'), 'utf8')) as { version: string }
    expect(packageVersion()).toBe(described.version)
  })
})
