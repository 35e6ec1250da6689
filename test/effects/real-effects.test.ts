import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { packageFile, packageVersion } from '../../src/effects/package-files.ts'
import { realEffects } from '../../src/effects/real-effects.ts'

describe('realEffects(options)', () => {
  it('gives the time and the disk', async () => {
    const { clock, files } = realEffects()
    expect(clock.now()).toBeGreaterThan(Date.UTC(2025, 0))
    expect(await files.readKind(packageFile('package.json'))).toBe('file')
  })
})

describe('packageFile(name), packageVersion()', () => {
  it('find what the package brings along', async () => {
    const described = JSON.parse(await readFile(packageFile('package.json'), 'utf8')) as { version: string }
    expect(packageVersion()).toBe(described.version)
  })
})
